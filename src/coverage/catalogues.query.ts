import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { listed, type Listed, type Page } from '../http/paging.js';
import type { Principal } from '../identity/principal.js';
import type { Locale } from '../kernel/localized-text.js';
import { catalogueView, type CatalogueView } from './catalogue.view.js';
import { noCatalogue } from './catalogue-problems.js';
import { rowsOf } from './catalogue-row.js';

/** A line of the list of catalogues; the rows are one by one in the catalogue itself. */
export interface CatalogueItem {
  readonly id: string;
  readonly unitId: string;
  readonly year: number;
  readonly encoding: string;
  readonly fileName: string;
  readonly importedAt: string;
  readonly counts: { readonly imported: number; readonly duplicate: number; readonly unreadable: number };
}

interface ItemRow {
  readonly id: string;
  readonly unit_id: string;
  readonly year: number;
  readonly encoding: string;
  readonly file_name: string;
  readonly imported_at: string;
  readonly imported: number | string;
  readonly duplicate: number | string;
  readonly unreadable: number | string;
}

const counted = (status: string): string =>
  `(SELECT COUNT(*) FROM catalogue_row r WHERE r.organisation_id = c.organisation_id AND r.catalogue_id = c.id
     AND r.status = '${status}') AS ${status}`;

const SELECT = `SELECT c.id, c.unit_id, c.year, c.encoding, c.file_name, c.imported_at,
    ${counted('imported')}, ${counted('duplicate')}, ${counted('unreadable')}
  FROM catalogue c WHERE c.organisation_id = :org`;

const itemOf = (row: ItemRow): CatalogueItem => ({
  id: row.id,
  unitId: row.unit_id,
  year: row.year,
  encoding: row.encoding,
  fileName: row.file_name,
  importedAt: row.imported_at,
  counts: {
    imported: Number(row.imported),
    duplicate: Number(row.duplicate),
    unreadable: Number(row.unreadable),
  },
});

/** The catalogues of an organisation. */
@Injectable()
export class CataloguesQuery {
  constructor(private readonly reader: Reader) {}

  /** Newest first. */
  async list({ organisationId }: Principal, page: Page): Promise<Listed<CatalogueItem>> {
    const after = page.cursor ? ' AND (c.imported_at, c.id) < ($2, $3)' : '';
    const rows = await this.reader
      .session(organisationId)
      .rows<ItemRow>(`${SELECT}${after} ORDER BY c.imported_at DESC, c.id DESC LIMIT $1`, [
        page.limit + 1,
        ...(page.cursor ?? []),
      ]);
    return listed(rows.map(itemOf), page, last => [last.importedAt, last.id]);
  }

  async one({ organisationId }: Principal, id: string, locale: Locale): Promise<CatalogueView> {
    const sql = this.reader.session(organisationId);
    const row = await sql.row<Pick<ItemRow, 'id' | 'unit_id' | 'year' | 'encoding'>>(
      'SELECT id, unit_id, year, encoding FROM catalogue WHERE organisation_id = :org AND id = $1',
      [id],
    );
    if (!row) throw noCatalogue();
    const facts = { id: row.id, unitId: row.unit_id, year: row.year, encoding: row.encoding };
    return catalogueView(facts, await rowsOf(sql, id), locale);
  }
}
