import { comparable } from './comparable.js';

/**
 * Key under which a row is recognised when it comes again within its year: unit and title, without regard to spaces,
 * width, script and the shape of punctuation. A row without a unit is one of the unit that imports it.
 */
export const identityOf = (
  row: { readonly unit: string | null; readonly title: string },
  importingUnitId: string,
): string =>
  `${row.unit === null ? `#${importingUnitId}` : comparable(row.unit)}\u001f${comparable(row.title)}`;
