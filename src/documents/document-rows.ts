import { invalidRequest } from '../kernel/app-error.js';
import { newId } from '../kernel/id.js';
import { text } from '../kernel/localized-text.js';
import type { Sql } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { StoredFile } from './document-store.js';

/** Where a file that was sent for a slot belongs. */
export interface Placement {
  readonly kind: 'newDocument' | 'newVersion' | 'unchanged';
  readonly matterId: string;
  readonly documentId: string;
  readonly slot: string;
  /** The version the file becomes, or already is when `unchanged`. */
  readonly n: number;
  /** The document's place in the matter's dossier. */
  readonly position: number;
}

export interface PlacementRequest {
  readonly matterId: string;
  readonly slot: string;
  /** A single slot holds one document; posting again adds a version. */
  readonly single: boolean;
  /** The document a new version is meant for. */
  readonly documentId?: string | undefined;
  readonly sha256: string;
}

interface CurrentRow {
  readonly id: string;
  readonly slot: string;
  readonly position: number;
  readonly n: number;
  readonly sha256: string;
}

const currentVersions = (sql: Sql, matterId: string): Promise<CurrentRow[]> =>
  sql.rows<CurrentRow>(
    `SELECT d.id AS "id", d.slot AS "slot", d.position AS "position", v.n AS "n", v.sha256 AS "sha256"
       FROM document d
       JOIN document_version v ON v.organisation_id = d.organisation_id AND v.document_id = d.id
        AND v.matter_id = d.matter_id
      WHERE d.organisation_id = :org AND d.matter_id = $1
        AND v.n = (SELECT max(w.n) FROM document_version w
                    WHERE w.organisation_id = d.organisation_id AND w.document_id = d.id)
      ORDER BY d.position`,
    [matterId],
  );

const unknownDocument = () =>
  invalidRequest([
    {
      pointer: '/documentId',
      code: 'unknown-document',
      message: text(
        '本事项的该材料栏目中没有这份文件，请改填已有文件的编号，或删去此项另存为新文件',
        'This slot of the matter has no such document; name one it has, or leave this out to store a new one',
      ),
    },
  ]);

/** The document the file is a version of; `null` when it starts one of its own. */
function documentFor(request: PlacementRequest, inSlot: readonly CurrentRow[]): CurrentRow | null {
  if (request.documentId !== undefined) {
    const named = inSlot.find(row => row.id === request.documentId);
    if (named === undefined) throw unknownDocument();
    return named;
  }
  if (request.single) return inSlot[0] ?? null;
  // Sent once more without a name, the same file is the document it already is.
  return inSlot.find(row => row.sha256 === request.sha256) ?? null;
}

/**
 * Decides which document and version a file becomes. `unchanged` means that these bytes are the current version already
 * and nothing is to be written.
 * @throws AppError invalid-request when `documentId` is not a document of that slot of the matter
 */
export async function placeVersion(sql: Sql, request: PlacementRequest): Promise<Placement> {
  const all = await currentVersions(sql, request.matterId);
  const found = documentFor(
    request,
    all.filter(row => row.slot === request.slot),
  );
  const { matterId, slot } = request;
  if (found === null) {
    const position = (all.at(-1)?.position ?? 0) + 1;
    return { kind: 'newDocument', matterId, documentId: newId(), slot, n: 1, position };
  }
  const place = { matterId, documentId: found.id, slot, position: found.position };
  if (found.sha256 === request.sha256) return { kind: 'unchanged', ...place, n: found.n };
  return { kind: 'newVersion', ...place, n: found.n + 1 };
}

export interface VersionToStore {
  readonly placement: Placement;
  readonly file: StoredFile;
  readonly fileName: string;
  readonly storedAt: string;
  readonly storedBy: string;
}

/** Writes the rows of a placed version; the caller writes the matter's event in the same unit of work. */
export async function insertVersion(work: Work, version: VersionToStore): Promise<void> {
  const { placement, file } = version;
  if (placement.kind === 'unchanged') return;
  if (placement.kind === 'newDocument') {
    await work.sql.run(
      'INSERT INTO document (organisation_id, id, matter_id, slot, position) VALUES (:org, $1, $2, $3, $4)',
      [placement.documentId, placement.matterId, placement.slot, placement.position],
    );
  }
  await work.sql.run(
    `INSERT INTO document_version (organisation_id, document_id, n, matter_id, file_name, media_type, size_bytes,
                                   sha256, sm3, stored_at, stored_by)
     VALUES (:org, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      placement.documentId,
      placement.n,
      placement.matterId,
      version.fileName,
      file.mediaType,
      file.sizeBytes,
      file.sha256,
      file.sm3,
      version.storedAt,
      version.storedBy,
    ],
  );
}
