import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { SqlValue } from '../database/sql.js';
import { versionOf, type DocumentVersionView } from '../documents/documents.query.js';
import { listed, type Listed, type Page } from '../http/paging.js';
import { unitTreeOf } from '../identity/unit-tree.js';
import { likePattern } from '../kernel/chinese-text.js';
import type { Locale } from '../kernel/localized-text.js';
import { DISCLOSED, disclosedRecord, type DisclosedRecord, type DisclosedRow } from './disclosed-matter.js';
import { noDisclosure, unknownRegisterUnit } from './disclosure-problems.js';
import {
  disclosureItem,
  disclosureView,
  type Disclosure,
  type DisclosureItem,
  type Published,
} from './disclosure.view.js';

export interface RegisterFilter {
  readonly unitId?: string | undefined;
  /** At least two characters, looked for in number and title. */
  readonly q?: string | undefined;
}

type Add = (value: SqlValue) => string;

/** The searched fields stand one after the other, `U+0001` between them; a counterparty behind the title is not searched. */
function searched(q: string, add: Add): string {
  const pattern = likePattern(q);
  const words = add(pattern);
  const beforeAnotherField = add(`${pattern}\u0001%`);
  const threeFields = add('%\u0001%\u0001%');
  return `(m.search_text LIKE ${beforeAnotherField} ESCAPE '\\'
    OR (m.search_text LIKE ${words} ESCAPE '\\' AND m.search_text NOT LIKE ${threeFields}))`;
}

/**
 * The public register, read across all organisations of the database: whatever stands in it was published by somebody
 * whose duty that is. Matters withheld are not in it, not even as a number: for some, that they exist is what the law
 * protects (Order 711 Art. 14).
 */
@Injectable()
export class DisclosuresQuery {
  constructor(private readonly reader: Reader) {}

  /** Newest first. */
  async list(filter: RegisterFilter, page: Page): Promise<Listed<DisclosureItem>> {
    const params: SqlValue[] = [];
    const add: Add = value => `$${params.push(value)}`;
    const units = filter.unitId === undefined ? null : await this.below(filter.unitId);
    const [disclosedAt, id] = page.cursor ?? [];
    const conditions = [
      units &&
        `m.organisation_id = ${add(units.organisationId)} AND m.unit_id IN (${units.ids.map(add).join(', ')})`,
      filter.q !== undefined && searched(filter.q, add),
      page.cursor && `(m.disclosed_at, m.id) < (${add(String(disclosedAt))}, ${add(String(id))})`,
    ].filter(Boolean);
    const rows = await this.reader.global.rows<DisclosedRow>(
      `${[DISCLOSED, ...conditions].join(' AND ')} ORDER BY m.disclosed_at DESC, m.id DESC LIMIT ${add(page.limit + 1)}`,
      params,
    );
    return listed(rows.map(disclosureItem), page, last => [last.disclosedAt, last.id]);
  }

  async one(id: string, locale: Locale): Promise<Disclosure> {
    const { row, record } = await this.find(id);
    const sql = this.reader.session(row.organisation_id);
    const published: Published[] = [];
    for (const rendition of record.disclosure?.renditions ?? []) {
      const version = await versionOf(sql, id, rendition.documentId, rendition.version);
      if (version) published.push({ rendition, version });
    }
    return disclosureView(row, record, published, await unitTreeOf(sql), locale);
  }

  /** A version that was published itself; any other file of the matter is as unknown as one that does not exist. */
  async published(id: string, documentId: string, n: number): Promise<DocumentVersionView> {
    const { row, record } = await this.find(id);
    const renditions = record.disclosure?.renditions ?? [];
    const isPublished = renditions.some(one => one.documentId === documentId && one.version === n);
    const version = isPublished
      ? await versionOf(this.reader.session(row.organisation_id), id, documentId, n)
      : null;
    if (!version) throw noDisclosure();
    return version;
  }

  private async find(id: string): Promise<{ row: DisclosedRow; record: DisclosedRecord }> {
    const row = await this.reader.global.row<DisclosedRow>(`${DISCLOSED} AND m.id = $1`, [id]);
    if (!row) throw noDisclosure();
    const stored = await this.reader
      .session(row.organisation_id)
      .row<{ state: string }>('SELECT state FROM matter WHERE organisation_id = :org AND id = $1', [id]);
    if (!stored) throw noDisclosure();
    return { row, record: disclosedRecord(stored.state) };
  }

  /** The unit with everything below it. */
  private async below(unitId: string): Promise<{ organisationId: string; ids: string[] }> {
    const unit = await this.reader.global.row<{ organisation_id: string }>(
      'SELECT organisation_id FROM unit WHERE id = $1',
      [unitId],
    );
    if (!unit) throw unknownRegisterUnit();
    const tree = await unitTreeOf(this.reader.session(unit.organisation_id));
    return {
      organisationId: unit.organisation_id,
      ids: tree.unitIds().filter(id => tree.covers(unitId, id)),
    };
  }
}
