import type { Sql } from '../database/sql.js';
import type { DocumentFact } from '../../workflows/_kit/facts.js';

/** Every stored version of a matter's documents as rules see it, oldest first. */
export async function documentFacts(sql: Sql, matterId: string): Promise<DocumentFact[]> {
  const rows = await sql.rows<Omit<DocumentFact, 'current'>>(
    `SELECT d.id AS "documentId", d.slot AS "slot", v.n AS "n", v.sha256 AS "sha256"
       FROM document d
       JOIN document_version v ON v.organisation_id = d.organisation_id AND v.document_id = d.id
        AND v.matter_id = d.matter_id
      WHERE d.organisation_id = :org AND d.matter_id = $1
      ORDER BY d.position, v.n`,
    [matterId],
  );
  return rows.map((row, index) => ({
    documentId: row.documentId,
    slot: row.slot,
    n: row.n,
    sha256: row.sha256,
    current: rows[index + 1]?.documentId !== row.documentId,
  }));
}
