import type { OpenAPIObject } from '@nestjs/swagger';
import { fill, text, type Locale } from '../../kernel/localized-text.js';
import { sha256Base64 } from './style-digest.js';

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: unknown }>> };
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly description: string;
        readonly content?: Readonly<Record<string, { readonly schema?: unknown }>>;
      }
    >
  >;
  readonly 'x-access'?: {
    readonly to: string;
    readonly duties: readonly string[] | null;
    readonly note: string | null;
  };
}

const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1c1917;--line:#8884;--soft:#8881;--accent:#a8231c}
@media (prefers-color-scheme:dark){:root{--paper:#171512;--ink:#e8e4dd;--accent:#f08a80}}
*{box-sizing:border-box}
body{background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:0 auto;padding:2rem 1rem 6rem}
h1{font-size:1.7rem;margin:0}h2{margin:2.5rem 0 .5rem;border-bottom:1px solid var(--line)}
details{border:1px solid var(--line);border-radius:.5rem;margin:.4rem 0;padding:.4rem .8rem}
summary{cursor:pointer;display:flex;flex-wrap:wrap;gap:.2rem .8rem;align-items:baseline}
code,pre{font:.875rem/1.5 ui-monospace,Consolas,monospace;overflow-wrap:anywhere}
a{color:var(--accent)}pre{background:var(--soft);border-radius:.4rem;padding:.6rem;white-space:pre-wrap}
.m{font-weight:700;color:var(--accent);min-width:4.5ch}.who{margin-left:auto;opacity:.75;font-size:.875rem}
table{border-collapse:collapse;width:100%}td{border-top:1px solid var(--line);padding:.2rem .6rem .2rem 0;vertical-align:top}
`;

/** No script, no picture, nothing from elsewhere: only the one style sheet above. */
export const DOCS_POLICY = `default-src 'none'; style-src 'sha256-${sha256Base64(STYLE)}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const WORDS = {
  intro: text('接口说明。机器可读的版本：{link}', 'The interface. For programs: {link}'),
  anyone: text('无需登录', 'anyone'),
  signedIn: text('已登录', 'signed in'),
  operations: text('本机或运维令牌', 'this machine or the operations token'),
  parameters: text('参数', 'Parameters'),
  body: text('请求体', 'Body'),
  answers: text('应答', 'Answers'),
  shapes: text('数据结构', 'Shapes'),
  required: text('必填', 'required'),
};

const escape = (value: string): string =>
  value.replace(/[&<>"']/g, character => `&#${character.codePointAt(0)};`);

const nameOf = (schema: unknown): string => {
  const { $ref, properties } = (schema ?? {}) as {
    $ref?: string;
    properties?: { items?: { items?: unknown } };
  };
  if ($ref !== undefined) return $ref.slice($ref.lastIndexOf('/') + 1);
  return properties?.items?.items ? `{items: [${nameOf(properties.items.items)}], …}` : '';
};

function shapeLink(schema: unknown): string {
  const name = nameOf(schema);
  return /^\w+$/.test(name)
    ? `<a href="#shape-${name}"><code>${name}</code></a>`
    : `<code>${escape(name)}</code>`;
}

const contentLinks = (content: Readonly<Record<string, { readonly schema?: unknown }>> | undefined): string =>
  Object.entries(content ?? {})
    .map(([type, { schema }]) => `<code>${escape(type)}</code> ${shapeLink(schema)}`)
    .join('<br>');

function who(operation: Operation, locale: Locale): string {
  const access = operation['x-access'];
  if (!access) return '';
  if (access.duties) return escape(access.duties.join(' '));
  const word = WORDS[access.to as 'anyone' | 'signedIn' | 'operations'];
  return escape(access.note ?? word[locale]);
}

const section = (title: string, rows: readonly string[]): string =>
  rows.length === 0
    ? ''
    : `<p><strong>${title}</strong></p><table>${rows.map(row => `<tr>${row}</tr>`).join('')}</table>`;

function operationBlock(method: string, path: string, operation: Operation, locale: Locale): string {
  const title = locale === 'en' ? (operation.description ?? '') : (operation.summary ?? '');
  const parameters = (operation.parameters ?? []).map(
    ({ name, in: place, required, description }) =>
      `<td><code>${escape(name)}</code></td><td>${escape(place)}${required ? ` · ${WORDS.required[locale]}` : ''}</td><td>${escape(description ?? '')}</td>`,
  );
  const body = operation.requestBody ? [`<td>${contentLinks(operation.requestBody.content)}</td>`] : [];
  const answers = Object.entries(operation.responses).map(
    ([status, { description, content }]) =>
      `<td><code>${escape(status)}</code></td><td>${escape(description)}</td><td>${contentLinks(content)}</td>`,
  );
  return `<details><summary><code class="m">${method.toUpperCase()}</code><code>${escape(path)}</code><span>${escape(title)}</span><span class="who">${who(operation, locale)}</span></summary>${section(
    WORDS.parameters[locale],
    parameters,
  )}${section(WORDS.body[locale], body)}${section(WORDS.answers[locale], answers)}</details>`;
}

function groups(document: OpenAPIObject, locale: Locale): string {
  const byTag = new Map<string, string[]>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, value] of Object.entries(item)) {
      const operation = value as Operation;
      const tag = operation.tags?.[0] ?? 'other';
      byTag.set(tag, [...(byTag.get(tag) ?? []), operationBlock(method, path, operation, locale)]);
    }
  }
  return [...byTag].map(([tag, blocks]) => `<h2>${escape(tag)}</h2>${blocks.join('')}`).join('');
}

const shapes = (document: OpenAPIObject, locale: Locale): string =>
  `<h2>${WORDS.shapes[locale]}</h2>${Object.entries(document.components?.schemas ?? {})
    .map(
      ([name, schema]) =>
        `<details id="shape-${name}"><summary><code>${name}</code></summary><pre>${escape(JSON.stringify(schema, null, 2))}</pre></details>`,
    )
    .join('')}`;

/** A page to read, in the reader's language, that works without a script. */
export function docsPage(document: OpenAPIObject, locale: Locale): string {
  const intro = fill(WORDS.intro, locale, { link: '<a href="/api/openapi.json">/api/openapi.json</a>' });
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(document.info.title)}</title><style>${STYLE}</style><body><main><h1>${escape(document.info.title)}</h1><p>${escape(document.info.description ?? '')}</p><p>${intro}</p>${groups(document, locale)}${shapes(document, locale)}</main></body></html>`;
}
