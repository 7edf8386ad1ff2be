import type { StoredDocument } from '../../verifier/log-source.js';
import type { Row } from './rows.js';

const textOrNull = (row: Row, column: string): string | null =>
  row[column] === null ? null : String(row[column]);
const text = (row: Row, column: string): string => textOrNull(row, column) ?? '';

/** Every version of a matter's documents with its document's row, and the documents of which no version is there. */
export const documentStatement = (matters: string): string => `
  SELECT v.matter_id, v.document_id, v.n, v.sha256, v.sm3, v.file_name, v.media_type, v.size_bytes, v.stored_at,
         v.stored_by, d.slot, d.position, d.matter_id AS of_matter
    FROM document_version v
    LEFT JOIN document d ON d.organisation_id = v.organisation_id AND d.id = v.document_id
   WHERE v.organisation_id = $1 AND v.matter_id IN (${matters})
  UNION ALL
  SELECT d.matter_id, d.id, 0, '', '', '', '', 0, '', '', d.slot, d.position, d.matter_id
    FROM document d
   WHERE d.organisation_id = $1 AND d.matter_id IN (${matters}) AND NOT EXISTS (
     SELECT 1 FROM document_version v
      WHERE v.organisation_id = d.organisation_id AND v.document_id = d.id AND v.matter_id = d.matter_id)`;

export const documentOf = (row: Row): StoredDocument => ({
  documentId: text(row, 'document_id'),
  n: Number(row['n']),
  matterId: textOrNull(row, 'of_matter'),
  slot: textOrNull(row, 'slot'),
  position: row['position'] === null ? null : Number(row['position']),
  sha256: text(row, 'sha256'),
  sm3: text(row, 'sm3'),
  fileName: text(row, 'file_name'),
  mediaType: text(row, 'media_type'),
  sizeBytes: Number(row['size_bytes']),
  storedAt: text(row, 'stored_at'),
  storedBy: text(row, 'stored_by'),
});
