import { join } from 'node:path';
import { verifyDatabase } from '../src/cli/verify/verify-database.js';
import { Reader } from '../src/database/reader.js';
import { CalendarImport } from '../src/effects/calendar-import.js';
import { accountNamed, principalOf } from '../src/identity/accounts.js';
import type { Principal } from '../src/identity/principal.js';
import { DEFINITIONS } from '../workflows/index.js';
import { archivedDecision, Course } from './support/course.js';
import { databases, type TestDatabase } from './support/databases.js';
import { Forger } from './support/forger.js';
import { startService, type RunningService } from './support/service.js';

const GRANTS = 'organisation/grants';
const SIGN_IN = 'organisation/sign-in';

describe.each(databases)('what is kept beside the log in $name', kind => {
  let database: TestDatabase;
  let service: RunningService;
  let forger: Forger;
  let decision: Course;
  let stream: string;

  beforeAll(async () => {
    database = await kind.create();
    service = await startService(database);
    decision = await archivedDecision(new Course(service));
    stream = `matter/${decision.id}`;
    await importCalendar(service);
    forger = await Forger.on(database, service);
  });

  /** What is found after a forgery, which is undone again. */
  async function found(...forgery: string[]): Promise<string[]> {
    const findings: string[] = [];
    await forger.run(...forgery);
    try {
      const documents = join(service.dataFolder, 'documents');
      const place = { database: database.migrateUrl ?? database.url, documents, definitions: DEFINITIONS };
      await verifyDatabase(place, one => findings.push(`${one.finding} ${one.stream} ${one.seq}`));
      return findings;
    } finally {
      await forger.undo();
    }
  }

  const attached = (): number => forger.seqOf(stream, 'ATTACH_DOCUMENT');
  const someone = "(SELECT MIN(id) FROM person WHERE username = 'drafter')";
  const office = '(SELECT MIN(id) FROM unit WHERE parent_id IS NOT NULL)';
  const at = (of: string): RegExp => new RegExp(`^(state-differs|entry-missing) ${of} \\d+$`);

  it('holds as the service wrote it', async () => {
    expect(await found()).toEqual([]);
  });

  it.each([
    ['was moved to another matter', `UPDATE document SET matter_id = 'another'`],
    ['was put into another slot', `UPDATE document SET slot = 'other'`],
    ['lies at another place of the dossier', `UPDATE document SET position = 77`],
    ['was stored by somebody else', `UPDATE document_version SET stored_by = 'somebody'`],
    ['was stored at another time', `UPDATE document_version SET stored_at = '2020-01-01T00:00:00.000Z'`],
    ['belongs to another matter in its versions', `UPDATE document_version SET matter_id = 'another'`],
    ['has no row of its own any more', 'DELETE FROM document'],
  ])('shows a document that %s', async (_what, change) => {
    const id = decision.documents.get('legalBases');
    const which = change.includes('document_version') ? 'document_id' : 'id';
    expect(await found(`${change} WHERE ${which} = '${id}'`)).toContainEqual(
      expect.stringMatching(`^document-(changed|missing) ${stream} ${attached()}$`),
    );
  });

  it('shows a document nobody stored', async () => {
    const planted = `INSERT INTO document VALUES ((SELECT MIN(id) FROM organisation), 'd', '${decision.id}', 'other', 9)`;
    expect(await found(planted)).toEqual([`document-changed ${stream} ${forger.lastSeq(stream)}`]);
  });

  it('shows a personal text that was erased without an entry that says so', async () => {
    const erased = `UPDATE personal_text SET salt = NULL, text = NULL, erased_at = '2026-05-01T00:00:00.000Z', legal_basis = 'PIPL:47'`;
    expect(await found(erased)).toContain(
      `entry-changed ${stream} ${forger.seqOf(stream, 'RECORD_ATTENDANCE')}`,
    );
  });

  it.each([
    ['hangs elsewhere', `UPDATE unit SET parent_id = NULL WHERE id = ${office}`],
    ['is called otherwise', `UPDATE unit SET name = '别的' WHERE id = ${office}`],
    ['is of another kind', `UPDATE unit SET kind = 'county' WHERE id = ${office}`],
    ['is gone', `DELETE FROM unit WHERE id = ${office}`],
    [
      'was put there',
      `INSERT INTO unit SELECT organisation_id, 'u', name, kind, id FROM unit WHERE parent_id IS NULL`,
    ],
  ])('shows a unit that %s', async (_what, forgery) => {
    expect(await found(forgery)).toEqual([expect.stringMatching(at(GRANTS))]);
  });

  it.each([
    ['was shut out', `UPDATE person SET disabled_at = '2026-05-01T00:00:00.000Z' WHERE id = ${someone}`],
    [
      'belongs to another unit',
      `UPDATE person SET unit_id = (SELECT id FROM unit WHERE parent_id IS NULL) WHERE id = ${someone}`,
    ],
    ['is gone', `DELETE FROM person WHERE id = ${someone}`],
  ])('shows a person who %s', async (_what, forgery) => {
    expect(await found(forgery)).toEqual([expect.stringMatching(at(GRANTS))]);
  });

  it.each([
    ['was prolonged', `UPDATE session SET expires_at = '2099-01-01T00:00:00.000Z'`],
    ['is another’s', `UPDATE session SET person_id = 'somebody'`],
    [
      'was opened past the door',
      `INSERT INTO session SELECT 'x', organisation_id, person_id, created_at, expires_at FROM session LIMIT 1`,
    ],
  ])('shows a session that %s', async (_what, forgery) => {
    expect(await found(forgery)).toContainEqual(expect.stringMatching(at(SIGN_IN)));
  });

  it('shows a session that was brought back after its person had signed out', async () => {
    const token = await service.signIn('drafter');
    await database.tamper('CREATE TABLE kept AS SELECT * FROM session');
    await service.call('DELETE', '/sessions/current', { token });
    const absent = 'token_digest NOT IN (SELECT token_digest FROM session)';
    expect(
      await found(`INSERT INTO session SELECT * FROM kept WHERE ${absent}`, 'DROP TABLE kept'),
    ).toContainEqual(expect.stringMatching(`^state-differs ${SIGN_IN} \\d+$`));
  });

  it.each([
    [
      'was put there',
      `INSERT INTO calendar_year SELECT organisation_id, year, 2, notice, source, days, imported_at, imported_by FROM calendar_year`,
    ],
    ['names other days', `UPDATE calendar_year SET days = '{"off":["2027-03-08"],"work":[]}'`],
    ['was imported by another', `UPDATE calendar_year SET imported_by = 'somebody'`],
    ['is gone', 'DELETE FROM calendar_year'],
  ])('shows a year of the calendar that %s', async (_what, forgery) => {
    expect(await found(forgery)).toEqual([expect.stringMatching(at('organisation/configuration'))]);
  });

  it.each([
    ['the time zone', `UPDATE organisation SET time_zone = 'America/New_York'`],
    ['the name', `UPDATE organisation SET name = '别的'`],
    ['the mode', `UPDATE organisation SET mode = 'production'`],
    ['the mode of the service', `UPDATE service_state SET value = 'production' WHERE key = 'mode'`],
    ['that mode, by taking it out', `DELETE FROM service_state WHERE key = 'mode'`],
  ])('shows that %s was changed', async (_what, forgery) => {
    expect(await found(forgery)).toContainEqual(expect.stringMatching(`^state-differs ${GRANTS} 1$`));
  });

  it('shows a head whose last instant was moved, from which the next entry would take its own', async () => {
    const moved = `UPDATE stream SET last_at = '2099-01-01T00:00:00.000Z' WHERE stream = '${stream}'`;
    expect(await found(moved)).toEqual([`chain-broken ${stream} ${forger.lastSeq(stream)}`]);
  });
});

/** The secretary brings in a year's notice. */
async function importCalendar({ app }: RunningService): Promise<void> {
  const reader = app.get(Reader, { strict: false });
  const account = await accountNamed(reader.global, 'secretary');
  const principal = await principalOf(reader.session(account?.organisationId ?? ''), account?.personId ?? '');
  await app.get(CalendarImport, { strict: false }).execute({
    principal: principal as Principal,
    systemAccount: null,
    fileName: '2027.json',
    content: JSON.stringify({
      year: 2027,
      notice: '关于2027年部分节假日安排的通知',
      source: 'https://www.gov.cn/2027',
      off: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
      work: [],
    }),
  });
}
