import type { Locale } from '../../kernel/localized-text.js';
import { html, type Content, type Markup } from './html.js';
import { TEXTS } from './page-texts.js';

export interface PageFrame {
  readonly title: string;
  readonly locale: Locale;
  /** Path and query of this page, for the link to the other language. */
  readonly address: string;
  readonly body: Content;
}

/** The same address with another value of one parameter. */
export function withParameter(address: string, name: string, value: string | null): string {
  const [path = '', query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  if (value === null) parameters.delete(name);
  else parameters.set(name, value);
  const rest = parameters.toString();
  return rest === '' ? path : `${path}?${rest}`;
}

/** A whole page without a script: readable on a phone, in a text browser, on paper. */
export function page({ title, locale, address, body }: PageFrame): string {
  const other: Locale = locale === 'zh-CN' ? 'en' : 'zh-CN';
  const document: Markup = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/public/style.css" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link
          rel="alternate"
          type="application/rss+xml"
          title="${TEXTS.register[locale]}"
          href="/public/rss.xml"
        />
      </head>
      <body>
        <a class="skip" href="#content">${TEXTS.skip[locale]}</a>
        <header>
          <a class="name" href="${withParameter('/public', 'lang', locale)}">${TEXTS.register[locale]}</a>
          <a lang="${other}" hreflang="${other}" href="${withParameter(address, 'lang', other)}"
            >${TEXTS.otherLanguage[locale]}</a
          >
        </header>
        <main id="content">${body}</main>
        <footer><a href="/public/rss.xml">${TEXTS.subscribe[locale]}</a></footer>
      </body>
    </html> `;
  return document.text;
}
