import type { LocalizedText } from '../kernel/localized-text.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { ChainCheck } from './chain-check.js';
import { CoverageWalk } from './coverage-walk.js';
import { DerivedColumns } from './derived-columns.js';
import { DocumentCheck } from './document-check.js';
import { checkEntry } from './entry-check.js';
import type { FindingName, Report } from './finding.js';
import type { EntryRow, StreamRecord, TextRow } from './log-source.js';
import type { Means } from './means.js';
import { checkPersonalTexts } from './personal-text-check.js';
import type { Recorded, RecordedBody } from './recorded.js';
import { ReplayCheck } from './replay-check.js';
import * as sayOf from './matter-sentences.js';
import * as say from './sentences.js';
import { checkStoredMatter, type Reached } from './stored-matter-check.js';

/** Takes every entry that can be read, with the personal texts kept for it. */
type Note = (recorded: Recorded, texts: readonly TextRow[]) => void;

/** What was looked at in a stream. */
export interface StreamCounts {
  entries: number;
  documents: number;
  texts: number;
}

/** One stream's verification: each check sees every entry once, in order, and nothing is kept of those gone by. */
class StreamVerification {
  readonly counts: StreamCounts = { entries: 0, documents: 0, texts: 0 };
  private readonly chain: ChainCheck;
  private readonly documents: DocumentCheck;
  private walk: CoverageWalk | null = null;
  private replay: ReplayCheck | null = null;
  private derived: DerivedColumns | null = null;
  /** True once an accepted event is known to be missing or cannot be read. */
  private broken = false;

  constructor(
    private readonly record: StreamRecord,
    private readonly means: Means,
    private readonly report: Report,
    private readonly note: Note,
  ) {
    this.chain = new ChainCheck(this.isMatter, report);
    this.documents = new DocumentCheck(record.stream.slice('matter/'.length), means, report);
  }

  private get isMatter(): boolean {
    return this.record.stream.startsWith('matter/');
  }

  follow(row: EntryRow): void {
    const changed = (message: LocalizedText): void => this.report('entry-changed', row.seq, message);
    this.counts.entries += 1;
    this.chain.arrive(row.seq);
    const recorded = checkEntry(this.record.stream, row, this.means, changed);
    if (!recorded) {
      this.chain.skip(row);
      this.broken = true;
      return;
    }
    if (this.chain.follow(recorded)) this.broken = true;
    this.note(recorded, row.texts);
    this.counts.texts += checkPersonalTexts(recorded.body.data, row.texts, this.means, changed);
    if (this.means.production && recorded.entry.action === 'CLOCK_MOVED')
      this.report('not-production', row.seq, say.clockMoved());
    if (this.isMatter) this.followMatter(recorded);
  }

  private followMatter(recorded: Recorded): void {
    const { seq, entry, body } = recorded;
    const { workflow } = entry;
    const definition = workflow === null ? null : (this.means.definitions.get(workflow) ?? null);
    if (!this.walk) this.begin(seq, workflow, definition);
    if (this.broken) this.replay?.end();
    if (entry.kind !== 'event') {
      this.tell('state-differs', seq, this.replay?.stand(body));
      return;
    }
    this.judgeEvent(seq, body);
    this.tell('state-differs', seq, this.replay?.follow(body));
    const state = this.replay?.reached;
    if (state) this.derived?.follow(recorded, state);
  }

  /** A body that was rewritten may have any shape; that is a finding, not a reason to stop. */
  private judgeEvent(seq: number, body: RecordedBody): void {
    try {
      const missing = this.walk?.follow(body);
      if (missing) this.report('review-missing', seq, sayOf.decidedWithoutReview(body.action, missing));
      this.documents.follow(seq, body);
    } catch {
      this.report('entry-changed', seq, say.notThisAction(body.action));
    }
  }

  private begin(seq: number, workflow: string | null, definition: WorkflowDefinition | null): void {
    this.walk = new CoverageWalk(definition);
    if (definition) {
      this.replay = new ReplayCheck(definition, this.means);
      this.derived = new DerivedColumns(definition);
    } else this.report('state-differs', seq, sayOf.unknownWorkflow(workflow ?? '-'));
    const { matter } = this.record;
    if (matter && matter.workflow !== workflow)
      this.report('state-differs', seq, sayOf.otherWorkflow(workflow, matter.workflow));
  }

  private tell(finding: FindingName, seq: number, message: LocalizedText | null | undefined): void {
    if (message) this.report(finding, seq, message);
  }

  private get reached(): Reached {
    const { lastSeq: seq, lastVersion: version } = this.chain;
    return { seq, version, state: this.replay?.reached ?? null, derived: this.derived };
  }

  async end(): Promise<StreamCounts> {
    const { head, matter, documents } = this.record;
    if (this.counts.entries === 0) {
      // A head at 0 was only locked, by a unit of work that then had nothing to append.
      if (matter || documents.length > 0 || head?.seq !== 0)
        this.report('stream-missing', 1, say.streamMissing());
      return this.counts;
    }
    this.chain.end(head);
    if (!this.isMatter) return this.counts;
    if (matter) checkStoredMatter(matter, this.reached, this.report);
    else this.report('state-differs', this.chain.lastSeq, sayOf.matterGone());
    this.counts.documents = await this.documents.end(documents);
    return this.counts;
  }
}

/** Judges one stream and the matter it belongs to; every entry that can be read is handed on. */
export async function verifyStream(
  record: StreamRecord,
  means: Means,
  report: Report,
  note: Note = () => undefined,
): Promise<StreamCounts> {
  const verification = new StreamVerification(record, means, report, note);
  for await (const rows of record.entries) for (const row of rows) verification.follow(row);
  return verification.end();
}
