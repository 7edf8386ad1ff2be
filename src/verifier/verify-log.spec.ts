import fc from 'fast-check';
import { sha256 } from '../kernel/digest.js';
import { logOf, rowAfter, rowsOf, streamOf } from '../../test/support/written-log.js';
import type { Finding } from './finding.js';
import type { EntryRow, StreamRecord } from './log-source.js';
import type { Means } from './means.js';
import { verifyLog } from './verify-log.js';

const STREAM = 'organisation/imports';
const means: Means = { sha256, definitions: new Map(), production: false, content: null };

async function findingsIn(streams: readonly StreamRecord[], other: Partial<Means> = {}): Promise<string[]> {
  const findings: Finding[] = [];
  await verifyLog(logOf(streams), { ...means, ...other }, finding => findings.push(finding));
  return findings.map(({ finding, stream, seq }) => `${finding} ${stream} ${seq}`);
}

const judged = (rows: readonly EntryRow[], head?: StreamRecord['head']): Promise<string[]> =>
  findingsIn([streamOf(STREAM, rows, head === undefined ? {} : { head })]);

const text = { salt: 'salt-of-one', text: '本人与相对人有亲属关系' };
const sealed = sha256(text.salt + text.text);
const written = (): EntryRow[] =>
  rowsOf(STREAM, [
    { action: 'CATALOGUE_IMPORTED', body: { data: { line: 1, note: '目录' } } },
    { action: 'CATALOGUE_IMPORTED', body: { data: { reason: { text: sealed } } }, texts: [text] },
    { action: 'CLOCK_MOVED', body: { data: { to: '2026-03-03T00:00:00.000Z' } } },
    { action: 'CATALOGUE_IMPORTED', body: { data: { line: 2 } } },
    { action: 'CATALOGUE_IMPORTED', body: { data: { line: 3 } } },
  ]);

const at = (rows: readonly EntryRow[], index: number): EntryRow => rows[index] as EntryRow;
const headOf = ({ seq, hash, at }: EntryRow) => ({ seq, hash, at });
const withRow = (index: number, change: (row: EntryRow) => Partial<EntryRow>): EntryRow[] =>
  written().map((row, place) => (place === index ? { ...row, ...change(row) } : row));

describe('a log', () => {
  it('holds when nothing was changed', async () => {
    expect(await judged(written())).toEqual([]);
  });

  it('shows an edited body', async () => {
    const rows = withRow(3, row => ({ body: row.body.replace('"line":2', '"line":7') }));
    expect(await judged(rows)).toEqual([`entry-changed ${STREAM} 4`]);
  });

  it('shows an edited entry', async () => {
    const rows = withRow(3, row => ({ entry: row.entry.replace('CATALOGUE_IMPORTED', 'CATALOGUE_DROPPED') }));
    expect(await judged(rows)).toContain(`entry-changed ${STREAM} 4`);
  });

  it('shows an entry whose digest was recomputed after the edit, at the entry behind it', async () => {
    const rows = withRow(3, row => {
      const body = row.body.replace('"line":2', '"line":7');
      const entry = row.entry.replace(sha256(row.body), sha256(body));
      return { body, entry, hash: sha256(entry) };
    });
    expect(await judged(rows)).toEqual([`chain-broken ${STREAM} 5`]);
  });

  it('shows that the last entry was replaced, by the head', async () => {
    const rows = written();
    rows[4] = rowAfter(STREAM, rows[3], { action: 'CATALOGUE_IMPORTED', body: { data: { line: 9 } } });
    expect(await judged(rows, headOf(at(written(), 4)))).toEqual([`chain-broken ${STREAM} 5`]);
  });

  it('shows a column that was edited beside an untouched entry', async () => {
    expect(await judged(withRow(1, () => ({ personId: 'p2' })))).toEqual([`entry-changed ${STREAM} 2`]);
    expect(await judged(withRow(1, () => ({ duty: 'drafter' })))).toEqual([`entry-changed ${STREAM} 2`]);
  });

  it('shows deleted entries in the middle at the first that is gone', async () => {
    const rows = written().filter(({ seq }) => seq !== 2 && seq !== 3);
    expect(await judged(rows)).toEqual([`entry-missing ${STREAM} 2`]);
  });

  it('shows a deleted beginning', async () => {
    expect(await judged(written().slice(1))).toEqual([`entry-missing ${STREAM} 1`]);
  });

  it('shows a deleted end', async () => {
    const head = headOf(at(written(), 4));
    expect(await judged(written().slice(0, 3), head)).toEqual([`tail-missing ${STREAM} 4`]);
  });

  it('shows a deleted stream of which only the head is left', async () => {
    const head = headOf(at(written(), 4));
    expect(await judged([], head)).toEqual([`stream-missing ${STREAM} 1`]);
  });

  it('takes a head that was only locked for what it is', async () => {
    expect(await judged([], { seq: 0, hash: '', at: '' })).toEqual([]);
  });

  it('shows two entries that changed places', async () => {
    const rows = written();
    const [second, third] = [at(rows, 1), at(rows, 2)];
    rows[1] = { ...third, seq: 2 };
    rows[2] = { ...second, seq: 3 };
    const findings = await judged(rows);
    expect(findings).toContain(`entry-changed ${STREAM} 2`);
    expect(findings).toContain(`entry-changed ${STREAM} 3`);
  });

  it('shows renumbered entries after a deletion', async () => {
    const rows = written()
      .filter(({ seq }) => seq !== 2)
      .map((row, index) => ({ ...row, seq: index + 1 }));
    expect(await judged(rows, { ...headOf(at(written(), 4)), seq: 4 })).toContain(
      `entry-changed ${STREAM} 2`,
    );
  });

  it('shows an entry older than the one before it', async () => {
    const rows = rowsOf(STREAM, [
      { action: 'CATALOGUE_IMPORTED', at: '2026-03-02T02:00:00.000Z' },
      { action: 'CATALOGUE_IMPORTED', at: '2026-03-02T01:00:00.000Z' },
    ]);
    expect(await judged(rows)).toEqual([`chain-broken ${STREAM} 2`]);
  });

  it('shows a demo clock only where it is checked as production', async () => {
    const streams = (): StreamRecord[] => [streamOf(STREAM, written())];
    expect(await findingsIn(streams(), { production: true })).toEqual([`not-production ${STREAM} 3`]);
    expect(await findingsIn(streams())).toEqual([]);
  });

  it('shows a personal text that was changed, removed or added', async () => {
    const texts = (change: (row: EntryRow['texts'][number]) => EntryRow['texts']): EntryRow[] =>
      withRow(1, row => ({ texts: row.texts.flatMap(change) }));
    expect(await judged(texts(row => [{ ...row, text: '无' }]))).toEqual([`entry-changed ${STREAM} 2`]);
    expect(await judged(texts(() => []))).toEqual([`entry-changed ${STREAM} 2`]);
    expect(await judged(texts(row => [row, { ...row, digest: sha256('other') }]))).toEqual([
      `entry-changed ${STREAM} 2`,
    ]);
  });

  it('accepts a personal text that was erased with its legal basis and an entry that says so, and no other', async () => {
    const [erasedAt, basis] = ['2026-05-01T00:00:00.000Z', 'PIPL:47'];
    const erased = (legalBasis: string | null): EntryRow[] =>
      withRow(1, row => ({
        texts: row.texts.map(one => ({ ...one, salt: null, text: null, erasedAt, legalBasis })),
      }));
    const told = (legalBasis: string, digest = sealed): StreamRecord => {
      const body = { data: { digest, legalBasis } };
      const rows = rowsOf('organisation/erasures', [{ action: 'ERASE_PERSONAL_TEXT', at: erasedAt, body }]);
      return streamOf('organisation/erasures', rows);
    };
    const both = (rows: EntryRow[], entry: StreamRecord): Promise<string[]> =>
      findingsIn([streamOf(STREAM, rows), entry]);
    const faulty = [`entry-changed ${STREAM} 2`];
    expect(await both(erased(basis), told(basis))).toEqual([]);
    expect(await judged(erased(basis))).toEqual(faulty);
    expect(await both(erased(basis), told('PIPL:15'))).toEqual(faulty);
    expect(await both(erased(basis), told(basis, sha256('another')))).toEqual(faulty);
    expect(await both(erased(null), told(basis))).toEqual(faulty);
  });

  it('finds any single changed character of any body, entry or hash', async () => {
    const members = fc.constantFrom('body' as const, 'entry' as const, 'hash' as const);
    const change = fc.record({
      index: fc.nat(4),
      member: members,
      place: fc.nat(),
      character: fc.string({ minLength: 1, maxLength: 1 }),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ index, member, place, character }) => {
        const rows = withRow(index, row => {
          const original = row[member];
          const cut = place % original.length;
          return { [member]: original.slice(0, cut) + character + original.slice(cut + 1) };
        });
        const changed = rows[index]?.[member] !== written()[index]?.[member];
        const findings = await judged(rows);
        expect(findings.length > 0).toBe(changed);
        if (changed) expect(findings.some(finding => / [0-9]+$/.test(finding))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
