import { AuditLog } from '../src/audit/audit-log.js';
import { entriesOf } from '../src/audit/trail.query.js';
import { InvariantError } from '../src/kernel/app-error.js';
import { sha256 } from '../src/kernel/digest.js';
import { databases } from './support/databases.js';
import { append, newEntry, trailOf } from './support/entries.js';

const log = new AuditLog();

describe.each(databases)('the audit log on $name', kind => {
  it('stores the exact text that was hashed, and chains each entry to the one before', async () => {
    const database = await kind.open();
    const first = await append(database, newEntry());
    const second = await append(
      database,
      newEntry({ action: 'BEGIN', version: 2, documents: ['b'.repeat(64)] }),
    );
    const [one, two] = await trailOf(database);
    expect([first.seq, second.seq]).toEqual([1, 2]);
    expect(JSON.parse(one!.entry)).toEqual({
      v: 1,
      stream: 'matter/m1',
      seq: 1,
      kind: 'event',
      action: 'OPEN',
      at: first.at,
      actor: 'p1',
      workflow: 'major-decision@1',
      definition: 'd'.repeat(64),
      body: sha256(one!.body),
      documents: [],
      previous: null,
    });
    expect(one!.hash).toBe(sha256(one!.entry));
    expect(JSON.parse(two!.entry)).toMatchObject({
      previous: first.hash,
      body: sha256(two!.body),
      documents: ['b'.repeat(64)],
    });
    expect(two!.hash).toBe(second.hash);
  });

  it('puts who, when, which version and a nonce of its own into every body, whatever the feature hands over', async () => {
    const database = await kind.open();
    const body = { data: { 事项: '利民水库' }, action: 'FORGED', at: 'never', nonce: 'known' };
    await append(database, newEntry({ body }));
    await append(database, newEntry({ body }));
    const [one, two] = (await trailOf(database)).map(
      entry => JSON.parse(entry.body) as Record<string, unknown>,
    );
    expect(one).toMatchObject({
      action: 'OPEN',
      actor: { personId: 'p1', duty: 'drafter' },
      version: 1,
      documents: [],
      data: { 事项: '利民水库' },
    });
    expect(Buffer.from(String(one!['nonce']), 'base64url').length).toBeGreaterThanOrEqual(16);
    expect(one!['nonce']).not.toBe(two!['nonce']);
  });

  it('calls an actor who is no person the system', async () => {
    const database = await kind.open();
    await append(
      database,
      newEntry({ kind: 'notice', action: 'REMINDER', actor: { personId: null, duty: 'system' } }),
    );
    const [entry] = await trailOf(database);
    expect(JSON.parse(entry!.entry)).toMatchObject({ kind: 'notice', actor: 'system' });
    expect(JSON.parse(entry!.body)).toMatchObject({ actor: { personId: null, duty: 'system' } });
  });

  it('keeps personal texts beside the entry, never in it', async () => {
    const database = await kind.open();
    const text = { digest: sha256('盐张三'), salt: '盐', text: '张三' };
    await append(database, newEntry({ body: { data: { speaker: { text: text.digest } } }, texts: [text] }));
    const [entry] = await trailOf(database);
    expect(entry!.texts).toEqual({ [text.digest]: { salt: '盐', text: '张三' } });
    expect(`${entry!.body}${entry!.entry}`).not.toContain('张三');
  });

  it('never lets an entry precede its stream’s last one, though the clock is set back', async () => {
    let now = '2026-03-02T01:00:00.000Z';
    const database = await kind.open({ mode: 'production', machineClock: () => now });
    const first = await append(database, newEntry());
    now = '2026-03-01T00:00:00.000Z';
    const second = await append(database, newEntry());
    const elsewhere = await append(database, newEntry({ stream: 'matter/m2' }));
    now = '2026-03-03T00:00:00.000Z';
    const third = await append(database, newEntry());
    expect([first.at, second.at, third.at]).toEqual([
      '2026-03-02T01:00:00.000Z',
      '2026-03-02T01:00:00.000Z',
      '2026-03-03T00:00:00.000Z',
    ]);
    expect(elsewhere.at).toBe('2026-03-01T00:00:00.000Z');
  });

  it('counts each stream of each organisation from 1', async () => {
    const database = await kind.open();
    const seqs = [
      await append(database, newEntry()),
      await append(database, newEntry()),
      await append(database, newEntry({ stream: 'organisation/sign-in' })),
      await append(database, newEntry(), 'o2'),
    ].map(entry => entry.seq);
    expect(seqs).toEqual([1, 2, 1, 1]);
    expect(await trailOf(database, 'matter/m1', 'o2')).toHaveLength(1);
  });

  it('gives 32 entries written at once into a new stream the numbers 1 to 32', async () => {
    const database = await kind.open();
    const written = await Promise.all(Array.from({ length: 32 }, () => append(database, newEntry())));
    expect(written.map(entry => entry.seq).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 32 }, (_, n) => n + 1),
    );
    const trail = await trailOf(database);
    const previous = trail.map(entry => (JSON.parse(entry.entry) as { previous: string | null }).previous);
    expect(previous).toEqual([null, ...trail.slice(0, -1).map(entry => entry.hash)]);
  });

  it('adds several entries in one unit of work, each after its own head', async () => {
    const database = await kind.open();
    await database.unitOfWork.run('o1', async work => {
      for (const action of ['OPEN', 'REMINDER', 'OVERDUE']) {
        await log.append(work, await log.head(work, 'matter/m1'), newEntry({ action }));
      }
    });
    expect((await trailOf(database)).map(entry => `${entry.seq} ${entry.action}`)).toEqual([
      '1 OPEN',
      '2 REMINDER',
      '3 OVERDUE',
    ]);
  });

  it('refuses to append twice after one head, and writes neither', async () => {
    const database = await kind.open();
    await append(database, newEntry());
    const command = database.unitOfWork.run('o1', async work => {
      const head = await log.head(work, 'matter/m1');
      await log.append(work, head, newEntry({ action: 'ONE' }));
      await log.append(work, head, newEntry({ action: 'OTHER' }));
    });
    await expect(command).rejects.toThrow(InvariantError);
    expect(await trailOf(database)).toHaveLength(1);
  });

  it('refuses an entry for another stream than the head’s', async () => {
    const database = await kind.open();
    const command = database.unitOfWork.run('o1', async work =>
      log.append(work, await log.head(work, 'matter/m1'), newEntry({ stream: 'matter/m2' })),
    );
    await expect(command).rejects.toThrow(InvariantError);
  });

  it('leaves no entry, head or text of a unit of work that fails', async () => {
    const database = await kind.open();
    const text = { digest: 'a'.repeat(64), salt: 's', text: 't' };
    const command = database.unitOfWork.run('o1', async work => {
      await log.append(work, await log.head(work, 'matter/m1'), newEntry({ texts: [text] }));
      throw new Error('fault after the entry');
    });
    await expect(command).rejects.toThrow('fault after the entry');
    for (const table of ['audit_entry', 'stream', 'personal_text']) {
      expect(await database.reader.global.row(`SELECT COUNT(*) AS n FROM ${table}`)).toEqual({ n: 0 });
    }
  });

  it('reads a trail in pages', async () => {
    const database = await kind.open();
    const text = { digest: 'c'.repeat(64), salt: 's', text: 't' };
    for (const texts of [[], [], [text], [], []]) await append(database, newEntry({ texts }));
    const page = await entriesOf(database.reader.session('o1'), 'matter/m1', 2, 2);
    expect(page.map(entry => [entry.seq, Object.keys(entry.texts)])).toEqual([
      [3, [text.digest]],
      [4, []],
    ]);
    expect(await entriesOf(database.reader.session('o1'), 'matter/m1', 5, 2)).toEqual([]);
  });
});
