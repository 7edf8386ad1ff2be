import { InvariantError } from '../kernel/app-error.js';
import type { Work } from './work.js';

/**
 * The next number of a series and year, from 1. The row is part of the unit of work: a rollback gives the number
 * back, and on PostgreSQL the next one waits for this commit. So a series has no gaps.
 */
export async function nextNumber(work: Work, series: string, year: number): Promise<number> {
  const row = await work.sql.row<{ last: number }>(
    `INSERT INTO counter (organisation_id, series, year, last) VALUES (:org, $1, $2, 1)
     ON CONFLICT (organisation_id, series, year) DO UPDATE SET last = counter.last + 1
     RETURNING last`,
    [series, year],
  );
  if (row === null) throw new InvariantError(`counter ${series} ${year} gave no number`);
  return row.last;
}
