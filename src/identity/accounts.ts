import type { Sql } from '../database/sql.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import type { Principal } from './principal.js';

/** What sign-in needs of an account. */
export interface Account {
  readonly organisationId: string;
  readonly personId: string;
  readonly passwordHash: string;
  readonly disabled: boolean;
}

/** Login names are unique across all organisations of a database: the name says which one it is. */
export async function accountNamed(sql: Sql['global'], username: string): Promise<Account | null> {
  const row = await sql.row<{
    organisation_id: string;
    id: string;
    password_hash: string;
    disabled_at: string | null;
  }>('SELECT organisation_id, id, password_hash, disabled_at FROM person WHERE username = $1', [username]);
  if (!row) return null;
  return {
    organisationId: row.organisation_id,
    personId: row.id,
    passwordHash: row.password_hash,
    disabled: row.disabled_at !== null,
  };
}

/** The organisation that runs the service: the first one. What belongs to none is kept with it. */
export async function hostOrganisation(sql: Sql['global']): Promise<string | null> {
  const row = await sql.row<{ id: string }>('SELECT id FROM organisation ORDER BY created_at, id LIMIT 1');
  return row?.id ?? null;
}

/** A person with everything they may do; `null` when there is none or the account is disabled. */
export async function principalOf(sql: Sql, personId: string): Promise<Principal | null> {
  const person = await sql.row<{ username: string; name: string; unit_id: string }>(
    'SELECT username, name, unit_id FROM person WHERE organisation_id = :org AND id = $1 AND disabled_at IS NULL',
    [personId],
  );
  if (!person) return null;
  const held = await sql.rows<{ duty: Duty; unit_id: string }>(
    'SELECT duty, unit_id FROM person_duty WHERE organisation_id = :org AND person_id = $1 ORDER BY duty, unit_id',
    [personId],
  );
  return {
    personId,
    username: person.username,
    name: person.name,
    organisationId: sql.organisationId,
    unitId: person.unit_id,
    duties: held.map(({ duty, unit_id }) => ({ duty, unitId: unit_id })),
  };
}
