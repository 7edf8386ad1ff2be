import type { LocalizedText } from '../kernel/localized-text.js';

/** What can be wrong with a log. */
export type FindingName =
  | 'entry-changed'
  | 'entry-missing'
  | 'tail-missing'
  | 'stream-missing'
  | 'chain-broken'
  | 'state-differs'
  | 'review-missing'
  | 'document-changed'
  | 'document-missing'
  | 'not-production';

/** One thing that does not fit: where, and in an auditor's words what. */
export interface Finding {
  readonly finding: FindingName;
  /** `-` where no stream can be named: a number without a matter. */
  readonly stream: string;
  /** The entry it is about; of something missing, the first place that should be filled. */
  readonly seq: number;
  readonly message: LocalizedText;
}

/** A finding about a stream that is not the one being read. */
export const findingIn = (
  stream: string,
  finding: FindingName,
  seq: number,
  message: LocalizedText,
): Finding => ({ finding, stream, seq, message });

/** Takes findings as they are made. */
export type Report = (finding: FindingName, seq: number, message: LocalizedText) => void;
