/** Folds width and case and drops spaces, so that `（2026）` and `(2026)` meet. */
export const fold = (value: string): string => value.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** Fields folded into one line for substring search; U+0001 keeps a match from crossing two fields. */
export const searchable = (fields: readonly string[]): string =>
  fields.map(fold).filter(Boolean).join('\u0001');

/** A LIKE pattern for the folded query, with `\` as escape character. */
export const likePattern = (query: string): string =>
  `%${fold(query).replace(/[\\%_]/g, character => `\\${character}`)}%`;

/** Room for every code point in base 36. */
const DIGITS = 4;
const BASE = 36;

/**
 * Folded text as overlapping pairs of characters: 合同书 gives 合同 and 同书. Chinese has no spaces to cut at, and the
 * indexes of three characters that databases bring along find no word of two. Each pair is written as eight letters and
 * figures, a word to any index, however plain; whoever contains a text contains its pairs.
 */
export function pairsOf(folded: string): string[] {
  const characters = Array.from(folded, character =>
    (character.codePointAt(0) ?? 0).toString(BASE).padStart(DIGITS, '0'),
  );
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
}
