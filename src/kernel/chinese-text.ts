/** Folds width and case and drops spaces, so that `（2026）` and `(2026)` meet. */
export const fold = (value: string): string => value.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** Fields folded into one line for substring search; U+0001 keeps a match from crossing two fields. */
export const searchable = (fields: readonly string[]): string =>
  fields.map(fold).filter(Boolean).join('\u0001');

/** A LIKE pattern for the folded query, with `\` as escape character. */
export const likePattern = (query: string): string =>
  `%${fold(query).replace(/[\\%_]/g, character => `\\${character}`)}%`;
