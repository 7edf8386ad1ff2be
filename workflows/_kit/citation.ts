import type { LocalizedText } from './text.js';

/** A provision a rule rests on. Only ever added to: old entries cite by key. */
export interface Citation {
  /** `SC-713:25` (instrument:article), or `GBF80` where nobody has had the official text before them. */
  readonly key: string;
  readonly title: LocalizedText;
  /** `YYYY-MM-DD`; `null` while not known. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}
