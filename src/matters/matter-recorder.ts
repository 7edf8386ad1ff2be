import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { PersonalText, StreamHead } from '../audit/new-entry.js';
import { LegalCalendar } from '../calendar/legal-calendar.js';
import type { Work } from '../database/work.js';
import { deadlineOf } from '../effects/deadline.js';
import { replaceTimers } from '../effects/timers.js';
import { InvariantError } from '../kernel/app-error.js';
import type { Json } from '../kernel/canonical-json.js';
import { sha256 } from '../kernel/digest.js';
import type { Decision, EngineActor, Violation } from '../workflow-engine/types.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { Facts } from '../../workflows/_kit/facts.js';
import { insertMatter, stateOf, streamOf, updateMatter, type MatterRow } from './matter-row.js';
import { columnsOf, participantsOf, type Due } from './projection.js';
import { keepFindable } from './search-index.js';

type Accepted = Extract<Decision, { kind: 'accepted' }>;

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

/** What stays the same from the opening on. */
export interface Opening {
  readonly id: string;
  readonly definitionDigest: string;
  readonly unitId: string;
  readonly openedBy: string;
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

/** Writes what a step did: state, participants, timers and the audit entry, in the caller's unit of work. */
@Injectable()
export class MatterRecorder {
  constructor(
    private readonly audit: AuditLog,
    private readonly calendar: LegalCalendar,
  ) {}

  async open(work: Work, opening: Opening, step: Step, decision: Accepted): Promise<MatterRow> {
    const due = await this.due(work, step, decision);
    const row: MatterRow = {
      id: opening.id,
      workflow: step.definition.id,
      definition: opening.definitionDigest,
      unit_id: opening.unitId,
      opened_at: step.facts.at,
      opened_by: opening.openedBy,
      version: 1,
      ...columnsOf(
        step.definition,
        decision.state,
        due,
        { first_submitted_at: null, first_on_agenda_at: null, closed_at: null },
        step.facts.at,
      ),
    };
    await insertMatter(work, row);
    await keepFindable(work.sql, row);
    await this.finish(work, row, step, decision, []);
    return row;
  }

  async accept(work: Work, before: MatterRow, step: Step, decision: Accepted): Promise<MatterRow> {
    const due = await this.due(work, step, decision);
    const row: MatterRow = {
      ...before,
      version: before.version + 1,
      ...columnsOf(step.definition, decision.state, due, before, step.facts.at),
    };
    if (!(await updateMatter(work, row, before.version)))
      throw new InvariantError(`${row.id} changed under its lock`);
    if (row.search_text !== before.search_text) await keepFindable(work.sql, row);
    await this.finish(work, row, step, decision, participantsOf(stateOf(before)));
    return row;
  }

  /** A refusal of a legal step stands in the matter's own trail; what was typed does not. */
  async refuse(
    work: Work,
    matter: MatterRow,
    step: Omit<Step, 'data' | 'texts' | 'facts' | 'actor'> & {
      readonly actor: { readonly personId: string; readonly duty: string };
    },
    violations: readonly Violation[],
  ): Promise<void> {
    await this.audit.append(work, step.head, {
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
  }

  private async due(work: Work, step: Step, decision: Accepted): Promise<Due | null> {
    const { clock } = decision.state.context.record;
    return deadlineOf(clock, await this.calendar.for(work.sql));
  }

  private async finish(
    work: Work,
    row: MatterRow,
    step: Step,
    decision: Accepted,
    known: ReturnType<typeof participantsOf>,
  ): Promise<void> {
    await this.addParticipants(work, row, decision, known);
    const due = row.due_on === null ? null : { dueOn: row.due_on };
    await replaceTimers(work, row.id, due, await this.calendar.for(work.sql), step.facts.settings);
    await this.audit.append(work, step.head, {
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
        from: decision.from,
        to: decision.to,
        state: sha256(row.state),
        violations: [],
        // Beside the data, which is replayed: the unit is no matter of the workflow, yet coverage is counted by it.
        ...(row.version === 1 && { unitId: row.unit_id }),
      },
      texts: step.texts,
    });
  }

  private async addParticipants(
    work: Work,
    row: MatterRow,
    decision: Accepted,
    known: ReturnType<typeof participantsOf>,
  ): Promise<void> {
    for (const { personId, part } of participantsOf(decision.state)) {
      if (known.some(other => other.personId === personId && other.part === part)) continue;
      await work.sql.run(
        `INSERT INTO matter_participant (organisation_id, matter_id, person_id, part) VALUES (:org, $1, $2, $3)
         ON CONFLICT (organisation_id, matter_id, person_id, part) DO NOTHING`,
        [row.id, personId, part],
      );
    }
  }
}
