import type { AuditLog } from '../audit/audit-log.js';
import type { NewEntry } from '../audit/new-entry.js';
import type { Work } from '../database/work.js';
import { newId } from '../kernel/id.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import type { OrganisationPlan, PlannedUnit } from './organisation-plan.js';

/** How the organisation was founded, its units, and who was given which duties for which of them stand in this stream. */
export const GRANTS_STREAM = 'organisation/grants';

/** A new account. */
export interface NewPerson {
  readonly username: string;
  readonly name: string;
  readonly unitId: string;
  readonly passwordHash: string;
  readonly duties: readonly Duty[];
}

/** Nobody did it who has an account: the command that set the database up. */
const SYSTEM: NewEntry['actor'] = { personId: null, duty: 'system' };

/** Organisation and mode; the log begins with it. */
export async function insertOrganisation(
  work: Work,
  audit: AuditLog,
  organisation: { readonly name: string; readonly timeZone: string; readonly mode: 'demo' | 'production' },
): Promise<void> {
  await work.sql.run(
    'INSERT INTO organisation (id, name, time_zone, mode, created_at) VALUES (:org, $1, $2, $3, $4)',
    [organisation.name, organisation.timeZone, organisation.mode, work.now],
  );
  await recordGrants(work, audit, 'FOUND_ORGANISATION', SYSTEM, { ...organisation });
}

async function insertUnit(
  work: Work,
  audit: AuditLog,
  unit: Omit<PlannedUnit, 'key' | 'parent'>,
  parentId: string | null,
): Promise<string> {
  const id = newId();
  await work.sql.run(
    'INSERT INTO unit (organisation_id, id, name, kind, parent_id) VALUES (:org, $1, $2, $3, $4)',
    [id, unit.name, unit.kind, parentId],
  );
  const { name, kind } = unit;
  await recordGrants(work, audit, 'ADD_UNIT', SYSTEM, { unitId: id, name, kind, parentId });
  return id;
}

export async function grant(work: Work, personId: string, unitId: string, duty: Duty): Promise<void> {
  await work.sql.run(
    'INSERT INTO person_duty (organisation_id, person_id, unit_id, duty) VALUES (:org, $1, $2, $3)',
    [personId, unitId, duty],
  );
}

export async function insertPerson(work: Work, person: NewPerson): Promise<string> {
  const id = newId();
  await work.sql.run(
    `INSERT INTO person (organisation_id, id, username, name, unit_id, password_hash, disabled_at)
     VALUES (:org, $1, $2, $3, $4, $5, NULL)`,
    [id, person.username, person.name, person.unitId, person.passwordHash],
  );
  for (const duty of person.duties) await grant(work, id, person.unitId, duty);
  return id;
}

/** An entry of the grants' stream: ids and duties, and no names of people. */
export async function recordGrants(
  work: Work,
  audit: AuditLog,
  action: string,
  actor: NewEntry['actor'],
  data: { readonly [member: string]: string | readonly string[] | null },
): Promise<void> {
  await audit.append(work, await audit.head(work, GRANTS_STREAM), {
    stream: GRANTS_STREAM,
    kind: 'event',
    action,
    actor,
    workflow: null,
    definition: null,
    version: null,
    documents: [],
    texts: [],
    body: { data },
  });
}

/** Writes units and people of a plan, with an entry for every unit and for everybody's duties. */
export async function insertPlan(
  work: Work,
  audit: AuditLog,
  plan: OrganisationPlan,
  passwordHashOf: (username: string) => string,
): Promise<void> {
  const units = new Map<string, string>();
  for (const unit of plan.units) {
    units.set(
      unit.key,
      await insertUnit(work, audit, unit, unit.parent === null ? null : (units.get(unit.parent) ?? null)),
    );
  }
  for (const { username, name, unit, duties } of plan.people) {
    const unitId = units.get(unit) ?? '';
    const passwordHash = passwordHashOf(username);
    const personId = await insertPerson(work, { username, name, unitId, passwordHash, duties });
    await recordGrants(work, audit, 'ADD_PERSON', SYSTEM, { personId, unitId, duties });
  }
}
