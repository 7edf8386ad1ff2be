import { text } from '../../../kernel/localized-text.js';
import type { Property } from '../property.js';

const NONE = text('没有任何分支成立', 'no branch holds');
const MANY = text('有两个以上的分支同时成立', 'more than one branch holds');

/** Branches choose, they never refuse: for each event and state exactly one holds, whatever is sent. */
export const oneBranch: Property<Record<string, never>> = {
  name: 'oneBranch',
  title: text('每一事件在每一状态恰有一个分支成立', 'for each event and state exactly one branch holds'),
  appliesTo: () => true,
  memory: {},
  watchesBranches: true,
  initial: () => ({}),
  observe: ({ holding }) => {
    const count = holding();
    return { fault: count === 1 ? null : count === 0 ? NONE : MANY };
  },
};
