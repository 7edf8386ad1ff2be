import { canonicalJson, type Json } from '../kernel/canonical-json.js';
import { searchable } from '../kernel/chinese-text.js';
import { stageOf, stateKey } from '../workflow-engine/state-key.js';
import type { StoredState } from '../workflow-engine/types.js';
import type { MatterRecord, WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { concludesForDiscussion, type ReviewControl } from '../../workflows/_kit/review-control.js';
import type { MatterRow } from './matter-row.js';

/** Due date as counted from the matter's clock. */
export interface Due {
  readonly dueOn: string;
  readonly provisional: boolean;
}

type Columns = Omit<
  MatterRow,
  'id' | 'workflow' | 'definition' | 'unit_id' | 'opened_at' | 'opened_by' | 'version'
>;

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function statusOf(definition: WorkflowDefinition, key: string): MatterRow['status'] {
  if (key === definition.opening.plannedState) return 'planned';
  if (!key.includes('.')) return 'closed';
  return definition.states[key]?.clock === 'stopped' ? 'paused' : 'open';
}

function counterpartyOf(data: Readonly<Record<string, unknown>>): string {
  const counterparty = data.counterparty as { name?: unknown } | undefined;
  return typeof counterparty?.name === 'string' ? counterparty.name : '';
}

function catalogueRowOf(data: Readonly<Record<string, unknown>>): { id: string | null; line: number | null } {
  const row = data.catalogueRow as { catalogueId?: string; line?: number } | undefined;
  return { id: row?.catalogueId ?? null, line: row?.line ?? null };
}

const permits = (control: ReviewControl): boolean =>
  control.reviewLapsed === false && concludesForDiscussion(control);

type Before = Pick<MatterRow, 'first_submitted_at' | 'first_on_agenda_at' | 'closed_at'>;

/** Instants a matter passed: the milestones of its record, and the first or only ones that its row alone keeps. */
function instantsOf(
  { milestones }: MatterRecord,
  key: string,
  status: MatterRow['status'],
  before: Before,
  at: string,
) {
  return {
    first_submitted_at: before.first_submitted_at ?? milestones.submittedAt,
    first_on_agenda_at: before.first_on_agenda_at ?? (key === 'committeeDecision.onAgenda' ? at : null),
    submitted_at: milestones.submittedAt,
    accepted_at: milestones.acceptedAt,
    reviewed_at: milestones.reviewedAt,
    decided_at: milestones.decidedAt,
    signed_at: milestones.signedAt,
    disclosed_at: milestones.disclosedAt,
    archived_at: milestones.archivedAt,
    closed_at: before.closed_at ?? (status === 'closed' ? at : null),
  };
}

/** The texts a review and a decision stand on, and whether the review, as it stands, lets the matter be decided. */
function reviewOf(control: Readonly<Record<string, unknown>>) {
  return {
    adviser_id: textOrNull(control.adviser),
    text_sha256: textOrNull(control.text),
    reviewed_sha256: control.reviewLapsed === true ? null : textOrNull(control.reviewedText),
    decided_sha256: textOrNull(control.decidedText),
    review_permits: permits(control as unknown as ReviewControl) ? 1 : 0,
  };
}

/** What a matter is tied to and found by. */
function tiesOf({ number, title, data }: MatterRecord) {
  const { id, line } = catalogueRowOf(data);
  return {
    catalogue_id: id,
    catalogue_line: line,
    amends_id: textOrNull(data.amends),
    search_text: searchable([number ?? '', title, counterpartyOf(data)]),
  };
}

/** The columns lists, deadlines and coverage read, derived from the state alone; the state stays the truth. */
export function columnsOf(
  definition: WorkflowDefinition,
  state: StoredState,
  due: Due | null,
  before: Before,
  at: string,
): Columns {
  const { control, record } = state.context;
  const key = stateKey(state.value);
  const status = statusOf(definition, key);
  return {
    title: record.title,
    number: record.number,
    stage: stageOf(key),
    state_key: key,
    status,
    state: canonicalJson(state as unknown as Json),
    due_on: due?.dueOn ?? null,
    due_provisional: due?.provisional ? 1 : 0,
    ...reviewOf(control),
    ...instantsOf(record, key, status, before, at),
    ...tiesOf(record),
  };
}

export type Part = 'drafter' | 'adviser' | 'reviewer' | 'recused';

/** Who takes part in a matter, and as what. */
export interface Participant {
  readonly personId: string;
  readonly part: Part;
}

/** Who takes part, as far as the state knows; participants are only ever added, but for parts that were given up. */
export function participantsOf(state: StoredState): Participant[] {
  const { control } = state.context;
  const list = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);
  const one = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);
  return [
    ...list(control.drafters).map(personId => ({ personId, part: 'drafter' as const })),
    ...[...new Set([...one(control.adviser), ...one(control.adviserOpinionBy)])].map(personId => ({
      personId,
      part: 'adviser' as const,
    })),
    ...one(control.reviewedBy).map(personId => ({ personId, part: 'reviewer' as const })),
    ...list(control.recused).map(personId => ({ personId, part: 'recused' as const })),
  ];
}
