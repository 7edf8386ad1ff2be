import type { OpenedDatabase } from '../../src/database/database.js';
import type { Work } from '../../src/database/work.js';

// `counter` is the plainest table of an organisation: a name and a number.

/** Writes a mark that later reads can find. */
export async function mark(work: Work, name: string, value = 1): Promise<void> {
  await work.sql.run(
    'INSERT INTO counter (organisation_id, series, year, last) VALUES (:org, $1, 2026, $2)',
    [name, value],
  );
}

/** Names of the marks that were committed. */
export async function marks(database: OpenedDatabase, organisationId = 'o1'): Promise<string[]> {
  const rows = await database.reader
    .session(organisationId)
    .rows<{ series: string }>('SELECT series FROM counter WHERE organisation_id = :org ORDER BY series');
  return rows.map(row => row.series);
}

/** A promise to be settled by the test. */
export function gate(): { readonly opened: Promise<void>; open(): void } {
  let open!: () => void;
  const opened = new Promise<void>(resolve => (open = resolve));
  return { opened, open: () => open() };
}
