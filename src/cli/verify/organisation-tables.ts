import type {
  StoredCalendarYear,
  StoredFoundation,
  StoredOrganisation,
  StoredPerson,
  StoredSession,
  StoredUnit,
} from '../../verifier/log-source.js';
import { grouped, type Ask, type Row } from './rows.js';

const text = (row: Row, column: string): string => String(row[column]);
const textOrNull = (row: Row, column: string): string | null =>
  typeof row[column] === 'string' ? row[column] : null;

const FOUNDATION = `SELECT name, time_zone, mode, (SELECT value FROM service_state WHERE key = 'mode') AS service_mode
  FROM organisation WHERE id = $1`;
const PEOPLE = `SELECT a.person_id, p.unit_id, p.disabled_at FROM (
    SELECT id AS person_id FROM person WHERE organisation_id = $1
    UNION SELECT person_id FROM person_duty WHERE organisation_id = $1
  ) a LEFT JOIN person p ON p.organisation_id = $1 AND p.id = a.person_id ORDER BY a.person_id`;

async function foundation(ask: Ask): Promise<StoredFoundation | null> {
  const [row] = await ask(FOUNDATION);
  if (!row) return null;
  return {
    name: text(row, 'name'),
    timeZone: text(row, 'time_zone'),
    mode: text(row, 'mode'),
    serviceMode: textOrNull(row, 'service_mode'),
  };
}

/** Everybody who has an account or a duty, whatever is left of the rest. */
async function people(ask: Ask): Promise<StoredPerson[]> {
  const duties = grouped(
    await ask('SELECT person_id, duty, unit_id FROM person_duty WHERE organisation_id = $1'),
    'person_id',
  );
  return (await ask(PEOPLE)).map(row => ({
    personId: text(row, 'person_id'),
    unitId: textOrNull(row, 'unit_id'),
    disabled: textOrNull(row, 'disabled_at') !== null,
    duties: (duties.get(text(row, 'person_id')) ?? []).map(held => ({
      duty: text(held, 'duty'),
      unitId: text(held, 'unit_id'),
    })),
  }));
}

const unitOf = (row: Row): StoredUnit => ({
  unitId: text(row, 'id'),
  name: text(row, 'name'),
  kind: text(row, 'kind'),
  parentId: textOrNull(row, 'parent_id'),
});

const sessionOf = (row: Row): StoredSession => ({
  session: text(row, 'token_digest'),
  personId: text(row, 'person_id'),
  createdAt: text(row, 'created_at'),
  expiresAt: text(row, 'expires_at'),
});

const yearOf = (row: Row): StoredCalendarYear => ({
  year: Number(row['year']),
  revision: Number(row['revision']),
  notice: text(row, 'notice'),
  source: text(row, 'source'),
  days: text(row, 'days'),
  importedAt: text(row, 'imported_at'),
  importedBy: text(row, 'imported_by'),
});

/** What an organisation keeps of itself beside its streams. */
export async function organisation(ask: Ask): Promise<StoredOrganisation> {
  return {
    foundation: await foundation(ask),
    units: (await ask('SELECT * FROM unit WHERE organisation_id = $1 ORDER BY id')).map(unitOf),
    people: await people(ask),
    sessions: (await ask('SELECT * FROM session WHERE organisation_id = $1 ORDER BY token_digest')).map(
      sessionOf,
    ),
    calendarYears: (
      await ask('SELECT * FROM calendar_year WHERE organisation_id = $1 ORDER BY year, revision')
    ).map(yearOf),
  };
}
