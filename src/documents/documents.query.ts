import type { Sql } from '../database/sql.js';

/** A version of a document; `by` is a person id. */
export interface DocumentVersionView {
  readonly n: number;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly sm3: string;
  readonly storedAt: string;
  readonly by: string;
}

export interface DocumentView {
  readonly id: string;
  readonly slot: string;
  /** Oldest first. */
  readonly versions: readonly DocumentVersionView[];
}

interface VersionRow extends Omit<DocumentVersionView, 'sizeBytes'> {
  readonly documentId: string;
  readonly slot: string;
  readonly sizeBytes: number | string;
}

// The matter is named twice: SQLite would otherwise read every version the organisation has, each time.
const SELECT = `
  SELECT d.id AS "documentId", d.slot AS "slot", v.n AS "n", v.file_name AS "fileName", v.media_type AS "mediaType",
         v.size_bytes AS "sizeBytes", v.sha256 AS "sha256", v.sm3 AS "sm3", v.stored_at AS "storedAt", v.stored_by AS "by"
    FROM document d
    JOIN document_version v ON v.organisation_id = d.organisation_id AND v.document_id = d.id
     AND v.matter_id = d.matter_id
   WHERE d.organisation_id = :org AND d.matter_id = $1`;

const viewOf = (row: VersionRow): DocumentVersionView => ({
  n: row.n,
  fileName: row.fileName,
  mediaType: row.mediaType,
  sizeBytes: Number(row.sizeBytes),
  sha256: row.sha256,
  sm3: row.sm3,
  storedAt: row.storedAt,
  by: row.by,
});

function grouped(rows: readonly VersionRow[]): DocumentView[] {
  const documents = new Map<string, { id: string; slot: string; versions: DocumentVersionView[] }>();
  for (const row of rows) {
    const document = documents.get(row.documentId) ?? { id: row.documentId, slot: row.slot, versions: [] };
    documents.set(row.documentId, document);
    document.versions.push(viewOf(row));
  }
  return [...documents.values()];
}

/** A matter's documents in the order in which they came. */
export async function documentsOf(sql: Sql, matterId: string): Promise<DocumentView[]> {
  return grouped(await sql.rows<VersionRow>(`${SELECT} ORDER BY d.position, v.n`, [matterId]));
}

/** One document of a matter, or `null` when the matter has no such document. */
export async function documentOf(
  sql: Sql,
  matterId: string,
  documentId: string,
): Promise<DocumentView | null> {
  const rows = await sql.rows<VersionRow>(`${SELECT} AND d.id = $2 ORDER BY v.n`, [matterId, documentId]);
  return grouped(rows)[0] ?? null;
}

/** One version of a document of a matter, or `null`. */
export async function versionOf(
  sql: Sql,
  matterId: string,
  documentId: string,
  n: number,
): Promise<DocumentVersionView | null> {
  const row = await sql.row<VersionRow>(`${SELECT} AND d.id = $2 AND v.n = $3`, [matterId, documentId, n]);
  return row === null ? null : viewOf(row);
}
