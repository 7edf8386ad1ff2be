import { findingIn, type Finding } from './finding.js';
import type { TextRow } from './log-source.js';
import { isErased } from './personal-text-check.js';
import type { Recorded } from './recorded.js';
import * as say from './sentences.js';

/** What an erasure's own entry is called; its data name `digest` and `legalBasis`, its instant is the erasure's. */
const ERASURE = 'ERASE_PERSONAL_TEXT';

interface Erased extends TextRow {
  readonly stream: string;
  readonly seq: number;
}

const keyOf = (digest: unknown, legalBasis: unknown, at: unknown): string =>
  JSON.stringify([digest, legalBasis, at]);

/** Whoever takes somebody's words away says so in the log, whatever the row itself claims. */
export class ErasureCheck {
  readonly #erased: Erased[] = [];
  readonly #told = new Set<string>();

  note(stream: string, { seq, body }: Recorded, texts: readonly TextRow[]): void {
    for (const row of texts) if (isErased(row)) this.#erased.push({ ...row, stream, seq });
    if (body.action !== ERASURE) return;
    const { digest, legalBasis } = body.data ?? {};
    this.#told.add(keyOf(digest, legalBasis, body.at));
  }

  *end(): Iterable<Finding> {
    for (const { stream, seq, digest, legalBasis, erasedAt } of this.#erased)
      if (!this.#told.has(keyOf(digest, legalBasis, erasedAt)))
        yield findingIn(stream, 'entry-changed', seq, say.erasureUnrecorded(digest, legalBasis ?? ''));
  }
}
