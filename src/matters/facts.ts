import { Injectable } from '@nestjs/common';
import { LegalCalendar } from '../calendar/legal-calendar.js';
import { Configuration } from '../configuration/configuration.js';
import type { Work } from '../database/work.js';
import type { Sql } from '../database/sql.js';
import { documentFacts } from '../documents/document-facts.js';
import { clockFact } from '../effects/deadline.js';
import { personsHolding } from '../identity/people.query.js';
import type { Principal } from '../identity/principal.js';
import { unitTreeOf } from '../identity/unit-tree.js';
import { dateIn } from '../kernel/plain-date.js';
import { ACTING_DUTIES, type Duty } from '../../workflows/_kit/duty.js';
import type { FactName, Facts, Roster, Settings } from '../../workflows/_kit/facts.js';
import type { ClockState } from '../../workflows/_kit/definition.js';
import { Params, visibleCondition } from './visibility.js';

/** What a collection of facts is about: a matter, or one about to be opened (`matterId` null). */
export interface Subject {
  readonly matterId: string | null;
  readonly unitId: string;
  readonly clock: ClockState | null;
  /** Name of the workflow, for the numbers in force. */
  readonly workflow: string;
  /** Those fixed at acceptance; `null` before. */
  readonly settings: Settings | null;
  readonly data: Record<string, unknown>;
  /** Who takes the step; `null` for the service itself, which names no other matter. */
  readonly sender: Principal | null;
  /** When the last review opinion was given. */
  readonly reviewedAt: string | null;
  /** When the decision that stands was taken. */
  readonly decidedAt: string | null;
}

/** A matter that is not there yet: no clock, no settings of its own, no opinion. */
export const openingSubject = (
  opening: Pick<Subject, 'unitId' | 'workflow' | 'data' | 'sender'>,
): Subject => ({
  ...opening,
  matterId: null,
  clock: null,
  settings: null,
  reviewedAt: null,
  decidedAt: null,
});

const PERSON_MEMBERS = new Set(['personId', 'adviserId', 'headId']);

function namedPersons(value: unknown, into = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) namedPersons(item, into);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      if (PERSON_MEMBERS.has(key) && typeof member === 'string') into.add(member);
      else namedPersons(member, into);
    }
  }
  return into;
}

async function existingPersons(sql: Sql, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const list = ids.map((_id, index) => `$${index + 1}`).join(', ');
  const rows = await sql.rows<{ id: string }>(
    `SELECT id FROM person WHERE organisation_id = :org AND id IN (${list}) ORDER BY id`,
    ids,
  );
  return rows.map(({ id }) => id);
}

/** Holds a duty that acts on matters, and none that must not (auditors, administrators). */
async function acts(sql: Sql, personId: string): Promise<boolean> {
  const held = await sql.rows<{ duty: Duty }>(
    'SELECT duty FROM person_duty WHERE organisation_id = :org AND person_id = $1',
    [personId],
  );
  return held.length > 0 && held.every(({ duty }) => ACTING_DUTIES.includes(duty));
}

/** Of a list whoever exists; one person named alone is to act, or to be kept from acting, so must be able to. */
async function knownPersons(sql: Sql, data: Record<string, unknown>): Promise<string[]> {
  const existing = await existingPersons(sql, [...namedPersons(data)]);
  const { personId } = data;
  if (typeof personId !== 'string' || (await acts(sql, personId))) return existing;
  return existing.filter(id => id !== personId);
}

/** The contract to be amended, if the sender may see it: one they may not see is as unknown as one that is not there. */
async function amendedContract(
  sql: Sql,
  { data, sender }: Subject,
): Promise<NonNullable<Facts['amended']> | null> {
  const opening = (data.data ?? data) as { amends?: unknown };
  if (typeof opening.amends !== 'string' || !sender) return null;
  const params = new Params();
  const named = params.add(opening.amends);
  const visible = visibleCondition(sender, await unitTreeOf(sql), params);
  const row = await sql.row<{ signed_at: string | null; state: string }>(
    `SELECT m.signed_at, m.state FROM matter m WHERE m.organisation_id = :org AND m.id = ${named} AND ${visible}`,
    params.values,
  );
  if (!row) return null;
  const state = JSON.parse(row.state) as { context: { record: { data: { amountFen?: number } } } };
  return { signed: row.signed_at !== null, amountFen: state.context.record.data.amountFen ?? 0 };
}

async function catalogueRowExists(sql: Sql, data: Record<string, unknown>): Promise<boolean> {
  const opening = (data.data ?? data) as { catalogueRow?: { catalogueId?: unknown; line?: unknown } };
  const { catalogueId, line } = opening.catalogueRow ?? {};
  if (typeof catalogueId !== 'string' || typeof line !== 'number') return false;
  const row = await sql.row(
    'SELECT line FROM catalogue_row WHERE organisation_id = :org AND catalogue_id = $1 AND line = $2',
    [catalogueId, line],
  );
  return row !== null;
}

async function rosterOf(sql: Sql): Promise<Roster> {
  const reviewers = [
    ...(await personsHolding(sql, 'judicialHead')),
    ...(await personsHolding(sql, 'reviewer')),
  ];
  return {
    chairs: await personsHolding(sql, 'chair'),
    members: await personsHolding(sql, 'member'),
    judicialOffice: [...new Set(reviewers)].sort(),
  };
}

/** Collects, inside the transaction, exactly what an event's rules ask for; all of it is kept in the entry. */
@Injectable()
export class FactCollector {
  constructor(
    private readonly calendar: LegalCalendar,
    private readonly configuration: Configuration,
  ) {}

  async collect(
    work: Work,
    timeZone: string,
    at: string,
    names: readonly FactName[],
    subject: Subject,
  ): Promise<Facts> {
    const today = dateIn(timeZone, at);
    const { sql } = work;
    const wants = (name: FactName): boolean => names.includes(name);
    const dayOf = (instant: string | null): string | null => instant && dateIn(timeZone, instant);
    return {
      at,
      today,
      settings: subject.settings ?? this.configuration.settingsFor(subject.workflow, today),
      ...(wants('documents') && {
        documents: subject.matterId ? await documentFacts(sql, subject.matterId) : [],
      }),
      ...(wants('roster') && { roster: await rosterOf(sql) }),
      ...(wants('advisers') && { advisers: await personsHolding(sql, 'legalAdviser', subject.unitId) }),
      ...(wants('people') && { people: await knownPersons(sql, subject.data) }),
      ...(wants('clock') && { clock: clockFact(subject.clock, today, await this.calendar.for(sql)) }),
      ...(wants('reviewedOn') && { reviewedOn: dayOf(subject.reviewedAt) }),
      ...(wants('decidedOn') && { decidedOn: dayOf(subject.decidedAt) }),
      ...(wants('amended') && { amended: await amendedContract(sql, subject) }),
      ...(wants('catalogueRow') && { catalogueRow: await catalogueRowExists(sql, subject.data) }),
    };
  }
}
