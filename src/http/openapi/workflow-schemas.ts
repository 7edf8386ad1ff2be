import {
  anything,
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

/** Contract C2: what may happen, as the pages print it. */
export const WORKFLOW_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Workflow: exactly({
    id: { type: 'string', pattern: '^[a-z][a-z-]*@[1-9][0-9]*$' },
    title: string,
    kind: words('reviewing', 'guidance', 'exempt', 'record'),
    open: exactly({ schema: anything }),
    stages: list(exactly({ id, label: string })),
    states: list(
      exactly({
        id,
        stage: string,
        label: string,
        tags: list(words('reviewed', 'decided', 'signed', 'disclosed')),
        deadline: { type: ['string', 'number', 'object', 'null'] },
      }),
    ),
    events: list(
      exactly({
        type: string,
        label: string,
        duties: list(ref('Duty')),
        schema: anything,
        rules: list(string),
        gate: {},
      }),
    ),
    transitions: list(exactly({ from: string, event: string, to: string, when: orNull(string) })),
    rules: list({
      ...exactly({ id, text: string, legalBasis: list(ref('LegalBasis')), gate: flag, remedy: string }, [
        'gate',
        'remedy',
      ]),
    }),
    slots: { type: ['object', 'array'] },
    settings: map(integer),
  }),
};
