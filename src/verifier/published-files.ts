/** A stored version as its entry tells of it. */
export interface AttachedFile {
  readonly documentId: string;
  readonly n: number;
  readonly slot: string;
  readonly sha256: string;
}

/** What a publication gives out, and as what. */
export interface Rendition {
  readonly documentId: string;
  readonly version: number;
  readonly kind: string;
}

/** The files of a matter in the order they were stored, and which of them may be given out as what. */
export class PublishedFiles {
  private readonly files = new Map<string, AttachedFile>();
  private readonly newest = new Map<string, AttachedFile>();
  private signed: AttachedFile | null = null;

  attach(file: AttachedFile): void {
    this.files.set(keyOf(file.documentId, file.n), file);
    this.newest.set(file.documentId, file);
  }

  /** The copy named at a signature is the version it had then; what is stored later was not signed. */
  sign(signedCopyId: unknown): void {
    this.signed = (typeof signedCopyId === 'string' && this.newest.get(signedCopyId)) || null;
  }

  /**
   * Digests that must be the decided text's: of what is called the original, and of what comes from where the text lies,
   * whatever it is called. `null` for a file nobody stored.
   */
  textsIn(renditions: readonly Rendition[]): (string | null)[] {
    return renditions.flatMap(rendition => {
      const file = this.of(rendition);
      if (!file) return [null];
      return rendition.kind === 'original' || file.slot === 'draft' ? [file.sha256] : [];
    });
  }

  /** True when a signed copy among them is another than the one that was signed. */
  someCopyDiffers(renditions: readonly Rendition[]): boolean {
    return renditions.some(rendition => {
      const file = this.of(rendition);
      return file?.slot === 'signedCopy' && file !== this.signed;
    });
  }

  private of({ documentId, version }: Rendition): AttachedFile | undefined {
    return this.files.get(keyOf(documentId, version));
  }
}

const keyOf = (documentId: string, n: number): string => `${documentId} ${n}`;
