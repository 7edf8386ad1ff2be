import type { Report } from './finding.js';
import type { HeadRow } from './log-source.js';
import type { Recorded } from './recorded.js';
import * as say from './sentences.js';

/**
 * Follows one stream's numbers, links, instants and versions. It goes on after a fault from what it finds, so that
 * one fault is told once and those behind it still are.
 */
export class ChainCheck {
  private seq = 0;
  private hash: string | null = null;
  private at = '';
  /** The latest instant so far; `at` is that of the last entry. */
  private latest = '';
  private version = 0;
  /** True after entries were found missing, until the next one has been judged. */
  private gap = false;

  constructor(
    private readonly ofMatter: boolean,
    private readonly report: Report,
  ) {}

  get lastSeq(): number {
    return this.seq;
  }

  get lastVersion(): number {
    return this.version;
  }

  /** Judges the row's place before its texts are read. */
  arrive(seq: number): void {
    if (seq <= this.seq) this.report('entry-changed', seq, say.seqRepeated());
    this.gap = seq > this.seq + 1;
    if (this.gap) this.report('entry-missing', this.seq + 1, say.entriesMissing(this.seq + 1, seq - 1));
    this.seq = seq;
  }

  /** A row whose text tells nothing: the next one is linked to its stored hash all the same. */
  skip({ hash, at }: { readonly hash: string; readonly at: string }): void {
    this.hash = hash;
    this.at = at;
  }

  /** Judges the entry's links; answers whether an accepted event is known to be missing before it. */
  follow({ seq, hash, entry, body }: Recorded): boolean {
    if (!this.gap && entry.previous !== this.hash) {
      this.report('chain-broken', seq, seq === 1 ? say.firstNamesPrevious() : say.previousDiffers());
    }
    if (entry.at < this.latest) this.report('chain-broken', seq, say.instantGoesBack(this.latest, entry.at));
    this.hash = hash;
    this.at = entry.at;
    this.latest = entry.at > this.latest ? entry.at : this.latest;
    return this.ofMatter && this.followVersion(seq, entry.kind, body.version);
  }

  private followVersion(seq: number, kind: string, version: number | null): boolean {
    const before = this.version;
    const expected = kind === 'event' ? before + 1 : before;
    if (version === expected) {
      this.version = expected;
      return false;
    }
    if (kind !== 'event' && !this.gap) this.report('entry-changed', seq, say.versionMoves(before, version));
    else if (!this.gap) this.report('entry-missing', seq, say.versionJumps(before, version ?? before));
    this.version = version ?? before;
    return true;
  }

  /** Compares where the stream ended with where it says it stands. */
  end(head: HeadRow | null): void {
    if (!head) this.report('chain-broken', this.seq, say.headGone());
    else if (head.seq > this.seq)
      this.report('tail-missing', this.seq + 1, say.tailMissing(head.seq, this.seq));
    else if (head.seq < this.seq) this.report('chain-broken', this.seq, say.headBehind(head.seq, this.seq));
    else if (head.hash !== this.hash) this.report('chain-broken', this.seq, say.headDiffers());
    else if (head.at !== this.at) this.report('chain-broken', this.seq, say.headInstant(head.at, this.at));
  }
}
