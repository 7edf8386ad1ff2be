import type { DocumentVersionView } from '../documents/documents.query.js';
import type { UnitTree } from '../identity/unit-tree.js';
import type { Locale } from '../kernel/localized-text.js';
import { dateIn, type Instant, type PlainDate } from '../kernel/plain-date.js';
import { CITATIONS } from '../../workflows/_law/index.js';
import type { DisclosedRecord, DisclosedRow, Rendition } from './disclosed-matter.js';

export interface LegalBasis {
  readonly key: string;
  readonly title: string;
}

/** One line of the public register. */
export interface DisclosureItem {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly workflow: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly decidedOn: PlainDate | null;
  readonly disclosedAt: Instant;
}

/** A published file with the place it can be fetched from. */
export interface PublishedDocument extends Rendition {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly sm3: string;
  readonly href: string;
}

/** A disclosure as everyone may read it: what was decided, by which organ, that it was reviewed, and the files. */
export interface Disclosure extends DisclosureItem {
  readonly decidedBy: { readonly id: string; readonly name: string };
  readonly forum: string | null;
  readonly meetingOn: PlainDate | null;
  readonly signedOn: PlainDate | null;
  readonly review: {
    readonly number: string | null;
    readonly conclusion: string;
    readonly issuedOn: PlainDate;
  } | null;
  /** Digest of the text decided, which is the text reviewed. */
  readonly textSha256: string | null;
  readonly legalBasis: readonly LegalBasis[];
  readonly withheldParts: {
    readonly legalBasis: readonly LegalBasis[];
    readonly reason: string;
    readonly reevaluateOn: PlainDate;
  } | null;
  readonly documents: readonly PublishedDocument[];
  /** The entry in the log with its proof, once the log is published as a tree. */
  readonly receipt: null;
}

const REVIEW = 'SC-713:25';
const COLLECTIVE_DISCUSSION = 'SC-713:30';
const PROACTIVE_DISCLOSURE = 'SC-711:26';

const cited = (keys: readonly string[], locale: Locale): LegalBasis[] =>
  keys.map(key => ({ key, title: CITATIONS[key]?.title[locale] ?? key }));

export const disclosureItem = (row: DisclosedRow): DisclosureItem => ({
  id: row.id,
  title: row.title,
  number: row.number,
  workflow: row.workflow,
  unit: { id: row.unit_id, name: row.unit_name },
  decidedOn: row.decided_at === null ? null : dateIn(row.time_zone, row.decided_at),
  disclosedAt: row.disclosed_at,
});

/** The organ a unit acts in: itself or the nearest above that decides in its own name. No person is named. */
function organOf(tree: UnitTree, row: DisclosedRow): { id: string; name: string } {
  const chain = [row.unit_id, ...tree.ancestorsOf(row.unit_id)].map(id => tree.unit(id));
  const organ = chain.find(unit => unit?.kind === 'organ' || unit?.kind === 'county');
  return organ ? { id: organ.id, name: organ.name } : { id: row.unit_id, name: row.unit_name };
}

const reviewOf = ({ reviewOpinion }: DisclosedRecord, zone: string): Disclosure['review'] =>
  reviewOpinion && {
    number: reviewOpinion.number,
    conclusion: reviewOpinion.conclusion,
    issuedOn: dateIn(zone, reviewOpinion.issuedAt),
  };

const withheldOf = ({ disclosure }: DisclosedRecord, locale: Locale): Disclosure['withheldParts'] =>
  disclosure?.withheldParts
    ? {
        legalBasis: cited(disclosure.withheldParts.legalBasis, locale),
        reason: disclosure.withheldParts.reason,
        reevaluateOn: disclosure.withheldParts.reevaluateOn,
      }
    : null;

const publishedDocument = (
  disclosureId: string,
  rendition: Rendition,
  version: DocumentVersionView,
): PublishedDocument => ({
  documentId: rendition.documentId,
  version: rendition.version,
  kind: rendition.kind,
  note: rendition.note,
  fileName: version.fileName,
  mediaType: version.mediaType,
  sizeBytes: version.sizeBytes,
  sha256: version.sha256,
  sm3: version.sm3,
  href: `/api/v1/public/disclosures/${disclosureId}/documents/${rendition.documentId}/versions/${rendition.version}/content`,
});

export interface Published {
  readonly rendition: Rendition;
  readonly version: DocumentVersionView;
}

/** Names every member it shows: what a workflow adds to its record later stays internal until somebody adds it here. */
export function disclosureView(
  row: DisclosedRow,
  record: DisclosedRecord,
  published: readonly Published[],
  tree: UnitTree,
  locale: Locale,
): Disclosure {
  const byMeeting = record.decision !== null && record.decision.way !== 'approval' ? record.meeting : null;
  const bases = [REVIEW, ...(byMeeting ? [COLLECTIVE_DISCUSSION] : []), PROACTIVE_DISCLOSURE];
  return {
    ...disclosureItem(row),
    decidedBy: organOf(tree, row),
    forum: byMeeting?.forum ?? null,
    meetingOn: byMeeting?.heldOn ?? null,
    signedOn: record.signature?.signedOn ?? null,
    review: reviewOf(record, row.time_zone),
    textSha256: record.decision?.textSha256 ?? null,
    legalBasis: cited(bases, locale),
    withheldParts: withheldOf(record, locale),
    documents: published.map(({ rendition, version }) => publishedDocument(row.id, rendition, version)),
    receipt: null,
  };
}
