import { AppError, invalidRequest, InvariantError } from '../kernel/app-error.js';
import { canonicalJson, type Json } from '../kernel/canonical-json.js';
import { sha256 } from '../kernel/digest.js';
import { text } from '../kernel/localized-text.js';
import type { Instant } from '../kernel/plain-date.js';
import type { Work } from '../database/work.js';

const REMEMBERED_MS = 30 * 86_400_000;
const VISIBLE_ASCII = /^[\x21-\x7e]{1,200}$/;

/** An answer as it is sent, and kept to be sent again. `body` is the exact JSON text. */
export interface Receipt {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The key of a request, `null` when it has none. */
export function parseIdempotencyKey(header: string | readonly string[] | undefined): string | null {
  if (header === undefined) return null;
  if (typeof header === 'string' && VISIBLE_ASCII.test(header)) return header;
  throw invalidRequest([
    {
      pointer: '/headers/Idempotency-Key',
      code: 'visibleAscii',
      message: text(
        'Idempotency-Key 应为 1 至 200 个可见的 ASCII 字符',
        'Idempotency-Key must be 1 to 200 visible ASCII characters',
      ),
    },
  ]);
}

/** What makes two requests the same: path and content. For an upload the content is named by its digest. */
export const requestDigest = (path: string, body: Json): string => sha256(canonicalJson({ path, body }));

/** On the machine's clock: a demo's day that is skipped must not make a client's second try a second deed. */
const oldest = (now: Instant): Instant => new Date(Date.parse(now) - REMEMBERED_MS).toISOString();

const keyReused = (): AppError =>
  new AppError(
    'idempotency-key-reused',
    text(
      '这个 Idempotency-Key 已用于内容不同的请求，请换一个新的',
      'This Idempotency-Key was used for another request; send a new one',
    ),
  );

/**
 * On PostgreSQL the same key may arrive twice at once: the second waits here until the first has committed, and then
 * finds its answer. SQLite has one writer anyway.
 */
async function waitForSameKey(work: Work, personId: string, key: string): Promise<void> {
  if (work.sql.dialect !== 'postgres') return;
  const lock = sha256(canonicalJson([work.organisationId, personId, key])).slice(0, 16);
  await work.sql.global.rows(`SELECT pg_advisory_xact_lock(('x' || $1)::bit(64)::bigint)`, [lock]);
}

/**
 * The first answer to this key, `null` when it is new. Only 2xx and 422 `rules-violated` are ever stored.
 * @throws AppError idempotency-key-reused when the key was used for another request.
 */
export async function findReceipt(
  work: Work,
  personId: string,
  key: string,
  digest: string,
): Promise<Receipt | null> {
  await waitForSameKey(work, personId, key);
  const row = await work.sql.row<{ request_digest: string; status: number; headers: string; body: string }>(
    `SELECT request_digest, status, headers, body FROM command_receipt
     WHERE organisation_id = :org AND person_id = $1 AND key = $2 AND created_at > $3`,
    [personId, key, oldest(work.machineNow)],
  );
  if (!row) return null;
  if (row.request_digest !== digest) throw keyReused();
  return { status: row.status, headers: JSON.parse(row.headers) as Record<string, string>, body: row.body };
}

const STORE = `
  INSERT INTO command_receipt (organisation_id, person_id, key, request_digest, status, headers, body, created_at)
  VALUES (:org, $1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (organisation_id, person_id, key) DO UPDATE SET request_digest = excluded.request_digest,
    status = excluded.status, headers = excluded.headers, body = excluded.body, created_at = excluded.created_at
  WHERE command_receipt.created_at <= $8`;

/** 422 here is always `rules-violated`: a reused key is thrown before anything could be stored. */
const isRemembered = ({ status }: Receipt): boolean => (status >= 200 && status < 300) || status === 422;

/** Keeps an answer together with what it did, in the place of one that has stood too long to be found again. */
export async function storeReceipt(
  work: Work,
  personId: string,
  key: string,
  digest: string,
  receipt: Receipt,
): Promise<void> {
  if (!isRemembered(receipt)) return;
  const { status, headers, body } = receipt;
  const { machineNow } = work;
  const kept = await work.sql.run(STORE, [
    ...[personId, key, digest, status, canonicalJson(headers), body, machineNow],
    oldest(machineNow),
  ]);
  if (kept !== 1) throw new InvariantError('an answer was to be kept under a key that still has one');
}

/** Forgets the answers that nobody finds any more; answers how many they were. */
export const forgetOldReceipts = (work: Work): Promise<number> =>
  work.sql.run('DELETE FROM command_receipt WHERE organisation_id = :org AND created_at <= $1', [
    oldest(work.machineNow),
  ]);
