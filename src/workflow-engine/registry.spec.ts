import 'reflect-metadata';
import { createMachine, type AnyStateMachine } from 'xstate';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { event } from '../../workflows/_kit/event.js';
import { rule } from '../../workflows/_kit/rule.js';
import { text } from '../../workflows/_kit/text.js';
import { TOY, TOY_CITATIONS, toyMachine } from '../../test/support/toy-workflow.js';
import { definitionFaults } from './registry-checks.js';
import { WorkflowFaults, WorkflowRegistry } from './registry.js';

type Config = Record<string, never>;

/** The toy with its chart's configuration changed. */
function withChart(
  change: (config: { states: Record<string, Record<string, unknown>> }) => void,
): WorkflowDefinition {
  const config = structuredClone(toyMachine.config) as never;
  change(config);
  const machine = createMachine(config as Config).provide(toyMachine.implementations as never);
  return { ...TOY, machine: machine as unknown as AnyStateMachine };
}
const faultsOf = (definition: WorkflowDefinition) => definitionFaults(definition, TOY_CITATIONS);
const inner = (state: Record<string, unknown> | undefined) =>
  state?.states as Record<string, Record<string, unknown>>;

const nameless = rule({
  name: 'nameless',
  legalBasis: ['XX:1'],
  message: text('', 'x'),
  remedy: text('x', 'y'),
  holds: () => true,
});

describe('a registry', () => {
  it('knows the versions it was given and the newest of a name', () => {
    const second = { ...TOY, id: 'toy@2', version: 2 };
    const registry = new WorkflowRegistry([TOY, second], TOY_CITATIONS);
    expect(registry.get('toy@1')).toBe(TOY);
    expect(registry.newest('toy')).toBe(second);
    expect(registry.newest('other')).toBeNull();
    expect(registry.get('constructor')).toBeNull();
    expect(registry.all()).toHaveLength(2);
  });

  it('is not made with two workflows of one id, and says so in a sentence', () => {
    expect(() => new WorkflowRegistry([TOY, TOY], TOY_CITATIONS)).toThrow(WorkflowFaults);
    expect(() => new WorkflowRegistry([TOY, TOY], TOY_CITATIONS)).toThrow(
      'toy@1: two workflows have this id',
    );
  });

  it('finds nothing wrong with a sound definition', () => {
    expect(faultsOf(TOY)).toEqual([]);
  });

  it.each<[string, WorkflowDefinition, string]>([
    [
      'an id that is not name and version',
      { ...TOY, version: 2 },
      'its id must be its name and version, such as toy@2',
    ],
    [
      'a state nobody comes to',
      withChart(({ states }) => void (inner(states.drafting).lost = { on: { WITHDRAW: '#toy.withdrawn' } })),
      'state drafting.lost cannot be reached',
    ],
    [
      'a state nobody gets out of',
      withChart(({ states }) => void (inner(states.committeeDecision).decided = {})),
      'state committeeDecision.decided has no way out',
    ],
    [
      'two states that only lead to each other',
      withChart(({ states }) => {
        inner(states.committeeDecision).decided = { on: { PUBLISH: '#toy.disclosure.published' } };
        inner(states.disclosure).published = { on: { ARCHIVE: '#toy.committeeDecision.decided' } };
      }),
      'no way leads from disclosure.published to an end',
    ],
    [
      'an end that is none',
      withChart(({ states }) => void (states.withdrawn = { on: { TAKE_BACK: '#toy.drafting' } })),
      'final state withdrawn',
    ],
    [
      'after',
      withChart(({ states }) => void (states.disclosure!.after = { 1000: '#toy.archived' })),
      'disclosure uses after, which no chart may',
    ],
    [
      'always',
      withChart(({ states }) => void (states.disclosure!.always = { target: '#toy.archived' })),
      'uses always',
    ],
    ['invoke', withChart(({ states }) => void (states.disclosure!.invoke = { src: 'x' })), 'uses invoke'],
    [
      'parallel states',
      withChart(({ states }) => void (states.disclosure!.type = 'parallel')),
      'disclosure is parallel',
    ],
    [
      "the library's own events",
      withChart(({ states }) => void (states.disclosure!.on = { 'xstate.done.x': '#toy.archived' })),
      'listens for xstate.done.x',
    ],
    [
      'any event at all',
      withChart(({ states }) => void (states.disclosure!.on = { '*': '#toy.archived' })),
      'listens for *',
    ],
    [
      'a branch without a name',
      withChart(
        ({ states }) =>
          void (states.disclosure!.on = { ARCHIVE: { target: '#toy.archived', guard: () => true } }),
      ),
      'a branch is chosen by name only',
    ],
    [
      'an action without a name',
      withChart(
        ({ states }) =>
          void (states.disclosure!.on = { ARCHIVE: { target: '#toy.archived', actions: () => undefined } }),
      ),
      'an action is called by name only',
    ],
    [
      'an arrow that does nothing',
      withChart(({ states }) => void (states.disclosure!.on = { ARCHIVE: {} })),
      'ARCHIVE in disclosure: an arrow moves nothing and changes nothing',
    ],
    [
      'an action that is no assignment',
      { ...TOY, machine: toyMachine.provide({ actions: { lapse: (() => undefined) as never } }) as never },
      'action lapse is not an assignment',
    ],
    [
      'a state without description',
      { ...TOY, states: omit(TOY.states, 'rejected') },
      'state rejected of the chart is not described',
    ],
    [
      'a described state that is not there',
      { ...TOY, states: { ...TOY.states, gone: TOY.states.rejected! } },
      'state gone is described but not in the chart',
    ],
    [
      'an event nobody described',
      { ...TOY, events: omit(TOY.events, 'ARCHIVE') },
      'event ARCHIVE of the chart is not described',
    ],
    [
      'an event nobody owns',
      { ...TOY, events: { ...TOY.events, ARCHIVE: { ...TOY.events.ARCHIVE!, duties: [] } } },
      'event ARCHIVE belongs to no duty',
    ],
    [
      'an event that is used nowhere',
      { ...TOY, events: { ...TOY.events, FOO: event({ ...TOY.events.ARCHIVE! }) } },
      'event FOO is used nowhere in the chart',
    ],
    [
      'an event without a label in one language',
      { ...TOY, events: { ...TOY.events, ARCHIVE: { ...TOY.events.ARCHIVE!, label: text('归档', ' ') } } },
      'event ARCHIVE has no text in en',
    ],
    [
      'a provision that does not exist',
      { ...TOY, rules: [...TOY.rules, nameless] },
      'rests on XX:1, which is not among the citations',
    ],
    [
      'a rule without words in one language',
      { ...TOY, rules: [...TOY.rules, nameless] },
      'rule nameless has no text in zh-CN',
    ],
    ['a rule nobody uses', { ...TOY, rules: [...TOY.rules, nameless] }, 'rule nameless is used by no event'],
    [
      'a rule outside the list',
      { ...TOY, rules: TOY.rules.slice(1) },
      "event SUBMIT uses rule senderNotRecused, which is not in the workflow's list",
    ],
    [
      'rules out of order',
      {
        ...TOY,
        events: {
          ...TOY.events,
          SUBMIT: { ...TOY.events.SUBMIT!, rules: [...TOY.events.SUBMIT!.rules].reverse() },
        },
      },
      "event SUBMIT: rule senderNotRecused stands out of the order of the workflow's list",
    ],
    [
      'a member without a label',
      { ...TOY, labels: omit(TOY.labels, 'outcome') },
      'event RECORD_DECISION: member outcome has no text in zh-CN',
    ],
    [
      'a value without a label',
      { ...TOY, labels: omit(TOY.labels, 'outcome.defer') },
      'value defer of outcome has no text in en',
    ],
    [
      'an example that does not fit',
      { ...TOY, events: { ...TOY.events, RECUSE: { ...TOY.events.RECUSE!, example: {} } } },
      'event RECUSE: its example does not fit its form (/data/personId: Must be given)',
    ],
    [
      'a branch nobody described',
      { ...TOY, branches: omit(TOY.branches, 'adopt') },
      'branch adopt is not described',
    ],
    [
      'a slot open nowhere',
      { ...TOY, slots: { draft: { ...TOY.slots.draft!, openIn: ['draft.*'] } } },
      'slot draft is open in draft.*',
    ],
    [
      'a cell that is not declared',
      { ...TOY, cells: omit(TOY.cells, 'attribute') },
      'control cell attribute is set at opening but not declared',
    ],
    [
      'a review cell that is missing',
      { ...TOY, cells: omit(TOY.cells, 'recused') },
      'needs the control cell recused',
    ],
    ['a clock without its number', { ...TOY, settings: [] }, 'counts reviewWorkingDays'],
    [
      'a state that cannot be stored',
      {
        ...TOY,
        opening: {
          ...TOY.opening,
          context: input => ({ ...TOY.opening.context(input), record: { at: Number.NaN } as never }),
        },
      },
      'its state cannot be stored',
    ],
    [
      'a member that is lost when stored',
      { ...TOY, opening: { ...TOY.opening, context: input => withUndefined(TOY.opening.context(input)) } },
      'does not survive being stored',
    ],
    [
      'an exempt workflow that decides',
      { ...TOY, kind: 'exempt' },
      'committeeDecision.decided may not be tagged so',
    ],
  ])('refuses %s', (_what, definition, sentence) => {
    expect(faultsOf(definition).join('\n')).toContain(sentence);
  });
});

function omit<T>(from: Readonly<Record<string, T>>, name: string): Record<string, T> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => key !== name));
}
function withUndefined(context: ReturnType<WorkflowDefinition['opening']['context']>) {
  return { ...context, record: { ...context.record, later: undefined } };
}
