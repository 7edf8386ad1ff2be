import fc from 'fast-check';
import { sha256 } from '../src/kernel/digest.js';
import type { StoredEntry } from '../src/audit/trail.query.js';
import type { HeadRow } from '../src/verifier/log-source.js';
import type { Means } from '../src/verifier/means.js';
import { verifyStream } from '../src/verifier/verify-stream.js';
import { databases } from './support/databases.js';
import { append, newEntry, trailOf } from './support/entries.js';
import { streamOf } from './support/written-log.js';

const means: Means = { sha256, definitions: new Map(), production: false, content: null };

/** What the verifier finds of rows and links; the matter itself is not there and not asked for. */
async function faults(rows: readonly StoredEntry[], head: HeadRow | null): Promise<string[]> {
  const entries = rows.map(row => ({ ...row, texts: [] }));
  const found: string[] = [];
  await verifyStream(streamOf('matter/m1', entries, { head }), means, finding => void found.push(finding));
  return found.filter(finding => /^(entry|chain|tail|stream)-/.test(finding));
}

const data = fc.dictionary(
  fc.string({ maxLength: 8 }),
  fc.oneof(fc.string({ maxLength: 20 }), fc.integer(), fc.boolean(), fc.constant(null)),
  {
    maxKeys: 4,
    noNullPrototype: true,
  },
);
const storable = data.filter(value => !/\p{Surrogate}|\\u0000/u.test(JSON.stringify(value)));

const swapped = <T>(rows: readonly T[], a: number, b: number): T[] =>
  rows.map((row, index) => rows[index === a ? b : index === b ? a : index]!);

/** One other character at one place: the least that can be changed. */
function edited(text: string, at: number): string {
  const place = at % text.length;
  return `${text.slice(0, place)}${text[place] === '0' ? '1' : '0'}${text.slice(place + 1)}`;
}

type Tampering = (rows: readonly StoredEntry[]) => StoredEntry[];

const change =
  (index: number, changes: (row: StoredEntry) => Partial<StoredEntry>): Tampering =>
  rows =>
    rows.map((row, at) => (at === index % rows.length ? { ...row, ...changes(row) } : row));

/** A forger who also puts the digests of the one row right; the next row, or the head, still tells. */
const forge = (index: number, at: number): Tampering =>
  change(index, row => {
    const body = edited(row.body, at);
    const entry = row.entry.replace(sha256(row.body), sha256(body));
    return { body, entry, hash: sha256(entry) };
  });

const place = fc.nat({ max: 10_000 });
const tamperings: fc.Arbitrary<Tampering> = fc.oneof(
  fc.tuple(place, place).map(([index, at]) => change(index, row => ({ body: edited(row.body, at) }))),
  fc.tuple(place, place).map(([index, at]) => change(index, row => ({ entry: edited(row.entry, at) }))),
  fc.tuple(place, place).map(([index, at]) => change(index, row => ({ hash: edited(row.hash, at) }))),
  fc.tuple(place, place).map(([index, at]) => forge(index, at)),
  place.map(
    (index): Tampering =>
      rows =>
        rows.filter((_, at) => at !== index % rows.length),
  ),
  place.map(
    (index): Tampering =>
      rows =>
        rows.slice(0, (index % rows.length) + 1).concat(rows.slice(index % rows.length)),
  ),
  fc.tuple(place, place).map(
    ([a, b]) =>
      (rows: readonly StoredEntry[]) =>
        swapped(rows, a % rows.length, (a + 1 + (b % (rows.length - 1))) % rows.length),
  ),
);

const LENGTH = 8;

describe.each(databases)('a stream on $name', kind => {
  it('holds as written, whatever the entries say, and no longer once anything of it is changed', async () => {
    const database = await kind.open();
    const bodies = fc.sample(storable, { numRuns: LENGTH, seed: 713 });
    for (const [index, value] of bodies.entries()) {
      await append(database, newEntry({ version: index + 1, body: { data: value } }));
    }
    const rows = await trailOf(database);
    const head = await database.reader.global.row<HeadRow>('SELECT seq, hash, last_at AS "at" FROM stream');
    expect(await faults(rows, head)).toEqual([]);
    await fc.assert(
      fc.asyncProperty(tamperings, async tampering => {
        const found = tampering(rows);
        expect(JSON.stringify(found)).not.toBe(JSON.stringify(rows));
        expect(await faults(found, head)).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
