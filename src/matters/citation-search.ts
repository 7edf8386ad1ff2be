import { fold } from '../kernel/chinese-text.js';
import { LOCALES } from '../kernel/localized-text.js';
import type { Citation } from '../../workflows/_kit/citation.js';

/** 第25条 and article 25 as the end of a key: titles spell the number out. */
const ARTICLE = /第(\d+)条|art(?:icle|\.)?\s*(\d+)/giu;

/** The article is a word of its own, however closely it is written to the instrument. */
const SPELT_ARTICLE = /第[零一二三四五六七八九十百千]+条/gu;

function termsOf(q: string): { words: string[]; articles: string[] } {
  const folded = q.normalize('NFKC');
  const articles = [...folded.matchAll(ARTICLE)].map(match => match[1] ?? match[2] ?? '');
  const apart = folded.replace(ARTICLE, ' ').replace(SPELT_ARTICLE, ' $& ');
  const words = apart.split(/\s+/u).map(fold).filter(Boolean);
  return { words, articles };
}

/** Provisions whose title (in either language) or key holds every word of the query; all of them for an empty one. */
export function searchCitations(citations: readonly Citation[], q: string): Citation[] {
  const { words, articles } = termsOf(q);
  return citations.filter(({ key, title }) => {
    const haystack = [key, ...LOCALES.map(locale => title[locale])].map(fold).join('\n');
    return words.every(word => haystack.includes(word)) && articles.every(n => key.endsWith(`:${n}`));
  });
}
