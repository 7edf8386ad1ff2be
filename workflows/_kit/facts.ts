/** What a unit of work knows about a stored document version. */
export interface DocumentFact {
  readonly documentId: string;
  readonly slot: string;
  /** Version number, from 1. */
  readonly n: number;
  readonly sha256: string;
  /** True for the latest version of its document. */
  readonly current: boolean;
}

/** Configured numbers in force for the matter (`reviewWorkingDays`, `majorContractFen` …). */
export type Settings = Readonly<Record<string, number>>;

/** Names of facts that cost a query; an event lists those its rules and references ask for. */
export type FactName =
  | 'documents'
  | 'roster'
  | 'advisers'
  | 'people'
  | 'clock'
  | 'amended'
  | 'catalogueRow'
  | 'reviewedOn'
  | 'decidedOn';

export interface Roster {
  readonly chairs: readonly string[];
  readonly members: readonly string[];
  readonly judicialOffice: readonly string[];
}

/**
 * Everything outside the matter that rules, branches and assignments may see. Collected inside the transaction and
 * kept in the entry, so that a replay needs neither clock nor calendar nor staff list.
 */
export interface Facts {
  /** The instant of the entry. */
  readonly at: string;
  /** The day of `at` in the organisation's legal time. */
  readonly today: string;
  readonly settings: Settings;
  /** Given when drafting begins: the matter's number, e.g. 街法审〔2026〕5号. */
  readonly number?: string;
  readonly documents?: readonly DocumentFact[];
  /** Every `chair` and `member` of the organisation, and whoever reviews for its judicial office. */
  readonly roster?: Roster;
  /** Persons holding `legalAdviser` for the matter's unit. */
  readonly advisers?: readonly string[];
  /**
   * Those of the persons named in `data` that exist in the organisation; the one named as `personId` of the payload
   * itself only when their duties let them act on matters.
   */
  readonly people?: readonly string[];
  /** The running deadline: whether it has passed, and working days left after today (0 on the last day). */
  readonly clock?: { readonly overdue: boolean; readonly daysLeft: number } | null;
  /** The contract that is amended: exists and is signed. */
  readonly amended?: { readonly signed: boolean; readonly amountFen: number } | null;
  /** The day the last review opinion was given; `null` when there was none. */
  readonly reviewedOn?: string | null;
  /** The day of the decision that stands; `null` when there is none. */
  readonly decidedOn?: string | null;
  /** The catalogue row named when opening: exists. */
  readonly catalogueRow?: boolean;
}
