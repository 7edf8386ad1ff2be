import { AuditLog } from '../src/audit/audit-log.js';
import type { AppendedEntry, NewEntry } from '../src/audit/new-entry.js';
import { verifyDatabase, type VerifyOptions } from '../src/cli/verify/verify-database.js';
import type { OpenedDatabase } from '../src/database/database.js';
import { personalTextInput } from '../src/kernel/audit-hash.js';
import { sha256 } from '../src/kernel/digest.js';
import { databases, type DatabaseKind, type TestDatabase } from './support/databases.js';

const STREAM = 'organisation/imports';
const audit = new AuditLog();
const reason = {
  salt: 'salt',
  text: '本人系相对人近亲属',
  digest: sha256(personalTextInput('salt', '本人系相对人近亲属')),
};

const entryOf = (action: string, other: Partial<NewEntry> = {}): NewEntry => ({
  stream: STREAM,
  kind: 'event',
  action,
  actor: { personId: 'p1', duty: 'secretary' },
  workflow: null,
  definition: null,
  version: null,
  documents: [],
  body: { data: { action } },
  texts: [],
  ...other,
});

function append(opened: OpenedDatabase, entry: NewEntry): Promise<AppendedEntry> {
  return opened.unitOfWork.run('o1', async work =>
    audit.append(work, await audit.head(work, entry.stream), entry),
  );
}

async function written(kind: DatabaseKind): Promise<TestDatabase> {
  const opened = await kind.open();
  for (const action of ['ONE', 'TWO', 'THREE', 'FOUR']) await append(opened, entryOf(action));
  await append(
    opened,
    entryOf('FIVE', { body: { data: { reason: { text: reason.digest } } }, texts: [reason] }),
  );
  await append(opened, entryOf('CLOCK_MOVED', { stream: 'organisation/clock' }));
  await opened.close();
  return opened.database;
}

async function findings(database: TestDatabase, options: Partial<VerifyOptions> = {}): Promise<string[]> {
  const found: string[] = [];
  const url = database.migrateUrl ?? database.url;
  await verifyDatabase({ database: url, definitions: [], ...options }, ({ finding, stream, seq }) =>
    found.push(`${finding} ${stream} ${seq}`),
  );
  return found;
}

describe.each(databases)('a log in $name', kind => {
  it('holds as it was written', async () => {
    expect(await findings(await written(kind))).toEqual([]);
  });

  const row = (seq: number): string => `WHERE stream = '${STREAM}' AND seq = ${seq}`;
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    [
      'an edited body',
      [`UPDATE audit_entry SET body = replace(body, 'TWO', 'TWA') ${row(2)}`],
      `entry-changed ${STREAM} 2`,
    ],
    [
      'an edited entry',
      [`UPDATE audit_entry SET entry = replace(entry, 'TWO', 'TWA') ${row(2)}`],
      `entry-changed ${STREAM} 2`,
    ],
    [
      'an edited hash',
      [
        `UPDATE audit_entry SET hash = CASE substr(hash, 1, 1) WHEN 'f' THEN 'e' ELSE 'f' END || substr(hash, 2) ${row(5)}`,
      ],
      `entry-changed ${STREAM} 5`,
    ],
    ['an edited column', [`UPDATE audit_entry SET person_id = NULL ${row(3)}`], `entry-changed ${STREAM} 3`],
    ['a deleted row', [`DELETE FROM audit_entry ${row(3)}`], `entry-missing ${STREAM} 3`],
    [
      'a deleted end',
      [`DELETE FROM audit_entry ${row(5)}`, `DELETE FROM audit_entry ${row(4)}`],
      `tail-missing ${STREAM} 4`,
    ],
    ['deleted entries', [`DELETE FROM audit_entry WHERE stream = '${STREAM}'`], `stream-missing ${STREAM} 1`],
    [
      'a deleted stream whose personal text was forgotten',
      [`DELETE FROM audit_entry WHERE stream = '${STREAM}'`, `DELETE FROM stream WHERE stream = '${STREAM}'`],
      `stream-missing ${STREAM} 1`,
    ],
    ['a deleted head', [`DELETE FROM stream WHERE stream = '${STREAM}'`], `chain-broken ${STREAM} 5`],
    [
      'a head whose last instant was moved',
      [`UPDATE stream SET last_at = '2099-01-01T00:00:00.000Z' WHERE stream = '${STREAM}'`],
      `chain-broken ${STREAM} 5`,
    ],
    ['a head set back', [`UPDATE stream SET seq = 4 WHERE stream = '${STREAM}'`], `chain-broken ${STREAM} 5`],
    ['an edited personal text', [`UPDATE personal_text SET text = '无'`], `entry-changed ${STREAM} 5`],
    ['a deleted personal text', ['DELETE FROM personal_text'], `entry-changed ${STREAM} 5`],
  ];

  it.each(cases)('shows %s', async (_what, statements, finding) => {
    const database = await written(kind);
    await database.tamper(...statements);
    expect(await findings(database)).toContain(finding);
  });

  it('shows two rows that changed places', async () => {
    const database = await written(kind);
    const move = (from: number, to: number): string => `UPDATE audit_entry SET seq = ${to} ${row(from)}`;
    await database.tamper(move(2, 99), move(3, 2), move(99, 3));
    const found = await findings(database);
    expect(found).toContain(`entry-changed ${STREAM} 2`);
    expect(found).toContain(`entry-changed ${STREAM} 3`);
  });

  it('shows an organisation whose own row is gone', async () => {
    const database = await written(kind);
    await database.tamper(`UPDATE audit_entry SET body = '{}' ${row(1)}`, 'DELETE FROM organisation');
    expect(await findings(database)).toContain(`entry-changed ${STREAM} 1`);
  });

  it('accepts a lawful erasure that has an entry of its own', async () => {
    const database = await written(kind);
    const opened = await database.open();
    const legalBasis = 'PIPL:47';
    const erase = (at: string): Promise<unknown> =>
      opened.unitOfWork.run('o1', work =>
        work.sql.run(
          `UPDATE personal_text SET salt = NULL, text = NULL, erased_at = $2, legal_basis = $3
           WHERE organisation_id = :org AND digest = $1`,
          [reason.digest, at, legalBasis],
        ),
      );
    const data = { digest: reason.digest, legalBasis };
    const told = await append(
      opened,
      entryOf('ERASE_PERSONAL_TEXT', { stream: 'organisation/erasures', body: { data } }),
    );
    await erase(told.at);
    await opened.close();
    expect(await findings(database)).toEqual([]);
    const row = `WHERE stream = 'organisation/erasures'`;
    await database.tamper(`DELETE FROM audit_entry ${row}`, `DELETE FROM stream ${row}`);
    expect(await findings(database)).toEqual([`entry-changed ${STREAM} 5`]);
  });

  it('holds as production only without a demo clock', async () => {
    expect(await findings(await written(kind), { production: true })).toEqual([
      'not-production organisation/clock 1',
    ]);
  });

  it('is read while the service writes on', async () => {
    const database = await written(kind);
    const opened = await database.open();
    const writing = (async () => {
      for (let n = 0; n < 40; n++) await append(opened, entryOf(`MORE_${n}`));
    })();
    for (let n = 0; n < 10; n++) expect(await findings(database)).toEqual([]);
    await writing;
    expect(await findings(database)).toEqual([]);
  });
});
