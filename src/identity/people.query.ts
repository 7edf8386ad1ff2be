import type { Sql } from '../database/sql.js';
import { type Duty } from '../../workflows/_kit/duty.js';
import { unitTreeOf } from './unit-tree.js';

/** A person as others see them: no login name, no contact data. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly duties: readonly Duty[];
}

interface HeldDuty {
  readonly person_id: string;
  readonly unit_id: string;
  readonly duty: Duty;
}

/**
 * Ids of the persons who hold a duty and may still sign in; with a unit, those whose duty reaches it. In a fixed order,
 * because facts made of it are kept in the log.
 */
export async function personsHolding(sql: Sql, duty: Duty, unitId?: string): Promise<string[]> {
  const held = await sql.rows<Pick<HeldDuty, 'person_id' | 'unit_id'>>(
    `SELECT d.person_id, d.unit_id FROM person_duty d
     JOIN person p ON p.organisation_id = d.organisation_id AND p.id = d.person_id
     WHERE d.organisation_id = :org AND d.duty = $1 AND p.disabled_at IS NULL`,
    [duty],
  );
  const tree = unitId === undefined ? null : await unitTreeOf(sql);
  const reaching = held.filter(row => tree === null || tree.covers(row.unit_id, unitId ?? row.unit_id));
  return [...new Set(reaching.map(row => row.person_id))].sort();
}

/** Names by id; ids that are nobody's are left out. */
export async function namesOf(sql: Sql, personIds: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return new Map();
  const places = ids.map((_id, index) => `$${index + 1}`).join(', ');
  const rows = await sql.rows<{ id: string; name: string }>(
    `SELECT id, name FROM person WHERE organisation_id = :org AND id IN (${places})`,
    ids,
  );
  return new Map(rows.map(row => [row.id, row.name]));
}

/** The people of the organisation who may sign in, by name; narrowed to a duty, and to a unit their duties reach. */
export async function people(
  sql: Sql,
  filter: { readonly duty?: Duty | undefined; readonly unitId?: string | undefined },
): Promise<Person[]> {
  const persons = await sql.rows<{ id: string; name: string; unit_id: string }>(
    'SELECT id, name, unit_id FROM person WHERE organisation_id = :org AND disabled_at IS NULL',
  );
  const held = await sql.rows<HeldDuty>(
    'SELECT person_id, unit_id, duty FROM person_duty WHERE organisation_id = :org',
  );
  const heldBy = new Map<string, HeldDuty[]>();
  held.forEach(row => heldBy.set(row.person_id, [...(heldBy.get(row.person_id) ?? []), row]));
  const tree = await unitTreeOf(sql);
  const { duty, unitId } = filter;
  const fits = (row: HeldDuty): boolean =>
    (duty === undefined || row.duty === duty) && (unitId === undefined || tree.covers(row.unit_id, unitId));
  const narrowed = duty !== undefined || unitId !== undefined;
  return persons
    .map(person => ({ person, held: heldBy.get(person.id) ?? [] }))
    .filter(({ held: own }) => !narrowed || own.some(fits))
    .map(({ person, held: own }) => ({
      id: person.id,
      name: person.name,
      unitId: person.unit_id,
      duties: [...new Set(own.map(row => row.duty))].sort(),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}
