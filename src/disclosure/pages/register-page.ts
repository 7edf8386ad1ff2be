import type { Listed } from '../../http/paging.js';
import type { Locale } from '../../kernel/localized-text.js';
import type { DisclosureItem } from '../disclosure.view.js';
import { dayText, instantDay } from './format.js';
import { html, type Markup } from './html.js';
import { page, withParameter } from './layout.js';
import { TEXTS } from './page-texts.js';

export interface RegisterPage {
  readonly locale: Locale;
  readonly address: string;
  /** What was searched for; `null` when nothing was. */
  readonly q: string | null;
  /** `null` when the search was too short to be made. */
  readonly found: Listed<DisclosureItem> | null;
}

const line = (item: DisclosureItem, locale: Locale): Markup =>
  html`<li>
    <a href="${withParameter(`/public/disclosures/${item.id}`, 'lang', locale)}">${item.title}</a>
    <p>
      ${item.number !== null && html`<span class="number">${item.number}</span>`}
      <span>${item.unit.name}</span>
      ${item.decidedOn !== null && html`<span>${TEXTS.decidedOn[locale]} <time datetime="${item.decidedOn}">${dayText(item.decidedOn, locale)}</time></span>`}
      <span
        >${TEXTS.disclosedOn[locale]}
        <time datetime="${item.disclosedAt}">${instantDay(item.disclosedAt, locale)}</time></span
      >
    </p>
  </li>`;

function results({ locale, address, q, found }: RegisterPage): Markup {
  if (!found) return html`<p class="note" role="status">${TEXTS.tooShort[locale]}</p>`;
  if (found.items.length === 0)
    return html`<p class="note" role="status">${(q === null ? TEXTS.empty : TEXTS.none)[locale]}</p>`;
  const { nextCursor } = found;
  const first = withParameter(address, 'cursor', null);
  return html`<ul class="register">
      ${found.items.map(item => line(item, locale))}
    </ul>
    <nav>
      ${first !== address && html`<a href="${first}">${TEXTS.newest[locale]}</a>`}
      ${nextCursor !== null && html`<a rel="next" href="${withParameter(address, 'cursor', nextCursor)}">${TEXTS.older[locale]}</a>`}
    </nav>`;
}

/** The register: what was decided, by whom, when; newest first. */
export function registerPage(register: RegisterPage): string {
  const { locale, q } = register;
  const body = html`<h1>${TEXTS.register[locale]}</h1>
    <p class="intro">${TEXTS.intro[locale]}</p>
    <form role="search" action="/public" method="get">
      <input type="hidden" name="lang" value="${locale}" />
      <label for="q">${TEXTS.search[locale]}</label>
      <input id="q" name="q" type="search" maxlength="200" value="${q ?? ''}" />
      <button type="submit">${TEXTS.find[locale]}</button>
    </form>
    ${results(register)}`;
  return page({ title: TEXTS.register[locale], locale, address: register.address, body });
}
