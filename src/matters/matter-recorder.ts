import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { LegalCalendar } from '../calendar/legal-calendar.js';
import { insertRows } from '../database/insert-rows.js';
import type { Work } from '../database/work.js';
import { deadlineOf } from '../effects/deadline.js';
import { clearTimers, replaceTimers } from '../effects/timers.js';
import { InvariantError } from '../kernel/app-error.js';
import type { Calendar } from '../kernel/working-days.js';
import type { StoredState, Violation } from '../workflow-engine/types.js';
import { insertMatters, stateOf, updateMatter, type MatterRow } from './matter-row.js';
import { columnsOf, participantsOf, type Due } from './projection.js';
import { keepFindable, makeFindable } from './search-index.js';
import { entryOf, refusalOf, type Accepted, type Refused, type Step } from './step.js';

/** What stays the same from the opening on. */
export interface Opening {
  readonly id: string;
  readonly definitionDigest: string;
  readonly unitId: string;
  readonly openedBy: string;
}

/** A matter about to be opened, and the judgement that it may be. */
export interface Opened {
  readonly opening: Opening;
  readonly step: Step;
  readonly decision: Accepted;
}

/** The period that runs after a step, and how its days are counted. */
interface Period {
  readonly due: Due;
  readonly calendar: Calendar;
}

const NOTHING_BEFORE = { first_submitted_at: null, first_on_agenda_at: null, closed_at: null } as const;

/** Writes what a step did: state, participants, timers and the audit entry, in the caller's unit of work. */
@Injectable()
export class MatterRecorder {
  constructor(
    private readonly audit: AuditLog,
    private readonly calendar: LegalCalendar,
  ) {}

  async open(work: Work, opened: Opened): Promise<MatterRow> {
    const [row] = await this.openAll(work, [opened]);
    if (!row) throw new InvariantError(`${opened.opening.id} was opened and has no row`);
    return row;
  }

  /** Opens any number of matters with the same few statements. */
  async openAll(work: Work, all: readonly Opened[]): Promise<MatterRow[]> {
    const made: { row: MatterRow; opened: Opened; period: Period | null }[] = [];
    for (const opened of all) {
      const period = await this.period(work, opened.decision);
      made.push({ row: openedRow(opened, period), opened, period });
    }
    const rows = made.map(({ row }) => row);
    await insertMatters(work, rows);
    await makeFindable(work.sql, rows);
    await addParticipants(
      work,
      made.flatMap(({ row, opened }) => newParticipants(row.id, opened.decision.state)),
    );
    for (const { row, opened, period } of made) {
      if (period !== null) await this.setTimers(work, row, opened.step, period);
    }
    await this.audit.begin(
      work,
      made.map(({ row, opened: { step, decision } }) => ({
        head: step.head,
        entry: entryOf(row, step, decision),
      })),
    );
    return rows;
  }

  async accept(work: Work, before: MatterRow, step: Step, decision: Accepted): Promise<MatterRow> {
    const period = await this.period(work, decision);
    const row: MatterRow = {
      ...before,
      version: before.version + 1,
      ...columnsOf(step.definition, decision.state, period?.due ?? null, before, step.facts.at),
    };
    if (!(await updateMatter(work, row, before)))
      throw new InvariantError(`${row.id} changed under its lock`);
    if (row.search_text !== before.search_text) await keepFindable(work.sql, row);
    await addParticipants(work, newParticipants(row.id, decision.state, stateOf(before)));
    if (timersMayMove(before, row)) await this.setTimers(work, row, step, period);
    await this.audit.append(work, step.head, entryOf(row, step, decision));
    return row;
  }

  /** A refusal of a legal step stands in the matter's own trail; what was typed does not. */
  async refuse(
    work: Work,
    matter: MatterRow,
    step: Refused,
    violations: readonly Violation[],
  ): Promise<void> {
    await this.audit.append(work, step.head, refusalOf(matter, step, violations));
  }

  /** The calendar is asked for only where a period runs. */
  private async period(work: Work, { state }: Accepted): Promise<Period | null> {
    const { clock } = state.context.record;
    if (clock === null || clock.stopped) return null;
    const calendar = await this.calendar.for(work.sql);
    const due = deadlineOf(clock, calendar);
    return due && { due, calendar };
  }

  private setTimers(work: Work, { id }: MatterRow, step: Step, period: Period | null): Promise<void> {
    if (period === null) return clearTimers(work, id);
    return replaceTimers(work, id, period.due, period.calendar, step.facts.settings);
  }
}

function openedRow({ opening, step, decision }: Opened, period: Period | null): MatterRow {
  return {
    id: opening.id,
    workflow: step.definition.id,
    definition: opening.definitionDigest,
    unit_id: opening.unitId,
    opened_at: step.facts.at,
    opened_by: opening.openedBy,
    version: 1,
    ...columnsOf(step.definition, decision.state, period?.due ?? null, NOTHING_BEFORE, step.facts.at),
  };
}

/**
 * Timers stand by the due date and by settings that are fixed at acceptance: where neither moved they are as they
 * should be. A calendar that changes sets them anew itself.
 */
function timersMayMove(before: MatterRow, after: MatterRow): boolean {
  if (before.due_on !== after.due_on) return true;
  return after.due_on !== null && stateOf(before).context.record.settings === null;
}

function newParticipants(id: string, state: StoredState, before?: StoredState): (readonly string[])[] {
  const known = before ? participantsOf(before) : [];
  return participantsOf(state)
    .filter(({ personId, part }) => !known.some(other => other.personId === personId && other.part === part))
    .map(({ personId, part }) => [id, personId, part]);
}

/** Someone who gave a part up and takes it again has its row already. */
const addParticipants = (work: Work, rows: readonly (readonly string[])[]): Promise<void> =>
  insertRows(work.sql, 'matter_participant', ['matter_id', 'person_id', 'part'], rows, 'orAreThere');
