import { useLocale, type Locale } from './locale.js';

/** Sentences of one part of the pages in every language; a sentence with a number in it is a function. */
export type Texts<T> = Readonly<Record<Locale, T>>;

/** The sentences in the reader's language. */
export function useTexts<T>(texts: Texts<T>): T {
  return texts[useLocale()];
}
