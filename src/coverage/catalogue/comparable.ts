import { fold } from '../../kernel/chinese-text.js';
import { SCRIPT_PAIRS } from './script-pairs.js';

const simplifiedForm = new Map<string, string>();
for (let at = 0; at < SCRIPT_PAIRS.length; at += 2) {
  simplifiedForm.set(SCRIPT_PAIRS[at] ?? '', SCRIPT_PAIRS[at + 1] ?? '');
}

/** Shapes of one punctuation mark that compatibility normalisation leaves apart; the first stands for all. */
const SAME_MARK = [
  '"“”„‟″〝〞「」『』',
  "'‘’‚‛′",
  '-‐‑‒–—―−─',
  '([【〔〖',
  ')]】〕〗',
  '·•‧・∙',
  '~∼〜',
  '.。',
  ',、',
];
const markForm: ReadonlyMap<string, string> = new Map(
  SAME_MARK.flatMap(([first = '', ...others]) => others.map((other): [string, string] => [other, first])),
);

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]|\p{Variation_Selector}/gu;

/** The text in simplified characters, one for one. Only for reading and comparing: what is kept keeps its script. */
export const simplified = (text: string): string =>
  Array.from(text, character => simplifiedForm.get(character) ?? character).join('');

/**
 * What two texts are compared by: spaces, width, case, script and the shape of punctuation marks do not count.
 * Compared and stored as a key, never shown.
 */
export const comparable = (text: string): string =>
  Array.from(simplified(fold(text).replace(INVISIBLE, '')), mark => markForm.get(mark) ?? mark).join('');
