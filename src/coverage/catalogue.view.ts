import type { Locale } from '../kernel/localized-text.js';
import type { ImportedRow } from './catalogue-row.js';

export interface CatalogueFacts {
  readonly id: string;
  readonly unitId: string;
  readonly year: number;
  readonly encoding: string;
}

/** A row with its reason and warnings in the reader's language. */
export interface CatalogueRowView extends Omit<ImportedRow, 'reason' | 'warnings' | 'identity'> {
  readonly reason: string | null;
  readonly warnings: readonly string[];
}

export interface CatalogueView extends CatalogueFacts {
  readonly rows: readonly CatalogueRowView[];
}

/** A catalogue with what became of each of its rows. */
export const catalogueView = (
  facts: CatalogueFacts,
  rows: readonly ImportedRow[],
  locale: Locale,
): CatalogueView => ({
  ...facts,
  rows: rows.map(row => ({
    line: row.line,
    status: row.status,
    reason: row.reason?.[locale] ?? null,
    warnings: row.warnings.map(warning => warning[locale]),
    title: row.title,
    unit: row.unit,
    unitId: row.unitId,
    procedures: row.procedures,
    basis: row.basis,
    dueOn: row.dueOn,
    matterId: row.matterId,
  })),
});
