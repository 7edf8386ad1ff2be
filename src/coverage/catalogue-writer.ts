import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { StreamHead } from '../audit/new-entry.js';
import type { Work } from '../database/work.js';
import type { Principal } from '../identity/principal.js';
import type { UnitTree } from '../identity/unit-tree.js';
import { canonicalJson, type Json } from '../kernel/canonical-json.js';
import { sha256 } from '../kernel/digest.js';
import { newId } from '../kernel/id.js';
import { text } from '../kernel/localized-text.js';
import { PlannedMatters, type PlannedMatter } from '../matters/open-planned.js';
import { identityOf } from './catalogue/identity.js';
import type { ReadCatalogue } from './catalogue/open-catalogue.js';
import type { CatalogueRow } from './catalogue/rows.js';
import { insertCatalogueRows, ROW_STATUSES, type ImportedRow } from './catalogue-row.js';
import { ImportingUnits } from './importing-units.js';
import { knownRows, type KnownRows } from './known-rows.js';

/** An import under way: who brings in what, for which unit. */
export interface CatalogueImport {
  readonly principal: Principal;
  readonly tree: UnitTree;
  /** The importing unit. */
  readonly unitId: string;
  readonly catalogueId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly systemAccount: string | null;
  readonly read: ReadCatalogue;
}

const WORKFLOW = 'major-decision@1';
/** Rows that are settled and written before others are let in. */
const AT_ONCE = 64;
const DUPLICATE = text('本年度已导入同一事项', 'the same matter was imported for this year before');

/** What becomes of a row: nothing, one more of a matter that is known, or a matter that is still to be opened. */
function settled(
  row: CatalogueRow,
  importingUnitId: string,
  units: ImportingUnits,
  known: KnownRows,
): ImportedRow {
  const { unreadable, ...read } = row;
  const { title, unit } = read;
  if (unreadable || title === null) {
    const nothing = { unitId: null, identity: null, matterId: null };
    return { ...read, ...nothing, status: 'unreadable', reason: unreadable };
  }
  const unitId = units.named(unit);
  const identity = identityOf({ unit, title }, importingUnitId);
  const first = known.matterOf(identity, unitId);
  if (first !== null)
    return { ...read, status: 'duplicate', reason: DUPLICATE, unitId, identity, matterId: first };
  const matterId = newId();
  known.add(identity, { unitId, matterId });
  return { ...read, status: 'imported', reason: null, unitId, identity, matterId };
}

const plannedMatter = (
  { matterId, title, unitId, line, dueOn }: ImportedRow,
  catalogueId: string,
  importingUnitId: string,
): PlannedMatter => ({
  id: matterId ?? '',
  title: title ?? '',
  unitId: unitId ?? importingUnitId,
  data: { catalogueRow: { catalogueId, line }, ...(dueOn !== null && { plannedOn: dueOn }) },
});

/** Writes a catalogue, a planned matter for each of its rows, and the entry, in the caller's unit of work. */
@Injectable()
export class CatalogueWriter {
  constructor(
    private readonly audit: AuditLog,
    private readonly planned: PlannedMatters,
  ) {}

  /** `head` is the imports stream's, taken before anything was looked at. */
  async write(work: Work, head: StreamHead, catalogue: CatalogueImport): Promise<ImportedRow[]> {
    const { read } = catalogue;
    await insertCatalogue(work, head.at, catalogue);
    const known = await knownRows(work.sql, read.year);
    const units = new ImportingUnits(catalogue.principal, catalogue.tree, catalogue.unitId);
    const rows: ImportedRow[] = [];
    for (let from = 0; from < read.rows.length; from += AT_ONCE) {
      const some = read.rows
        .slice(from, from + AT_ONCE)
        .map(row => settled(row, catalogue.unitId, units, known));
      await this.bringIn(work, catalogue, some);
      rows.push(...some);
      // Thousands of rows must not keep everybody else from being answered until the last one is in.
      await nextTurn();
    }
    await this.record(work, head, catalogue, rows);
    return rows;
  }

  private async bringIn(
    work: Work,
    { principal, catalogueId, unitId, read }: CatalogueImport,
    rows: readonly ImportedRow[],
  ): Promise<void> {
    const actor = { personId: principal.personId, duty: 'secretary' } as const;
    const planned = rows
      .filter(({ status }) => status === 'imported')
      .map(row => plannedMatter(row, catalogueId, unitId));
    await this.planned.open(work, WORKFLOW, actor, planned);
    await insertCatalogueRows(work.sql, { id: catalogueId, year: read.year }, rows);
  }

  /** Names file and rows by digest, so that the tables can be held against the log. */
  private async record(
    work: Work,
    head: StreamHead,
    catalogue: CatalogueImport,
    rows: readonly ImportedRow[],
  ): Promise<void> {
    const { principal, catalogueId, unitId, fileName, systemAccount, read } = catalogue;
    const { year, encoding } = read;
    await this.audit.append(work, head, {
      stream: head.stream,
      kind: 'event',
      action: 'IMPORT_CATALOGUE',
      actor: { personId: principal.personId, duty: 'secretary' },
      workflow: null,
      definition: null,
      version: null,
      documents: [catalogue.sha256],
      body: {
        data: {
          catalogueId,
          unitId,
          year,
          fileName,
          encoding,
          counts: statusCounts(rows),
          rowsSha256: digestOfRows(rows),
          systemAccount,
        },
      },
      texts: [],
    });
  }
}

async function insertCatalogue({ sql }: Work, at: string, catalogue: CatalogueImport): Promise<void> {
  const { catalogueId, unitId, fileName, read, principal } = catalogue;
  await sql.run(
    `INSERT INTO catalogue (organisation_id, id, unit_id, year, file_name, sha256, encoding, imported_at, imported_by)
     VALUES (:org, $1, $2, $3, $4, $5, $6, $7, $8)`,
    [catalogueId, unitId, read.year, fileName, catalogue.sha256, read.encoding, at, principal.personId],
  );
}

/** Digest of the rows as stored, in the order of their lines. */
export const digestOfRows = (rows: readonly ImportedRow[]): string =>
  sha256(canonicalJson(rows as unknown as Json));

const statusCounts = (rows: readonly ImportedRow[]): Record<ImportedRow['status'], number> =>
  Object.fromEntries(
    ROW_STATUSES.map(status => [status, rows.filter(row => row.status === status).length]),
  ) as Record<ImportedRow['status'], number>;
