import { fill, type Locale } from '../../kernel/localized-text.js';
import type { Disclosure, PublishedDocument } from '../disclosure.view.js';
import { dayText, instantDay, sizeText } from './format.js';
import { html, type Content, type Markup } from './html.js';
import { page, withParameter } from './layout.js';
import { conclusionText, forumText, kindText, TEXTS } from './page-texts.js';

const row = (label: string, value: Content): Markup | null =>
  value === null || value === false
    ? null
    : html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`;

const day = (date: string | null, locale: Locale): Markup | null =>
  date === null ? null : html`<time datetime="${date}">${dayText(date, locale)}</time>`;

const bases = (list: Disclosure['legalBasis']): Markup =>
  html`<ul>
    ${list.map(({ title }) => html`<li>${title}</li>`)}
  </ul>`;

function reviewOf({ review }: Disclosure, locale: Locale): Content {
  if (!review) return null;
  const params = { date: dayText(review.issuedOn, locale), conclusion: conclusionText(review.conclusion) };
  const sentence = fill(TEXTS.reviewedOn, locale, params);
  return review.number === null ? sentence : html`${review.number} ${sentence}`;
}

const file = (document: PublishedDocument, locale: Locale): Markup =>
  html`<li>
    <a href="${document.href}">${document.fileName}</a>
    <span>${kindText(document.kind)[locale]} · ${sizeText(document.sizeBytes)}</span>
    ${document.note !== null && html`<p>${document.note}</p>`}
    <p class="digest">SHA-256 <code>${document.sha256}</code></p>
  </li>`;

const withheld = ({ withheldParts }: Disclosure, locale: Locale): Markup | null =>
  withheldParts &&
  html`<h2>${TEXTS.withheld[locale]}</h2>
    <dl>
      ${row(TEXTS.legalBasis[locale], bases(withheldParts.legalBasis))}
      ${row(TEXTS.withheldReason[locale], withheldParts.reason)}
      ${row(TEXTS.reevaluateOn[locale], day(withheldParts.reevaluateOn, locale))}
    </dl>`;

const digestHint = ({ documents }: Disclosure) =>
  documents.some(({ kind }) => kind === 'original') ? TEXTS.digestHint : TEXTS.digestKept;

/** One disclosure at its permanent address: what, by whom, when, on what basis, reviewed when, and the files. */
export function disclosurePage(disclosure: Disclosure, locale: Locale, address: string): string {
  const { title, number, decidedBy, unit, forum, textSha256 } = disclosure;
  const body = html`<p><a href="${withParameter('/public', 'lang', locale)}">${TEXTS.back[locale]}</a></p>
    <article>
      ${number !== null && html`<p class="number">${number}</p>`}
      <h1>${title}</h1>
      <dl>
        ${row(TEXTS.decidedBy[locale], decidedBy.name)} ${row(TEXTS.unit[locale], unit.name)}
        ${row(TEXTS.forum[locale], forum === null ? null : forumText(forum)[locale])}
        ${row(TEXTS.decidedOn[locale], day(disclosure.decidedOn, locale))}
        ${row(TEXTS.signedOn[locale], day(disclosure.signedOn, locale))}
        ${row(TEXTS.review[locale], reviewOf(disclosure, locale))}
        ${row(TEXTS.legalBasis[locale], bases(disclosure.legalBasis))}
        ${row(TEXTS.disclosedOn[locale], instantDay(disclosure.disclosedAt, locale))}
      </dl>
      <h2>${TEXTS.documents[locale]}</h2>
      <ul class="files">
        ${disclosure.documents.map(document => file(document, locale))}
      </ul>
      ${withheld(disclosure, locale)}
      ${
        textSha256 !== null &&
        html`<h2>${TEXTS.digest[locale]}</h2>
          <p class="digest"><code>${textSha256}</code></p>
          <p class="note">${digestHint(disclosure)[locale]}</p>`
      }
    </article>`;
  return page({ title: number === null ? title : `${number} ${title}`, locale, address, body });
}
