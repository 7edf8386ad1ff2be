import { AppError } from '../kernel/app-error.js';
import { text } from '../kernel/localized-text.js';

/** Deadlock and serialization failure: PostgreSQL has undone everything and asks for another try. */
const TRY_AGAIN = new Set(['40001', '40P01']);

/** Lock timeout, no free connection, server starting, stopping or out of reach: nothing the request could help. */
const BUSY = new Set([
  '55P03',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
]);

/** The driver's own code (`SQLITE_FULL`, `40001`), which TypeORM wraps. */
export function databaseErrorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { driverError, code } = error as { driverError?: { code?: unknown }; code?: unknown };
  const found = driverError?.code ?? code;
  return typeof found === 'string' ? found : null;
}

export const isWorthAnotherTry = (error: unknown): boolean => TRY_AGAIN.has(databaseErrorCode(error) ?? '');

export const isBusy = (error: unknown): boolean => {
  const code = databaseErrorCode(error) ?? '';
  return (
    code.startsWith('SQLITE_BUSY') ||
    code.startsWith('SQLITE_LOCKED') ||
    BUSY.has(code) ||
    TRY_AGAIN.has(code)
  );
};

/** 503: whoever asked may ask again in a second. */
export const databaseBusy = (): AppError =>
  new AppError(
    'database-busy',
    text(
      '数据库正忙，本次操作未写入，请稍后重试',
      'The database is busy and nothing was written; try again in a moment',
    ),
    {},
    { 'Retry-After': '1' },
  );

/** What the caller of the database gets to see of a failure. */
export const asClientError = (error: unknown): unknown => (isBusy(error) ? databaseBusy() : error);
