import type { OpeningInput } from '../../../workflows/_kit/definition.js';
import { ruleOf } from '../../../workflows/_kit/event.js';
import { bearingOf, type Bearing } from './bearing.js';
import { impossible, type Choices } from './choices.js';
import { outcomesOf } from './outcomes.js';
import { FactsView } from './facts-view.js';
import { PayloadView } from './payload-view.js';
import { Inputs } from './inputs.js';
import { judgedName, MEMORY, type Problem } from './problem.js';
import { Reading } from './reading.js';
import { changed, situationKey, type Canonical, type Change, type Situation } from './situation.js';

/** How a run begins: a matter opened, or planned from a catalogue. */
export interface Opening {
  readonly change: Change;
  readonly next: Canonical;
  readonly planned: boolean;
  readonly reading: Reading;
  readonly bearing: Bearing;
  readonly input: OpeningInput;
}

export const OPEN = 'OPEN';
const NOBODY: Situation = { state: '', cells: new Map(), persons: [], known: '' };

function begin(problem: Problem, planned: boolean) {
  const { definition, property, tracking } = problem;
  const { opening } = definition;
  const state = (planned ? opening.plannedState : opening.openState) as string;
  return (choices: Choices): { key: string; outcome: Omit<Opening, 'bearing'> } => {
    const reading = new Reading(
      choices,
      NOBODY,
      problem.declared,
      problem.tracked,
      new Inputs(problem.tracked),
    );
    const sender = reading.reference('sender', 'person', false) as string;
    const data = new PayloadView(reading, definition.cells, problem.slots, planned).of(opening.form);
    const { view: facts } = new FactsView(reading, definition.settings, problem.slots, opening.facts);
    const input: OpeningInput = { title: '题', data, facts, sender, planned };
    for (const use of planned ? [] : opening.rules) {
      const applies = !('rule' in use) || use.when(data);
      const judged = tracking.judged.has(judgedName(OPEN, ruleOf(use).name));
      if (judged && applies && !ruleOf(use).holds({ control: {}, data, facts, sender })) impossible();
    }
    choices.judged();
    const control = Object.entries(opening.context(input).control);
    const memory = Object.entries(property.initial(sender, planned) as Record<string, unknown>);
    const assigned = new Map([
      ...control,
      ...memory.map(([name, value]): [string, unknown] => [MEMORY + name, value]),
    ]);
    const change = reading.conclude(assigned, problem.slots);
    const next = changed(NOBODY, state, change, problem.tracked);
    return { key: situationKey(next.situation), outcome: { change, next, planned, reading, input } };
  };
}

/** Every way in which a matter may begin. */
export function* openings(problem: Problem): Generator<Opening> {
  const ways = problem.definition.opening.plannedState === null ? [false] : [false, true];
  for (const planned of ways) {
    const step = begin(problem, planned);
    for (const run of outcomesOf(step)) yield { ...run.outcome, bearing: bearingOf(step, run) };
  }
}
