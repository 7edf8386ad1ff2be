import type { CompactEntry } from '../kernel/audit-hash.js';
import type { Facts } from '../../workflows/_kit/facts.js';

/** A body as the log keeps it: what happened, in full. */
export interface RecordedBody {
  readonly action: string;
  readonly at: string;
  readonly actor: { readonly personId: string | null; readonly duty: string };
  readonly version: number | null;
  readonly documents: readonly string[];
  readonly nonce: string;
  readonly data?: Record<string, unknown>;
  /** The undertaking unit; of an opening only. */
  readonly unitId?: string;
  readonly facts?: Facts;
  readonly from?: string;
  readonly to?: string;
  /** SHA-256 of the state's canonical JSON after it. */
  readonly state?: string;
}

/** An entry whose texts give their digests and say the same. */
export interface Recorded {
  readonly seq: number;
  readonly hash: string;
  readonly entry: CompactEntry;
  readonly body: RecordedBody;
}
