import {
  anything,
  date,
  exactly,
  flag,
  id,
  integer,
  list,
  map,
  orNull,
  ref,
  string,
  words,
  type JsonSchema,
} from './schema-kit.js';

const tags = list(words('reviewed', 'decided', 'signed', 'disclosed'));

/** What may happen, as the pages print it. */
export const WORKFLOW_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  WorkflowState: exactly({
    id,
    stage: string,
    label: string,
    tags,
    deadline: orNull(exactly({ setting: string, workingDays: orNull(integer) })),
  }),
  WorkflowEvent: exactly({
    type: string,
    label: string,
    duties: list(ref('Duty')),
    schema: anything,
    rules: list(string),
    gate: list(string),
    hints: map(ref('FormHint')),
  }),
  /** How a form asks for a member, by its path without indexes (`items.legalBasis`); what may be sent stands in the schema. */
  FormHint: exactly(
    {
      control: words(
        'person',
        'document',
        'documentVersion',
        'citations',
        'currentText',
        'currentDossier',
        'money',
        'matter',
        'catalogueRow',
      ),
      duties: list(ref('Duty')),
      slot: string,
      when: exactly({ member: string, values: orNull(list({})), needed: flag, only: flag }),
      says: exactly({ value: {}, rule: string, stops: flag }),
    },
    ['control', 'duties', 'slot', 'when', 'says'],
  ),
  WorkflowRule: exactly({ id, text: string, remedy: string, legalBasis: list(ref('LegalBasis')) }),
  Citation: exactly({ key: string, title: string, validFrom: orNull(date), validTo: orNull(date) }),
  Workflow: exactly({
    id: { type: 'string', pattern: '^[a-z][a-z-]*@[1-9][0-9]*$' },
    title: string,
    kind: words('reviewing', 'guidance', 'exempt', 'record'),
    open: exactly({ schema: anything, hints: map(ref('FormHint')) }),
    stages: list(exactly({ id, label: string })),
    states: list(ref('WorkflowState')),
    events: list(ref('WorkflowEvent')),
    transitions: list(exactly({ from: string, event: string, to: string, when: orNull(string) })),
    rules: list(ref('WorkflowRule')),
    slots: list(exactly({ id, label: string, single: flag, openIn: list(string) })),
    settings: map(integer),
  }),
  Diagram: exactly({
    id,
    title: string,
    stages: list(exactly({ id, label: string })),
    states: list(exactly({ id, stage: string, label: string, tags, final: flag, initial: flag })),
    lines: list(
      exactly({
        from: string,
        to: string,
        events: list(exactly({ type: string, label: string, when: orNull(string) })),
      }),
    ),
  }),
};
