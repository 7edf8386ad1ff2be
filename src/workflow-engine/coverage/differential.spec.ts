import 'reflect-metadata';
import fc from 'fast-check';
import { isPictured } from '../../../test/support/picture.js';
import { RandomMatter, type Draw } from '../../../test/support/random-matter.js';
import { TOY } from '../../../test/support/toy-workflow.js';
import type { WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import { ruleOf } from '../../../workflows/_kit/event.js';
import { DEFINITIONS } from '../../../workflows/index.js';
import { chartOf } from '../chart.js';
import { validatePayload } from '../payload.js';
import { judgedName, OFFER, Problem } from './problem.js';
import { effectiveOpinion } from './properties/effective-opinion.js';
import { reviewerDidNotDraft } from './properties/independent-review.js';
import type { AnyProperty } from './property.js';
import { RealMachine } from './real-run.js';

/** Who attends, speaks and votes: with one of these known, following a meeting's steps takes minutes. */
const OF_THE_MEETING = [
  'head',
  'headSpoke',
  'present',
  'membersPresent',
  'membersHeard',
  'agreeing',
  'disagreeing',
];

const lookedAt = ({ cells }: WorkflowDefinition): string[] =>
  Object.entries(cells)
    .filter(([name, { sort }]) => sort !== 'counter' && !OF_THE_MEETING.includes(name))
    .map(([name]) => name);

/** Some cells, rules and branches to look at, as few as in a proof. */
function someProblem(definition: WorkflowDefinition, property: AnyProperty, draw: Draw): Problem {
  const names = lookedAt(definition);
  // Rules on whole lists of people are never looked at in a proof either: their payloads are too many.
  const bars = Object.entries(definition.events).flatMap(([type, { rules }]) => {
    const onCells = rules.map(ruleOf).filter(({ needsData }) => !needsData);
    return [...onCells.map(({ name }) => name), OFFER].map(name => judgedName(type, name));
  });
  return new Problem(definition, property, {
    cells: new Set(Array.from({ length: 4 }, () => draw(names))),
    judged: new Set(bars.filter(() => draw([true, false, false, false]))),
    branches: new Set(Object.keys(definition.events).filter(() => draw([true, false]))),
  });
}

/** Without its rules a workflow lets every step be taken: then all assignments and branches have their turn. */
const bare = (definition: WorkflowDefinition): WorkflowDefinition => ({
  ...definition,
  events: Object.fromEntries(
    Object.entries(definition.events).map(([type, event]) => [type, { ...event, rules: [], references: [] }]),
  ),
});

interface Compared {
  readonly type: string;
  readonly isPictured: boolean;
}

/** Sends an event to a matter in any state whatever, and looks for what became of it in the picture. */
function compare(
  definition: WorkflowDefinition,
  property: AnyProperty,
  type: string,
  draw: Draw,
): Compared | null {
  const random = new RandomMatter(definition, draw);
  const machine = new RealMachine(definition, property);
  const { transitions } = chartOf(definition.machine);
  const arrow = draw(transitions.filter(({ event }) => event === type));
  const before = random.situation(property, arrow.from);
  const event = random.event(type);
  if (!validatePayload(definition.events[type]!.form, event.data).ok) return null;
  const decision = machine.decide(before, event);
  if (decision?.kind !== 'accepted') return null;
  const after = machine.after(before, event, decision.state);
  return { type, isPictured: isPictured(someProblem(definition, property, draw), before, type, after) };
}

const ACCEPTED_OF_EACH = 4;

describe('whatever the real machine does', () => {
  it.each([TOY, ...DEFINITIONS].map(definition => [definition.id, definition] as const))(
    'on %s, the proof’s picture has it too',
    (_id, definition) => {
      const wanted = [...new Set(chartOf(definition.machine).transitions.map(({ event }) => event))];
      const accepted = new Map(wanted.map(type => [type, 0]));
      fc.assert(
        fc.property(fc.gen(), fc.boolean(), fc.boolean(), (g, ruled, onOpinion) => {
          const draw: Draw = options => options[g(fc.nat, { max: options.length - 1 })]!;
          // The event that was accepted least often so far.
          const type = wanted.reduce((least, one) =>
            (accepted.get(one) ?? 0) < (accepted.get(least) ?? 0) ? one : least,
          );
          if ((accepted.get(type) ?? 0) >= ACCEPTED_OF_EACH) return;
          const property: AnyProperty = onOpinion ? effectiveOpinion : reviewerDidNotDraft;
          const compared = compare(ruled ? definition : bare(definition), property, type, draw);
          if (compared === null) return;
          expect(compared).toEqual({ type, isPictured: true });
          accepted.set(type, (accepted.get(type) ?? 0) + 1);
        }),
        { numRuns: 4000, seed: 713, endOnFailure: true },
      );
      expect([...accepted].filter(([, times]) => times < ACCEPTED_OF_EACH)).toEqual([]);
    },
  );
});
