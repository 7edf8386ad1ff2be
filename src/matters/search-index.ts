import { insertRows } from '../database/insert-rows.js';
import type { Sql } from '../database/sql.js';
import { fold, likePattern, pairsOf } from '../kernel/chinese-text.js';
import type { MatterRow } from './matter-row.js';
import type { Params } from './visibility.js';

/**
 * Found by so few, matters are looked up one by one; of more, the newest come soonest by reading the list itself.
 * PostgreSQL reads a list faster than it counts: measured with 100,000 matters.
 */
const FEW = { sqlite: 512, postgres: 128 } as const;

const FOUND = {
  // Pairs one after the other are the text itself, so a phrase of them finds nothing else.
  sqlite: `SELECT s.matter_id FROM matter_pair f JOIN matter_search s ON s.place = f.rowid
    WHERE matter_pair MATCH $1 AND s.organisation_id = :org LIMIT ${FEW.sqlite + 1}`,
  postgres: `SELECT matter_id FROM matter_search
    WHERE organisation_id = :org AND string_to_array(pairs, ' ') @> string_to_array($1, ' ') LIMIT ${FEW.postgres + 1}`,
} as const;

/** Makes matters that were not there before findable. */
export const makeFindable = (
  sql: Sql,
  matters: readonly Pick<MatterRow, 'id' | 'search_text'>[],
): Promise<void> =>
  insertRows(
    sql,
    'matter_search',
    ['matter_id', 'pairs'],
    matters.map(({ id, search_text }) => [id, pairsOf(search_text).join(' ')]),
  );

/** Keeps what a matter is found by; called whenever that may have changed. */
export const keepFindable = (
  sql: Sql,
  { id, search_text }: Pick<MatterRow, 'id' | 'search_text'>,
): Promise<number> =>
  sql.run(
    `INSERT INTO matter_search (organisation_id, matter_id, pairs) VALUES (:org, $1, $2)
     ON CONFLICT (organisation_id, matter_id) DO UPDATE SET pairs = excluded.pairs`,
    [id, pairsOf(search_text).join(' ')],
  );

/**
 * Matters that contain a text, as a condition on `matter m`. What is asked is always the text itself; the index only says
 * where it need not be looked for.
 */
export async function contains(sql: Sql, q: string, params: Params): Promise<string> {
  const pairs = pairsOf(fold(q)).join(' ');
  const text = `m.search_text LIKE ${params.add(likePattern(q))} ESCAPE '\\'`;
  const wanted = sql.dialect === 'sqlite' ? `"${pairs}"` : pairs;
  const found = await sql.rows<{ matter_id: string }>(FOUND[sql.dialect], [wanted]);
  if (found.length === 0) return '1 = 0';
  if (found.length > FEW[sql.dialect]) return text;
  return `m.id IN (${params.list(padded(found.map(({ matter_id }) => matter_id)))}) AND ${text}`;
}

/** As long as the next power of two, so that there are ten statements of this kind and not five hundred. */
const padded = (ids: readonly string[]): string[] =>
  Array.from({ length: 2 ** Math.ceil(Math.log2(ids.length)) }, (_id, at) => ids[at] ?? ids[0] ?? '');
