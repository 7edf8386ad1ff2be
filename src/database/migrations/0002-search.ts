import type { MigrationInterface, QueryRunner } from 'typeorm';
import { pairsOf } from '../../kernel/chinese-text.js';
import { searchTable, STATE_INDEX } from './search-table.js';

const BATCH = 500;

interface Searched {
  readonly organisation_id: string;
  readonly id: string;
  readonly search_text: string;
}

/** Finds matters by two characters without reading every row, and queues by state. */
export class Search implements MigrationInterface {
  readonly name = 'Search0000000000002';

  async up(runner: QueryRunner): Promise<void> {
    const postgres = runner.dataSource.options.type === 'postgres';
    for (const statement of searchTable(postgres ? 'postgres' : 'sqlite')) await runner.query(statement);
    await runner.query(STATE_INDEX);
    const place = (n: number): string => (postgres ? `$${n}` : '?');
    const next = `SELECT organisation_id, id, search_text FROM matter
      WHERE (organisation_id, id) > (${place(1)}, ${place(2)}) ORDER BY organisation_id, id LIMIT ${BATCH}`;
    const add = `INSERT INTO matter_search (organisation_id, matter_id, pairs) VALUES (${place(1)}, ${place(2)}, ${place(3)})`;
    let last = ['', ''];
    for (;;) {
      const rows = (await runner.query(next, last)) as Searched[];
      for (const { organisation_id, id, search_text } of rows)
        await runner.query(add, [organisation_id, id, pairsOf(search_text).join(' ')]);
      const end = rows.at(-1);
      if (!end) return;
      last = [end.organisation_id, end.id];
    }
  }

  async down(): Promise<void> {
    throw new Error('There is no way down from evidence: restore a backup instead.');
  }
}
