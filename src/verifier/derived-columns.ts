import { stageOf, stateKey } from '../workflow-engine/state-key.js';
import type { StoredState } from '../workflow-engine/types.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { StoredMatter, StoredParticipant } from './log-source.js';
import type { Recorded } from './recorded.js';

type Columns = StoredMatter['columns'];
type Control = Readonly<Record<string, unknown>>;

const orNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** Order 713 Art. 25, told a second time: coverage is counted by it, so the service's own word is not taken for it. */
function permits(control: Control): boolean {
  if (control.reviewLapsed !== false) return false;
  if (control.reviewItems !== 0 && control.itemsAnswered !== true) return false;
  const { reviewConclusion: conclusion } = control;
  return (
    conclusion === 'lawful' ||
    conclusion === 'riskDisclosed' ||
    (conclusion === 'revise' && control.noneAdopted === true)
  );
}

function statusOf({ opening, states }: WorkflowDefinition, key: string): string {
  if (key === opening.plannedState) return 'planned';
  if (!key.includes('.')) return 'closed';
  return states[key]?.clock === 'stopped' ? 'paused' : 'open';
}

const PARTS: Readonly<Record<string, readonly string[]>> = {
  drafter: ['drafters'],
  adviser: ['adviser', 'adviserOpinionBy'],
  reviewer: ['reviewedBy'],
  recused: ['recused'],
};

/**
 * What lists, deadlines, coverage and access must show of a matter, told from its entries alone and apart from the code
 * that wrote it. Due dates follow the calendar, and what is searched for is only a copy: neither is judged.
 */
export class DerivedColumns {
  readonly #fixed: Record<string, string | null> = {};
  readonly #participants = new Set<string>();
  #firstSubmittedAt: string | null = null;
  #firstOnAgendaAt: string | null = null;
  #closedAt: string | null = null;

  constructor(private readonly definition: WorkflowDefinition) {}

  /** An accepted event and the state it led to. */
  follow({ entry, body }: Recorded, { value, context: { control, record } }: StoredState): void {
    const key = stateKey(value);
    if (body.action === 'OPEN') this.open(entry.definition, body);
    this.#firstSubmittedAt ??= record.milestones.submittedAt;
    if (key === 'committeeDecision.onAgenda') this.#firstOnAgendaAt ??= body.at;
    if (statusOf(this.definition, key) === 'closed') this.#closedAt ??= body.at;
    for (const [part, cells] of Object.entries(PARTS))
      for (const personId of cells.flatMap(cell => listed(control[cell])))
        if (typeof personId === 'string') this.#participants.add(`${part} ${personId}`);
  }

  private open(definition: string | null, { at, actor, unitId }: Recorded['body']): void {
    this.#fixed.definition = definition;
    this.#fixed.opened_at = at;
    this.#fixed.opened_by = actor.personId;
    // Entries of earlier builds do not name it.
    if (unitId !== undefined) this.#fixed.unit_id = unitId;
  }

  columns(state: StoredState): Columns {
    const { control, record } = state.context;
    const key = stateKey(state.value);
    const { milestones, data } = record;
    const row = data.catalogueRow as { catalogueId?: string; line?: number } | undefined;
    return {
      ...this.#fixed,
      title: record.title,
      number: record.number,
      stage: stageOf(key),
      state_key: key,
      status: statusOf(this.definition, key),
      adviser_id: orNull(control.adviser),
      text_sha256: orNull(control.text),
      reviewed_sha256: control.reviewLapsed === true ? null : orNull(control.reviewedText),
      decided_sha256: orNull(control.decidedText),
      review_permits: permits(control) ? 1 : 0,
      submitted_at: milestones.submittedAt,
      accepted_at: milestones.acceptedAt,
      reviewed_at: milestones.reviewedAt,
      decided_at: milestones.decidedAt,
      signed_at: milestones.signedAt,
      disclosed_at: milestones.disclosedAt,
      archived_at: milestones.archivedAt,
      first_submitted_at: this.#firstSubmittedAt,
      first_on_agenda_at: this.#firstOnAgendaAt,
      closed_at: this.#closedAt,
      catalogue_id: row?.catalogueId ?? null,
      catalogue_line: row?.line ?? null,
      amends_id: orNull(data.amends),
    };
  }

  /** Participants in only one of both: what the entries tell, and what is stored. */
  participantsThatDiffer(stored: readonly StoredParticipant[]): { missing: string[]; added: string[] } {
    const kept = new Set(stored.map(({ part, personId }) => `${part} ${personId}`));
    return {
      missing: [...this.#participants].filter(one => !kept.has(one)),
      added: [...kept].filter(one => !this.#participants.has(one)),
    };
  }
}
