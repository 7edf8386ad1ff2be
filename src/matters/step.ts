import type { NewEntry, PersonalText, StreamHead } from '../audit/new-entry.js';
import type { Json } from '../kernel/canonical-json.js';
import { sha256 } from '../kernel/digest.js';
import type { Decision, EngineActor, Violation } from '../workflow-engine/types.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { Facts } from '../../workflows/_kit/facts.js';
import { streamOf, type MatterRow } from './matter-row.js';

export type Accepted = Extract<Decision, { kind: 'accepted' }>;

/** One step of a matter, judged and about to be recorded. */
export interface Step {
  readonly definition: WorkflowDefinition;
  readonly head: StreamHead;
  readonly actor: EngineActor;
  readonly action: string;
  readonly data: Record<string, unknown>;
  readonly texts: readonly PersonalText[];
  readonly facts: Facts;
}

/** The step that opens a matter. */
export const openingStep = (
  step: Pick<Step, 'definition' | 'head' | 'actor' | 'facts'>,
  { title, data, planned }: { title: string; data: Record<string, unknown>; planned: boolean },
): Step => ({ ...step, action: 'OPEN', data: { title, data, planned }, texts: [] });

/** A step that was refused: nothing of what was typed. */
export interface Refused extends Pick<Step, 'definition' | 'action' | 'head'> {
  readonly actor: { readonly personId: string; readonly duty: string };
}

const DIGEST = /^[0-9a-f]{64}$/;

/** Digests named in the payload, and those of the files it names by id: the documents in play. */
function documentsInPlay(data: unknown, facts: Facts): string[] {
  const found = new Set<string>();
  const visit = (value: unknown, key = ''): void => {
    if (Array.isArray(value)) value.forEach(item => visit(item, key));
    else if (typeof value === 'object' && value !== null)
      Object.entries(value).forEach(([name, member]) => visit(member, name));
    else if (typeof value === 'string' && DIGEST.test(value) && key !== 'text' && key !== 'sm3')
      found.add(value);
  };
  visit(data);
  for (const file of facts.documents ?? []) {
    if (file.current && JSON.stringify(data).includes(file.documentId)) found.add(file.sha256);
  }
  return [...found].sort();
}

/** The entry of a step that was taken; `row` is the matter after it. */
export const entryOf = (row: MatterRow, step: Step, { from, to }: Accepted): NewEntry => ({
  stream: streamOf(row.id),
  kind: 'event',
  action: step.action,
  actor: step.actor,
  workflow: row.workflow,
  definition: row.definition,
  version: row.version,
  documents: documentsInPlay(step.data, step.facts),
  body: {
    data: step.data as Json,
    facts: step.facts as unknown as Json,
    from,
    to,
    state: sha256(row.state),
    violations: [],
    // Beside the data, which is replayed: the unit is no matter of the workflow, yet coverage is counted by it.
    ...(row.version === 1 && { unitId: row.unit_id }),
  },
  texts: step.texts,
});

/** The entry of a step that was refused; `matter` stays as it is. */
export const refusalOf = (matter: MatterRow, step: Refused, violations: readonly Violation[]): NewEntry => ({
  stream: streamOf(matter.id),
  kind: 'refusal',
  action: step.action,
  actor: step.actor,
  workflow: step.definition.id,
  definition: matter.definition,
  version: matter.version,
  documents: [],
  body: {
    from: matter.state_key,
    to: matter.state_key,
    state: sha256(matter.state),
    violations: violations as unknown as Json,
  },
  texts: [],
});
