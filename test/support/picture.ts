import { stateKey } from '../../src/workflow-engine/state-key.js';
import { standIn } from '../../src/workflow-engine/coverage/numbers.js';
import { MEMORY, type Problem } from '../../src/workflow-engine/coverage/problem.js';
import type { RealSituation } from '../../src/workflow-engine/coverage/real-run.js';
import { changed, type CellValue, type Situation } from '../../src/workflow-engine/coverage/situation.js';
import { KnownSteps, successors } from '../../src/workflow-engine/coverage/successors.js';

type Plain = Record<string, unknown>;

const NOBODY: Situation = { state: '', cells: new Map(), persons: [], known: '' };

/** The picture of a real situation: the tracked cells, by the picture's names. */
function pictured(problem: Problem, { state, memory }: RealSituation): Situation {
  const remembered = Object.fromEntries(
    Object.entries(memory).map(([name, value]) => [MEMORY + name, value]),
  );
  const all: Plain = { ...state.context.control, ...remembered };
  const cells = new Map<string, CellValue>();
  const persons = new Map<string, Set<string>>();
  for (const [name, sort] of Object.entries(problem.tracked.sorts)) {
    const value = all[name];
    if (sort.sort === 'set') {
      if (sort.of === 'slot')
        cells.set(name, `|${problem.slots.filter(slot => (value as string[]).includes(slot)).join('|')}|`);
      else
        for (const member of value as string[])
          persons.set(member, (persons.get(member) ?? new Set()).add(name));
    } else {
      const counted = sort.sort === 'counter' || sort.sort === 'measure';
      cells.set(name, counted && typeof value === 'number' ? standIn(sort, value) : (value as CellValue));
      if (
        sort.sort === 'reference' &&
        sort.kind === 'person' &&
        typeof value === 'string' &&
        !persons.has(value)
      )
        persons.set(value, new Set());
    }
  }
  return changed(NOBODY, stateKey(state.value), { cells, persons }, problem.tracked).situation;
}

/** A situation by what is known of its people instead of their names. */
function seen(problem: Problem, { state, cells, persons }: Situation): { known: string; kinds: string[] } {
  const named = new Set(problem.tracked.persons.map(name => cells.get(name)));
  const who = (value: CellValue): CellValue => {
    const at = typeof value === 'string' && /^p\d+$/.test(value) ? Number(value.slice(1)) : -1;
    return at < 0
      ? value
      : `${persons[at]?.sets.join()} as ${problem.tracked.persons.filter(name => cells.get(name) === value).join()}`;
  };
  const kinds = persons.flatMap(({ sets }, at) => (named.has(`p${at}`) ? [] : [sets.join()]));
  return { known: JSON.stringify([state, ...[...cells].map(([name, value]) => [name, who(value)])]), kinds };
}

/** The picture may know of more kinds of people than there are, never of fewer. */
export function isPictured(
  problem: Problem,
  before: RealSituation,
  event: string,
  after: RealSituation,
): boolean {
  const real = seen(problem, pictured(problem, after));
  for (const { next } of successors(problem, pictured(problem, before), new KnownSteps(problem), event)) {
    const step = seen(problem, next.situation);
    if (step.known === real.known && real.kinds.every(kind => step.kinds.includes(kind))) return true;
  }
  return false;
}
