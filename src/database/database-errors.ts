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

/** What a socket says when it breaks; a disk has codes of its own that look like these. */
const SOCKET_BROKE = new Set(['ECONNRESET', 'ECONNABORTED', 'ENOTCONN', 'EPIPE', 'ETIMEDOUT', 'ENETRESET']);

/** The connection broke, or the server ended it; `pg` gives a socket that closed no code at all. */
export const isConnectionLost = (error: unknown): boolean => {
  const code = databaseErrorCode(error);
  if (code === null) return error instanceof Error && /^connection terminated/i.test(error.message);
  return SOCKET_BROKE.has(code) || /^(08|57P)/.test(code);
};

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

/** 503, too, but the answer to COMMIT never came: it may be written, and only the database knows. */
export const commitUnanswered = (): AppError =>
  new AppError(
    'database-busy',
    text(
      '数据库连接在提交时中断，尚不能确定本次操作是否已经写入：请重新查看，或者用同一 Idempotency-Key 再次提交',
      'The connection to the database broke while committing and it is not known whether it was written: look again, or repeat it under the same Idempotency-Key',
    ),
    {},
    { 'Retry-After': '1' },
  );

/** What the caller of the database gets to see of a failure. */
export const asClientError = (error: unknown): unknown =>
  isBusy(error) || isConnectionLost(error) ? databaseBusy() : error;
