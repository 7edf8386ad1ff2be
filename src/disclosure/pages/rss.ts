import type { DisclosureItem } from '../disclosure.view.js';
import { html, type Markup } from './html.js';
import { TEXTS } from './page-texts.js';

const entry = (item: DisclosureItem, origin: string): Markup => html`<item>
<title>${item.number !== null && `${item.number} `}${item.title}</title>
<link>${origin}/public/disclosures/${item.id}</link>
<guid isPermaLink="false">${item.id}</guid>
<pubDate>${new Date(item.disclosedAt).toUTCString()}</pubDate>
<description>${item.unit.name}</description>
</item>
`;

/** The newest disclosures as RSS 2.0, for those who want to be told. */
export const rss = (items: readonly DisclosureItem[], origin: string): string =>
  html`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
<channel>
<title>${TEXTS.register['zh-CN']}</title>
<link>${origin}/public</link>
<description>${TEXTS.intro['zh-CN']}</description>
<language>zh-CN</language>
${items.map(item => entry(item, origin))}</channel>
</rss>
`.text;
