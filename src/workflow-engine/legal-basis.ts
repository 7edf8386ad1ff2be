import { fill, text, type Locale, type LocalizedText } from '../kernel/localized-text.js';

/** Titles of provisions by key; a deployment adds its `local:` bases. */
export type CitationTitles = Readonly<Record<string, { readonly title: LocalizedText }>>;

/** A provision as a person reads it. */
export interface LegalBasisView {
  readonly key: string;
  readonly title: string;
}

const LOCAL = 'local:';
const LOCAL_BASIS = text('本地配置的依据（{name}）', 'basis configured locally ({name})');

/** The provision behind a key; one that nobody knows any more still shows its key. */
export function legalBasisView(citations: CitationTitles, key: string, locale: Locale): LegalBasisView {
  const known = Object.hasOwn(citations, key) ? citations[key] : undefined;
  if (known) return { key, title: known.title[locale] };
  if (!key.startsWith(LOCAL)) return { key, title: key };
  return { key, title: fill(LOCAL_BASIS, locale, { name: key.slice(LOCAL.length) }) };
}
