/** A row of the log as it lies in the database: columns, and the two texts whose digests are judged. */
export interface EntryRow {
  readonly seq: number;
  readonly kind: string;
  readonly action: string;
  readonly at: string;
  readonly personId: string | null;
  readonly duty: string;
  readonly version: number | null;
  readonly body: string;
  readonly entry: string;
  readonly hash: string;
  /** Personal texts kept for this entry. */
  readonly texts: readonly TextRow[];
}

/** A personal text: salt and words, or when and on what basis it was erased. */
export interface TextRow {
  readonly digest: string;
  readonly salt: string | null;
  readonly text: string | null;
  readonly erasedAt: string | null;
  readonly legalBasis: string | null;
}

/** Where a stream says it stands. */
export interface HeadRow {
  readonly seq: number;
  readonly hash: string;
  /** The last entry's instant; the next one is never given an earlier one. */
  readonly at: string;
}

/** A matter as stored; `columns` are those that lists and reports read, by their names in the database. */
export interface StoredMatter {
  readonly workflow: string;
  readonly definition: string;
  readonly version: number;
  /** The exact text whose digest the entries name. */
  readonly state: string;
  readonly columns: Readonly<Record<string, string | number | null>>;
  readonly participants: readonly StoredParticipant[];
}

/** Who takes part in a matter, and as what. */
export interface StoredParticipant {
  readonly personId: string;
  readonly part: string;
}

/** What an organisation was founded with; `serviceMode` is what the database as a whole says of itself. */
export interface StoredFoundation {
  readonly name: string;
  readonly timeZone: string;
  readonly mode: string;
  readonly serviceMode: string | null;
}

/** A place in the organisation; duties reach everything below it. */
export interface StoredUnit {
  readonly unitId: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: string | null;
}

/** Somebody with an account or a duty. */
export interface StoredPerson {
  readonly personId: string;
  /** `null` when there are duties and no person. */
  readonly unitId: string | null;
  readonly disabled: boolean;
  readonly duties: readonly { readonly duty: string; readonly unitId: string }[];
}

/** Somebody signed in; known by the digest of a token. */
export interface StoredSession {
  readonly session: string;
  readonly personId: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** An imported notice of a year's days; `days` is the text kept of them. */
export interface StoredCalendarYear {
  readonly year: number;
  readonly revision: number;
  readonly notice: string;
  readonly source: string;
  readonly days: string;
  readonly importedAt: string;
  readonly importedBy: string;
}

/** What an organisation keeps of itself beside its streams. */
export interface StoredOrganisation {
  /** `null` when its own row is gone. */
  readonly foundation: StoredFoundation | null;
  readonly units: readonly StoredUnit[];
  readonly people: readonly StoredPerson[];
  readonly sessions: readonly StoredSession[];
  readonly calendarYears: readonly StoredCalendarYear[];
}

/** A row of a catalogue: `content` is what its import gave a digest of. */
export interface StoredCatalogueRow {
  readonly year: number;
  readonly content: Readonly<Record<string, unknown>>;
}

/** An imported catalogue with its rows by line; `columns` by the names its import calls them. */
export interface StoredCatalogue {
  readonly id: string;
  readonly columns: Readonly<Record<string, string | number | null>>;
  readonly rows: readonly StoredCatalogueRow[];
}

/** A stored version of a document, with what its document's own row says; `n` is 0 for a document without a version. */
export interface StoredDocument {
  readonly documentId: string;
  /** The matter its document belongs to. */
  readonly matterId: string | null;
  readonly position: number | null;
  readonly storedAt: string;
  readonly storedBy: string;
  readonly n: number;
  readonly slot: string | null;
  readonly sha256: string;
  readonly sm3: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

/** One stream with everything the service keeps beside it. */
export interface StreamRecord {
  readonly stream: string;
  readonly head: HeadRow | null;
  readonly matter: StoredMatter | null;
  readonly documents: readonly StoredDocument[];
  /** The rows by ascending seq, some at a time. */
  readonly entries: AsyncIterable<readonly EntryRow[]>;
}

/** How far a number series has been given out in a year. */
export interface CounterRow {
  readonly series: string;
  readonly year: number;
  readonly last: number;
}

/** What a verification reads; streams come one by one, so that a large log needs no large memory. */
export interface LogSource {
  streams(): AsyncIterable<StreamRecord>;
  counters(): Promise<readonly CounterRow[]>;
  organisation(): Promise<StoredOrganisation>;
  catalogues(): Promise<readonly StoredCatalogue[]>;
}
