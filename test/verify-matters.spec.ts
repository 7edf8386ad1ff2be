import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyDatabase, type VerifyOptions } from '../src/cli/verify/verify-database.js';
import fc from 'fast-check';
import { sha256 } from '../src/kernel/digest.js';
import type { EntryRow } from '../src/verifier/log-source.js';
import { verifyStream } from '../src/verifier/verify-stream.js';
import { DEFINITIONS } from '../workflows/index.js';
import { archivedDecision, Course, reviewed, signedContract } from './support/course.js';
import { databases, type TestDatabase } from './support/databases.js';
import { Forger } from './support/forger.js';
import { streamOf } from './support/written-log.js';
import { startService, type RunningService } from './support/service.js';

describe.each(databases)('verification of matters in $name', kind => {
  let database: TestDatabase;
  let service: RunningService;
  let forger: Forger;
  let decision: Course;
  let stream: string;
  let otherStream: string;

  beforeAll(async () => {
    database = await kind.create();
    service = await startService(database);
    decision = await archivedDecision(new Course(service));
    const contract = await signedContract(decision.another());
    await reviewed(decision.another(), 'contract@1', 'revise');
    await refusedTwice(decision.another());
    stream = `matter/${decision.id}`;
    otherStream = `matter/${contract.id}`;
    forger = await Forger.on(database, service);
  });

  async function findings(options: Partial<VerifyOptions> = {}): Promise<string[]> {
    const found: string[] = [];
    const documents = join(service.dataFolder, 'documents');
    const place = { database: database.migrateUrl ?? database.url, documents, definitions: DEFINITIONS };
    await verifyDatabase({ ...place, ...options }, one =>
      found.push(`${one.finding} ${one.stream} ${one.seq}`),
    );
    return found;
  }

  /** What is found after a forgery, which is undone again. */
  async function found(forge: () => Promise<void>): Promise<string[]> {
    await forge();
    try {
      return await findings();
    } finally {
      await forger.undo();
    }
  }

  const entry = (seq: number, of = stream): string => `WHERE stream = '${of}' AND seq = ${seq}`;
  const opinion = (): number => forger.seqOf(stream, 'ISSUE_REVIEW_OPINION');
  const adoption = (): number => forger.seqOf(stream, 'RECORD_DECISION');
  const last = (): number => forger.lastSeq(stream);

  it('holds for what the service wrote, refusals and notices too', async () => {
    expect(await findings()).toEqual([]);
  });

  it('holds again after every forgery was undone', async () => {
    expect(await found(() => forger.run('DELETE FROM audit_entry'))).not.toEqual([]);
    expect(await findings()).toEqual([]);
  });

  it('shows an opinion whose conclusion was edited', async () => {
    const forge = (): Promise<void> =>
      forger.run(
        `UPDATE audit_entry SET body = replace(body, '"conclusion":"lawful"', '"conclusion":"unlawful"') ${entry(opinion())}`,
      );
    expect(await found(forge)).toContain(`entry-changed ${stream} ${opinion()}`);
  });

  it('shows a missing opinion, and that the decision then had none', async () => {
    const after = await found(() => forger.run(`DELETE FROM audit_entry ${entry(opinion())}`));
    expect(after).toContain(`entry-missing ${stream} ${opinion()}`);
    expect(after).toContain(`review-missing ${stream} ${adoption()}`);
  });

  it('shows an opinion rewritten with every hash recomputed', async () => {
    const after = await found(() =>
      forger.rewrite(stream, body =>
        body.action === 'ISSUE_REVIEW_OPINION'
          ? { ...body, data: { ...body.data, conclusion: 'unlawful' } }
          : body,
      ),
    );
    expect(after).toContain(`state-differs ${stream} ${opinion()}`);
    expect(after).toContain(`review-missing ${stream} ${adoption()}`);
    expect(after.filter(one => /entry|chain|tail/.test(one))).toEqual([]);
  });

  it('shows an opinion cut out with all behind it renumbered and linked anew', async () => {
    const at = opinion();
    const after = await found(() =>
      forger.rewrite(stream, (body, seq) => {
        if (seq === at) return null;
        return seq > at ? { ...body, version: body.version - 1 } : body;
      }),
    );
    expect(after).toContain(`review-missing ${stream} ${adoption() - 1}`);
    expect(after).toContain(`tail-missing ${stream} ${last()}`);
  });

  it('shows a vote that was turned round with every hash recomputed', async () => {
    const at = forger.seqOf(stream, 'RECORD_STATEMENT');
    const after = await found(() =>
      forger.rewrite(stream, (body, seq) =>
        seq === at ? { ...body, data: { ...body.data, stance: 'reserve' } } : body,
      ),
    );
    expect(after).toEqual([expect.stringMatching(`^state-differs ${stream} ${at}$`)]);
  });

  it('shows an event that the rules refuse, put in by somebody without the duty', async () => {
    const after = await found(() =>
      forger.rewrite(stream, body =>
        body.action === 'ACCEPT' ? { ...body, actor: { personId: 'p', duty: 'drafter' } } : body,
      ),
    );
    expect(after).toContain(`state-differs ${stream} ${forger.seqOf(stream, 'ACCEPT')}`);
  });

  it('shows a stored state that was edited', async () => {
    const forge = (): Promise<void> =>
      forger.run(`UPDATE matter SET state = replace(state, '水库', '水渠') WHERE id = '${decision.id}'`);
    expect(await found(forge)).toEqual([`state-differs ${stream} ${last()}`]);
  });

  it('shows a date, title or number of a list that does not follow from the state', async () => {
    for (const change of [
      `decided_at = '2020-01-01T00:00:00.000Z'`,
      `title = '别的'`,
      `number = '街法审〔2026〕99号'`,
      'text_sha256 = NULL',
      'review_permits = 0',
      'reviewed_sha256 = NULL',
      `status = 'paused'`,
      `closed_at = NULL`,
      `first_submitted_at = '2020-01-01T00:00:00.000Z'`,
      'first_on_agenda_at = NULL',
      'adviser_id = NULL',
      `catalogue_id = 'c'`,
      'catalogue_line = 7',
      `amends_id = 'm'`,
      `unit_id = 'another'`,
      `opened_at = '2020-01-01T00:00:00.000Z'`,
      `opened_by = 'somebody'`,
      `definition = 'd'`,
    ]) {
      expect(
        await found(() => forger.run(`UPDATE matter SET ${change} WHERE id = '${decision.id}'`)),
      ).toContain(`state-differs ${stream} ${last()}`);
    }
  });

  it('shows that somebody was taken from, or put among, those who take part or were recused', async () => {
    const of = `matter_id = '${decision.id}'`;
    for (const forgery of [
      `DELETE FROM matter_participant WHERE ${of} AND part = 'drafter'`,
      `INSERT INTO matter_participant SELECT organisation_id, id, 'somebody', 'recused' FROM matter WHERE id = '${decision.id}'`,
    ])
      expect(await found(() => forger.run(forgery))).toEqual([`state-differs ${stream} ${last()}`]);
  });

  it('shows a catalogue whose rows were changed or removed', async () => {
    const first = "(SELECT MIN(catalogue_id) FROM catalogue_row WHERE status = 'imported')";
    for (const forgery of [
      `UPDATE catalogue_row SET title = '别的' WHERE catalogue_id = ${first} AND line = 2`,
      `UPDATE catalogue_row SET year = 1999 WHERE catalogue_id = ${first}`,
      `DELETE FROM catalogue_row WHERE catalogue_id = ${first}`,
      `UPDATE catalogue SET year = 1999 WHERE id = ${first}`,
      `DELETE FROM catalogue WHERE id = ${first}`,
    ])
      expect(await found(() => forger.run(forgery))).toEqual(
        expect.arrayContaining([expect.stringMatching(/^state-differs organisation\/imports \d+$/)]),
      );
  });

  it('shows a planned matter that was taken out whole, by the row of the catalogue it came from', async () => {
    const id = forger.plannedMatter();
    const forge = (): Promise<void> =>
      forger.run(
        ...['audit_entry', 'stream'].map(table => `DELETE FROM ${table} WHERE stream = 'matter/${id}'`),
        `DELETE FROM matter_participant WHERE matter_id = '${id}'`,
        `DELETE FROM timer WHERE matter_id = '${id}'`,
        `DELETE FROM matter WHERE id = '${id}'`,
      );
    expect(await found(forge)).toEqual([`stream-missing matter/${id} 1`]);
  });

  it('shows a catalogue that was taken out whole, by the matters that came from it', async () => {
    const after = await found(() =>
      forger.run(
        'DELETE FROM catalogue_row',
        'DELETE FROM catalogue',
        "DELETE FROM audit_entry WHERE stream = 'organisation/imports'",
        "DELETE FROM stream WHERE stream = 'organisation/imports'",
      ),
    );
    expect(after).toContain(`entry-missing matter/${forger.plannedMatter()} 1`);
  });

  it.each(['organisation/imports', 'organisation/grants', 'organisation/sign-in'])(
    'shows that the whole of %s is gone',
    async gone => {
      const forge = (): Promise<void> =>
        forger.run(
          `DELETE FROM audit_entry WHERE stream = '${gone}'`,
          `DELETE FROM stream WHERE stream = '${gone}'`,
        );
      expect(await found(forge)).toContain(`stream-missing ${gone} 1`);
    },
  );

  it('shows a duty that was given or taken past the service', async () => {
    const drafter = await decision.personId('drafter');
    const granted = `INSERT INTO person_duty SELECT organisation_id, id, unit_id, 'reviewer' FROM person WHERE id = '${drafter}'`;
    expect(await found(() => forger.run(granted))).toEqual([
      `entry-missing organisation/grants ${forger.lastSeq('organisation/grants') + 1}`,
    ]);
    const taken = `DELETE FROM person_duty WHERE person_id = '${drafter}'`;
    expect(await found(() => forger.run(taken))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^state-differs organisation\/grants \d+$/)]),
    );
  });

  it('shows a session nobody signed in to', async () => {
    const planted = `INSERT INTO session SELECT 'x', organisation_id, 'somebody', created_at, expires_at FROM session LIMIT 1`;
    expect(await found(() => forger.run(planted))).toContain(
      `entry-missing organisation/sign-in ${forger.lastSeq('organisation/sign-in') + 1}`,
    );
  });

  it('shows a deleted end even when the head was set back', async () => {
    const seq = last();
    const forge = (): Promise<void> =>
      forger.run(
        `DELETE FROM audit_entry ${entry(seq)}`,
        `UPDATE stream SET seq = ${seq - 1}, hash = (SELECT hash FROM audit_entry ${entry(seq - 1)}),
           last_at = (SELECT at FROM audit_entry ${entry(seq - 1)}) WHERE stream = '${stream}'`,
      );
    expect(await found(forge)).toEqual([`tail-missing ${stream} ${seq}`]);
  });

  it('shows a stream of which nothing is left but the matter', async () => {
    const forge = (): Promise<void> =>
      forger.run(
        `DELETE FROM audit_entry WHERE stream = '${stream}'`,
        `DELETE FROM stream WHERE stream = '${stream}'`,
      );
    expect(await found(forge)).toEqual([`stream-missing ${stream} 1`]);
  });

  it('shows a matter that was taken out whole, by its number', async () => {
    const forge = (): Promise<void> =>
      forger.run(
        ...['audit_entry', 'stream', 'personal_text'].map(
          table => `DELETE FROM ${table} WHERE stream = '${stream}'`,
        ),
        ...['document_version', 'document', 'matter_participant', 'timer'].map(
          table => `DELETE FROM ${table} WHERE matter_id = '${decision.id}'`,
        ),
        `DELETE FROM matter WHERE id = '${decision.id}'`,
      );
    expect(await found(forge)).toEqual(['stream-missing - 0']);
  });

  it('shows a matter whose stored row is gone', async () => {
    expect(await found(() => forger.run(`DELETE FROM matter WHERE id = '${decision.id}'`))).toContain(
      `state-differs ${stream} ${last()}`,
    );
  });

  it('shows an entry that was replaced by one of another matter', async () => {
    const columns = 'kind, action, at, person_id, duty, version, body, entry, hash';
    const forge = (): Promise<void> =>
      forger.run(
        `DELETE FROM audit_entry ${entry(4)}`,
        `INSERT INTO audit_entry (organisation_id, stream, seq, ${columns})
         SELECT organisation_id, '${stream}', seq, ${columns} FROM audit_entry ${entry(4, otherStream)}`,
      );
    const after = await found(forge);
    expect(after).toContain(`entry-changed ${stream} 4`);
    expect(after).toContain(`chain-broken ${stream} 4`);
    expect(after).toContain(`chain-broken ${stream} 5`);
  });

  it('shows a reason for absence, or words of dissent, that were edited', async () => {
    const attendance = forger.seqOf(stream, 'RECORD_ATTENDANCE');
    expect(
      await found(() => forger.run(`UPDATE personal_text SET text = '事假' ${entry(attendance)}`)),
    ).toEqual([`entry-changed ${stream} ${attendance}`]);
  });

  it('shows a document record that was edited, removed or added', async () => {
    const at = forger.seqOf(stream, 'ATTACH_DOCUMENT');
    const version = `WHERE document_id = '${decision.documents.get('legalBases')}'`;
    expect(
      await found(() => forger.run(`UPDATE document_version SET sha256 = '${'0'.repeat(64)}' ${version}`)),
    ).toEqual([`document-changed ${stream} ${at}`]);
    expect(await found(() => forger.run(`DELETE FROM document_version ${version}`))).toEqual([
      `document-missing ${stream} ${at}`,
    ]);
    const planted = `INSERT INTO document_version SELECT organisation_id, document_id, 2, matter_id, file_name, media_type,
      size_bytes, sha256, sm3, stored_at, stored_by FROM document_version ${version}`;
    expect(await found(() => forger.run(planted))).toEqual([`document-changed ${stream} ${last()}`]);
  });

  it('shows a file that was changed or removed', async () => {
    const file = join(service.dataFolder, 'documents', decision.text.slice(0, 2), decision.text);
    const content = await readFile(file);
    await rm(file);
    expect(await findings()).toEqual([`document-missing ${stream} 2`]);
    await writeFile(file, '换过的文本');
    expect(await findings()).toEqual([`document-changed ${stream} 2`]);
    await writeFile(file, content);
    expect(await findings()).toEqual([]);
  });

  it('finds any single changed character of any body or entry of a real matter', async () => {
    const { rows, head } = await forger.read(stream);
    const judged = async (changed: readonly EntryRow[]): Promise<number> => {
      const record = streamOf(stream, changed, { head });
      const definitions = new Map(DEFINITIONS.map(definition => [definition.id, definition]));
      const found: string[] = [];
      const means = { sha256, definitions, production: false, content: null };
      await verifyStream(record, means, finding => found.push(finding));
      // Only rows and head are looked at here: the stored matter and its documents are missing each time.
      return found.filter(finding => /^(entry|chain|tail)-/.test(finding)).length;
    };
    expect(await judged(rows)).toBe(0);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(rows.length - 2),
        fc.boolean(),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        async (index, ofBody, place, character) => {
          const member = ofBody ? 'body' : 'entry';
          const original = (rows[index] as EntryRow)[member];
          const cut = place % original.length;
          const text = original.slice(0, cut) + character + original.slice(cut + 1);
          fc.pre(text !== original);
          expect(
            await judged(rows.map((row, at) => (at === index ? { ...row, [member]: text } : row))),
          ).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('does not hold where a workflow is not there to replay', async () => {
    expect(await findings({ definitions: DEFINITIONS.filter(({ name }) => name !== 'contract') })).toContain(
      `state-differs ${otherStream} 1`,
    );
  });
});

/** A step too early, and one by somebody who may not: both stand in the matter's trail. */
async function refusedTwice(course: Course): Promise<void> {
  await reviewed(course, 'major-decision@1', 'revise');
  await expect(course.act('secretary', 'PLACE_ON_AGENDA', EARLY)).rejects.toThrow('422');
  await expect(course.act('publisher', 'ACCEPT')).rejects.toThrow('403');
}
const EARLY = { forum: 'townHeadMeeting', meetingTitle: '办公会', meetingOn: '2026-03-02' };
