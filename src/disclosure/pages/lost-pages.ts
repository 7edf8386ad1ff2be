import type { Locale, LocalizedText } from '../../kernel/localized-text.js';
import { html } from './html.js';
import { page, withParameter } from './layout.js';
import { TEXTS } from './page-texts.js';

const inWords = (status: number, words: LocalizedText, locale: Locale, address: string): string =>
  page({
    title: TEXTS.register[locale],
    locale,
    address,
    body: html`<h1>${String(status)}</h1>
      <p class="note">${words[locale]}</p>
      <p><a href="${withParameter('/public', 'lang', locale)}">${TEXTS.back[locale]}</a></p>`,
  });

/** Said to a person who followed a wrong or old address. */
export const missingPage = (locale: Locale, address: string): string =>
  inWords(404, TEXTS.missing, locale, address);

/** Said to a person whose link to a further page of the register was cut short. */
export const lostPage = (locale: Locale, address: string): string =>
  inWords(400, TEXTS.lostPlace, locale, address);
