import { person, personSet } from '../../../../workflows/_kit/control.js';
import { including } from '../../../../workflows/_kit/set.js';
import { text } from '../../../kernel/localized-text.js';
import type { Property } from '../property.js';

interface Memory {
  /** Everyone who opened the matter or acted in it as drafter. */
  readonly drafters: readonly string[];
  readonly recused: readonly string[];
  readonly adviser: string | null;
}

const DRAFTED = text('审查人员参与过起草', 'the reviewer took part in drafting');
const ADVISED = text('审查人员出具了法律顾问意见', 'the reviewer gave the adviser’s opinion');
const RECUSED = text('审查人员已回避', 'the reviewer is recused');

/** Nobody reviews what they drafted, advised on or are recused from, themselves or through a substitute (invariant 5). */
export const independentReview: Property<Memory> = {
  name: 'independentReview',
  title: text(
    '起草人、顾问、已回避人员不审查',
    'nobody reviews what they drafted, advised on or are recused from',
  ),
  appliesTo: ({ kind, events }) => kind === 'reviewing' && 'ISSUE_REVIEW_OPINION' in events,
  memory: { drafters: personSet(), recused: personSet(), adviser: person() },
  initial: (opener, planned) => ({ drafters: planned ? [] : [opener], recused: [], adviser: null }),
  observe: ({ type, sender, duty, data, memory }) => {
    if (type === 'ISSUE_REVIEW_OPINION') {
      if (memory.drafters.includes(sender)) return { fault: DRAFTED };
      if (memory.recused.includes(sender)) return { fault: RECUSED };
      return { fault: memory.adviser === sender ? ADVISED : null };
    }
    return {
      memory: {
        // Whoever recuses themselves as drafter has done nothing to the matter by it.
        ...(type !== 'RECUSE' && duty === 'drafter' && { drafters: including(memory.drafters, sender) }),
        ...(type === 'ISSUE_ADVISER_OPINION' && { adviser: sender }),
        ...(type === 'RECUSE' && {
          recused: including(memory.recused, data.personId as string),
          ...(data.personId === memory.adviser && { adviser: null }),
        }),
      },
    };
  },
};
