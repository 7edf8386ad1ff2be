import type { WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import type { Facts } from '../../../workflows/_kit/facts.js';
import { coverageFault } from '../coverage-invariant.js';
import { stateValue } from '../state-key.js';
import type { StoredState } from '../types.js';
import { needsOpinion } from './property.js';

/** The current text, by symmetry any. */
export const TEXT = 'a'.repeat(64);
export const OTHER = 'b'.repeat(64);
const REVIEWER = 'person-r';
const DRAFTER = 'person-d';

export type Cells = Readonly<Record<string, unknown>>;

/** Every combination of what is listed. */
export const product = (choices: Readonly<Record<string, readonly unknown[]>>): Cells[] =>
  Object.entries(choices).reduce<Cells[]>(
    (all, [name, values]) => all.flatMap(cells => values.map(value => ({ ...cells, [name]: value }))),
    [{}],
  );

/** Every way a review opinion can stand towards the current text, and none. The text itself is one by symmetry. */
const REVIEWS: readonly Cells[] = [
  {
    text: TEXT,
    reviewedBy: null,
    reviewedText: null,
    reviewConclusion: null,
    reviewItems: 0,
    drafters: [DRAFTER],
  },
  ...product({
    text: [TEXT],
    reviewedBy: [REVIEWER],
    reviewedText: [TEXT, OTHER],
    reviewConclusion: ['lawful', 'revise', 'unlawful', 'riskDisclosed'],
    reviewLapsed: [false, true],
    reviewItems: [0, 1],
    itemsAnswered: [false, true],
    noneAdopted: [false, true],
    recused: [[], [REVIEWER]],
    drafters: [[DRAFTER], [DRAFTER, REVIEWER]],
    adviserConclusion: ['approve'],
  }),
];

/** As a matter is opened; what is said of reviews and texts comes over it. */
export function contextOf(definition: WorkflowDefinition, facts: Facts): StoredState['context'] {
  const opening = { title: '', data: definition.opening.example, facts, sender: DRAFTER, planned: false };
  return definition.opening.context(opening);
}

/** Situations at a state in which all is well: everything before a decision, the decided text reviewed after it. */
export function situationsAt(
  definition: WorkflowDefinition,
  key: string,
  context: StoredState['context'],
): StoredState[] {
  const decided = needsOpinion(definition.states[key]?.tags ?? []);
  return REVIEWS.map(cells => ({
    value: stateValue(key),
    context: {
      ...context,
      control: {
        ...context.control,
        adviserConclusion: 'approve',
        ...cells,
        decidedText: decided ? TEXT : null,
      },
    },
  })).filter(state => coverageFault(definition, state) === null);
}
