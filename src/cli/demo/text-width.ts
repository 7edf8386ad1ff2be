/** Characters that take two columns: Chinese and Japanese script, Hangul, full-width forms. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
/** One column in Western terminals, two in Chinese ones; counted as two, so that nothing ever runs over the edge. */
const AMBIGUOUS = /[§·×—‘’“”…→●○]/u;
const INVISIBLE = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
/** Must not begin a line (closing marks), or end one (opening marks). */
const CLOSING = /^[，。、；：！？）》〉」』】〕”’…—％,.;:!?)\]}%]$/u;
const OPENING = /^[（《〈「『【〔“‘([{]$/u;
// eslint-disable-next-line no-control-regex
const COLOUR = /\u001b\[[0-9;]*m/g;

const widthOfOne = (character: string): number => {
  if (INVISIBLE.test(character)) return 0;
  return WIDE.test(character) || AMBIGUOUS.test(character) ? 2 : 1;
};

/** Columns a text takes on a terminal; colours take none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text.replace(COLOUR, '')) width += widthOfOne(character);
  return width;
}

/** Filled with spaces up to a width. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Cut to a width, with an ellipsis where something is missing. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += widthOfOne(character);
    if (used > width - 1) break;
    kept += character;
  }
  return `${kept}⋯`;
}

/** What stays together on a line: a Western word, or one Chinese character with the marks that belong to it. */
function unitsOf(text: string): string[] {
  const units: string[] = [];
  let glued = false;
  for (const piece of text.match(/\s+|[!-~\u00A1-\u02FF]+|./gsu) ?? []) {
    const last = units.length - 1;
    if (last >= 0 && (glued || CLOSING.test(piece)) && piece.trim() !== '') units[last] += piece;
    else units.push(piece);
    glued = OPENING.test(piece);
  }
  return units;
}

/** Broken into lines of at most `width` columns, as Chinese and Western text is broken. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of unitsOf(text)) {
    const isSpace = unit.trim() === '';
    if (line !== '' && widthOf(line) + widthOf(unit) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (!(isSpace && line === '')) line += isSpace ? ' ' : unit;
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines;
}
