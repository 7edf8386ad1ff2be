import { AuditLog } from '../../src/audit/audit-log.js';
import type { AppendedEntry, NewEntry } from '../../src/audit/new-entry.js';
import { entriesOf, type StoredEntry } from '../../src/audit/trail.query.js';
import type { OpenedDatabase } from '../../src/database/database.js';

const log = new AuditLog();

/** An event of a matter; a test names only what it is about. */
export const newEntry = (changes: Partial<NewEntry> = {}): NewEntry => ({
  stream: 'matter/m1',
  kind: 'event',
  action: 'OPEN',
  actor: { personId: 'p1', duty: 'drafter' },
  workflow: 'major-decision@1',
  definition: 'd'.repeat(64),
  version: 1,
  documents: [],
  body: { data: {}, from: null, to: 'drafting.preparing' },
  texts: [],
  ...changes,
});

/** Appends in a unit of work of its own. */
export const append = (
  database: OpenedDatabase,
  entry: NewEntry,
  organisationId = 'o1',
): Promise<AppendedEntry> =>
  database.unitOfWork.run(organisationId, async work =>
    log.append(work, await log.head(work, entry.stream), entry),
  );

export const trailOf = (
  database: OpenedDatabase,
  stream = 'matter/m1',
  organisationId = 'o1',
): Promise<StoredEntry[]> => entriesOf(database.reader.session(organisationId), stream, 0, 1_000);
