import { LOCALES, type Locale } from '../kernel/localized-text.js';

const LONGEST_HEADER = 1_000;

interface Wish {
  readonly tag: string;
  readonly weight: number;
}

function wishOf(part: string): Wish {
  const [tag = '', ...parameters] = part.split(';').map(piece => piece.trim().toLowerCase());
  const q = parameters.find(parameter => parameter.startsWith('q='));
  const weight = q === undefined ? 1 : Number(q.slice(2));
  return { tag, weight: weight >= 0 && weight <= 1 ? weight : 0 };
}

function spoken(tag: string): Locale | null {
  if (tag === '*') return LOCALES[0];
  const language = tag.split('-')[0];
  return LOCALES.find(locale => locale.toLowerCase().split('-')[0] === language) ?? null;
}

/** The reader's language from `Accept-Language` (RFC 9110 §12.5.4); Chinese when nothing we speak is asked for. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const wishes = (acceptLanguage ?? '').slice(0, LONGEST_HEADER).split(',').map(wishOf);
  const best = wishes
    .filter(wish => wish.weight > 0 && spoken(wish.tag) !== null)
    .sort((a, b) => b.weight - a.weight)[0];
  return (best && spoken(best.tag)) ?? LOCALES[0];
}
