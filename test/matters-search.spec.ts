import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { sqliteFile } from '../src/database/connection-options.js';
import type { OpenedDatabase } from '../src/database/database.js';
import { migrate } from '../src/database/migrate.js';
import { likePattern, searchable } from '../src/kernel/chinese-text.js';
import { contains, keepFindable } from '../src/matters/search-index.js';
import { Params } from '../src/matters/visibility.js';
import { databases } from './support/databases.js';
import { addMatter, addOrganisation, ORGANISATION } from './support/running-matter.js';

const OTHER = 'o2';
/** Few characters, so that texts meet; with everything that is a sign somewhere: LIKE, FTS5, arrays, spaces, fields. */
const CHARACTERS = [
  '合',
  '同',
  '决',
  '策',
  'a',
  'B',
  'é',
  '１',
  '%',
  '_',
  '\\',
  '"',
  "'",
  '*',
  '-',
  ' ',
  '　',
  '\u0001',
  '𠮷',
  '{',
  ',',
];
const text = (least: number, most: number) =>
  fc.array(fc.constantFrom(...CHARACTERS), { minLength: least, maxLength: most }).map(list => list.join(''));
const query = text(2, 4).filter(q => [...q.replace(/\s/gu, '')].length >= 2);

describe.each(databases)('searching on $name', kind => {
  let database: OpenedDatabase;
  let last = 0;
  beforeAll(async () => {
    database = await kind.open();
    await addOrganisation(database);
    await addOrganisation(database, OTHER);
  });

  async function add(title: string, organisationId = ORGANISATION): Promise<string> {
    last += 1;
    const id = `m${last}`;
    await database.unitOfWork.run(organisationId, async ({ sql }) => {
      await addMatter(sql, id, null, null);
      await change(sql, id, title);
    });
    return id;
  }
  async function change(sql: Parameters<typeof addMatter>[0], id: string, title: string): Promise<void> {
    const search_text = searchable([`街法审〔2026〕${id}号`, title]);
    await sql.run('UPDATE matter SET search_text = $1 WHERE organisation_id = :org AND id = $2', [
      search_text,
      id,
    ]);
    await keepFindable(sql, { id, search_text });
  }
  const ids = async (where: string, values: Params['values']): Promise<string[]> => {
    const sql = database.reader.session(ORGANISATION);
    const rows = await sql.rows<{ id: string }>(
      `SELECT m.id FROM matter m WHERE m.organisation_id = :org AND ${where} ORDER BY m.id`,
      values,
    );
    return rows.map(({ id }) => id);
  };
  async function found(q: string): Promise<string[]> {
    const params = new Params();
    return ids(await contains(database.reader.session(ORGANISATION), q, params), params.values);
  }
  const bySubstring = (q: string): Promise<string[]> =>
    ids("m.search_text LIKE $1 ESCAPE '\\'", [likePattern(q)]);

  it('finds exactly what a search through every text finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text(0, 12), { maxLength: 6 }),
        fc.array(query, { minLength: 1, maxLength: 6 }),
        async (titles, queries) => {
          for (const title of titles) await add(title);
          for (const q of queries) expect(await found(q)).toEqual(await bySubstring(q));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('finds two Chinese characters anywhere, and nothing across two fields', async () => {
    const id = await add('农贸市场摊位租赁协议');
    for (const q of ['农贸', '摊位', '协议', '租赁协议', `〔2026〕${id}`])
      expect(await found(q)).toContain(id);
    expect(await found('号农')).not.toContain(id);
    expect(await found('租协')).not.toContain(id);
  });

  it('follows a changed title, and forgets the one before', async () => {
    const id = await add('滨河步道照明');
    await database.unitOfWork.run(ORGANISATION, ({ sql }) => change(sql, id, '湿地公园栈道'));
    expect(await found('滨河步道')).toEqual([]);
    expect(await found('湿地公园')).toEqual([id]);
  });

  it('finds what is common as well as what is rare', async () => {
    const common = [];
    for (let n = 0; n < 520; n += 1) common.push(await add(`普通道路养护${n}`));
    expect(await found('道路养护')).toEqual([...common].sort());
    expect(await found('道路养护519')).toEqual([common[519]]);
  });

  it('finds nothing of another organisation', async () => {
    await add('邻县水库移民安置', OTHER);
    expect(await found('水库移民')).toEqual([]);
  });
});

describe('a database from before the index', () => {
  it('finds what was in it', async () => {
    const { url, open } = await (databases[0] as (typeof databases)[number]).create();
    const before = await open({ mode: 'demo' });
    await addOrganisation(before);
    await before.unitOfWork.run(ORGANISATION, async ({ sql }) => {
      for (let n = 0; n < 3; n += 1) {
        await addMatter(sql, `m${n}`, null, null);
        await sql.run("UPDATE matter SET search_text = '山塘整治' WHERE organisation_id = :org AND id = $1", [
          `m${n}`,
        ]);
      }
    });
    await before.close();
    const file = new BetterSqlite3(sqliteFile(url));
    file.exec('DROP TABLE matter_search; DROP TABLE matter_pair; DROP INDEX matter_state;');
    file.exec("DELETE FROM schema_migration WHERE name LIKE 'Search%'");
    file.close();
    expect(await migrate({ url })).toEqual(['Search0000000000002']);
    const sql = (await open({ mode: 'demo' })).reader.session(ORGANISATION);
    const params = new Params();
    const where = await contains(sql, '塘整', params);
    const rows = await sql.rows(
      `SELECT m.id FROM matter m WHERE m.organisation_id = :org AND ${where}`,
      params.values,
    );
    expect(rows).toHaveLength(3);
    expect(where).toContain('m.id IN');
  });
});
