import type { Workflow } from '../../api/workflow.js';

type Definition = Pick<Workflow, 'states' | 'transitions' | 'events'>;

const rankOf = ({ states }: Definition, id: string): number => states.findIndex(state => state.id === id);

/** An end without a result: nothing was decided when the matter got there. */
const isDeadEnd = ({ states }: Definition, id: string): boolean =>
  !id.includes('.') && (states.find(state => state.id === id)?.tags.length ?? 0) === 0;

const targets = ({ transitions }: Definition, from: string, event: string): string[] => [
  ...new Set(transitions.filter(line => line.from === from && line.event === event).map(({ to }) => to)),
];

/** Where an action leads from here, without the state it may stay in. */
export const leadsTo = (definition: Definition, from: string, event: string): readonly string[] =>
  targets(definition, from, event).filter(to => to !== from);

/** Whether it may leave the matter where it is. */
export const mayStay = (definition: Definition, from: string, event: string): boolean =>
  targets(definition, from, event).includes(from);

/** What an action does to the matter: states stand in the definition in the order of the way. */
export type Direction = 'onward' | 'aside' | 'back' | 'end';

export function directionOf(definition: Definition, from: string, event: string): Direction {
  const away = leadsTo(definition, from, event);
  if (away.length === 0) return 'aside';
  if (away.every(to => isDeadEnd(definition, to))) return 'end';
  const here = rankOf(definition, from);
  return away.some(to => rankOf(definition, to) > here && !isDeadEnd(definition, to)) ? 'onward' : 'back';
}

/** How far it leads: states stand in the definition in the order of the way. */
export const reachOf = (definition: Definition, from: string, event: string): number =>
  Math.max(-1, ...leadsTo(definition, from, event).map(to => rankOf(definition, to)));

/** Duties that carry a state on: who the matter goes to when it gets there. */
export function dutiesIn(definition: Definition, state: string): string[] {
  const types = new Set(
    definition.transitions
      .filter(({ from, event }) => from === state && directionOf(definition, state, event) === 'onward')
      .map(({ event }) => event),
  );
  return [
    ...new Set(definition.events.filter(({ type }) => types.has(type)).flatMap(({ duties }) => duties)),
  ];
}

/** States in which an action is offered at all. */
export const offeredIn = ({ transitions }: Definition, event: string): readonly string[] => [
  ...new Set(transitions.filter(line => line.event === event).map(({ from }) => from)),
];
