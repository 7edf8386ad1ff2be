import type { Report } from './finding.js';
import type { StoredDocument } from './log-source.js';
import type { Means } from './means.js';
import type { RecordedBody } from './recorded.js';
import * as say from './matter-sentences.js';

type Attached = StoredDocument & { readonly seq: number };

const DIGEST = /^[0-9a-f]{64}$/;
const MEMBERS = [
  'matterId',
  'slot',
  'position',
  'sha256',
  'sm3',
  'fileName',
  'mediaType',
  'sizeBytes',
  'storedAt',
  'storedBy',
] as const;

/** Compares the stored versions of a matter's documents with the entries that stored them, and the files with both. */
export class DocumentCheck {
  private readonly attached = new Map<string, Attached>();
  /** Documents take their places in the dossier one after another. */
  private readonly positions = new Map<string, number>();
  private lastSeq = 0;

  constructor(
    private readonly matterId: string,
    private readonly means: Pick<Means, 'content'>,
    private readonly report: Report,
  ) {}

  follow(seq: number, body: RecordedBody): void {
    this.lastSeq = seq;
    if (body.action !== 'ATTACH_DOCUMENT') return;
    const file = body.data as unknown as StoredDocument;
    const { matterId } = this;
    const position = this.positions.get(file.documentId) ?? this.positions.size + 1;
    this.positions.set(file.documentId, position);
    const stored = { storedAt: body.at, storedBy: body.actor.personId ?? '' };
    this.attached.set(keyOf(file), { ...file, ...stored, matterId, position, seq });
  }

  /** Answers how many files were looked at. */
  async end(stored: readonly StoredDocument[]): Promise<number> {
    const rows = new Map(stored.map(row => [keyOf(row), row]));
    for (const [key, file] of this.attached) this.compare(file, rows.get(key));
    for (const [key, row] of rows) {
      // That a document's only version is gone has been told.
      const named = row.n === 0 ? this.positions.has(row.documentId) : this.attached.has(key);
      if (!named) this.report('document-changed', this.lastSeq, say.documentUnnamed(row.documentId, row.n));
    }
    return this.readFiles();
  }

  private compare(file: Attached, row: StoredDocument | undefined): void {
    if (!row) this.report('document-missing', file.seq, say.documentRowGone(file.documentId, file.n));
    else if (MEMBERS.some(member => row[member] !== file[member])) {
      this.report('document-changed', file.seq, say.documentRowDiffers(file.documentId, file.n));
    }
  }

  private async readFiles(): Promise<number> {
    const { content } = this.means;
    if (!content) return 0;
    const seen = new Set<string>();
    for (const { sha256, seq } of this.attached.values()) {
      // An entry that was rewritten may name anything; that is told elsewhere, and nothing is looked up by it.
      if (seen.has(sha256) || !DIGEST.test(String(sha256))) continue;
      seen.add(sha256);
      const found = await content(sha256);
      if (found === 'changed') this.report('document-changed', seq, say.fileChanged(sha256));
      if (found === 'missing') this.report('document-missing', seq, say.fileMissing(sha256));
    }
    return seen.size;
  }
}

const keyOf = ({ documentId, n }: Pick<StoredDocument, 'documentId' | 'n'>): string => `${documentId} ${n}`;
