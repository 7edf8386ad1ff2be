import type { PlainDate, Instant } from '../kernel/plain-date.js';

/** A disclosed matter as its row holds it. */
export interface DisclosedRow {
  readonly organisation_id: string;
  readonly time_zone: string;
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly workflow: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly decided_at: Instant | null;
  readonly disclosed_at: Instant;
}

export const DISCLOSED = `SELECT m.organisation_id, o.time_zone, m.id, m.number, m.title, m.workflow, m.unit_id, u.name AS unit_name,
    m.decided_at, m.disclosed_at
  FROM matter m
  JOIN organisation o ON o.id = m.organisation_id
  JOIN unit u ON u.organisation_id = m.organisation_id AND u.id = m.unit_id
  WHERE m.disclosed_at IS NOT NULL`;

/** The members of a matter's record that the register may draw on; everything else in it is internal. */
export interface DisclosedRecord {
  readonly decision: {
    readonly way: string;
    readonly decidedOn: PlainDate;
    readonly textSha256: string;
  } | null;
  readonly meeting: { readonly forum: string; readonly heldOn: PlainDate } | null;
  readonly signature: { readonly signedOn: PlainDate } | null;
  readonly reviewOpinion: {
    readonly number: string | null;
    readonly conclusion: string;
    readonly issuedAt: Instant;
  } | null;
  readonly disclosure: {
    readonly renditions: readonly Rendition[];
    readonly withheldParts: WithheldParts | null;
  } | null;
}

/** A file that was published, and what it is beside the text decided. */
export interface Rendition {
  readonly documentId: string;
  readonly version: number;
  readonly kind: string;
  readonly note: string | null;
}

/** What a partial disclosure leaves out, on which ground, and when that is looked at again (Order 711 Arts. 18, 37). */
export interface WithheldParts {
  readonly legalBasis: readonly string[];
  readonly reason: string;
  readonly reevaluateOn: PlainDate;
}

/** Reads the stored state as far as the register goes. */
export const disclosedRecord = (state: string): DisclosedRecord =>
  (JSON.parse(state) as { context: { record: DisclosedRecord } }).context.record;
