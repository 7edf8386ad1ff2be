import { text } from '../../../kernel/localized-text.js';
import type { Property } from '../property.js';

const ENDS = ['archived', 'rejected', 'withdrawn'];
const REOPENED = text('已办结的事项又被改动', 'a closed matter is acted on again');

/** What is archived, rejected or withdrawn stays so. */
export const staysClosed: Property<Record<string, never>> = {
  name: 'staysClosed',
  title: text('办结的事项不再变动', 'a closed matter stays closed'),
  appliesTo: () => true,
  memory: {},
  seesStates: true,
  initial: () => ({}),
  observe: ({ from }) => ({ fault: ENDS.includes(from) ? REOPENED : null }),
};
