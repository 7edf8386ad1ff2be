import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

interface Organisation {
  readonly units: readonly { readonly name: string }[];
  readonly people: readonly { readonly name: string }[];
}
const { units, people } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../config/demo/organisation.json'), 'utf8'),
) as Organisation;

/** Names of offices and people, and numbers of matters, are what they are in any language. */
const NAMES = [...units, ...people].map(({ name }) => name).sort((a, b) => b.length - a.length);
const NUMBER = /街[法合]审〔\d+〕\d+号/gu;
const HAN = /\p{Script=Han}/u;

/** What the page itself says: buttons, labels, headings and the like, not what somebody typed. */
const CHROME = [
  'button, label, legend, th, dt, summary, h1, h2, h3, h4, option',
  'nav a, [role="tab"], [role="alert"], [role="status"], [role="radio"], .ant-tag, .ant-segmented-item',
].join(', ');

/** Sentences of an English page that still have Chinese in them. */
export async function chineseLeft(page: Page, data: readonly string[] = []): Promise<string[]> {
  const said = await page.evaluate(selector => {
    const words = new Set<string>();
    for (const node of document.querySelectorAll<HTMLElement>(selector)) {
      if (node.closest('[lang="zh-CN"]') || node.getClientRects().length === 0) continue;
      words.add(node.innerText);
    }
    for (const node of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const name of ['aria-label', 'placeholder', 'title']) {
        if (!node.closest('[lang="zh-CN"]')) words.add(node.getAttribute(name) ?? '');
      }
    words.add(document.title);
    return [...words];
  }, CHROME);
  const known = [...data, ...NAMES];
  return said.filter(words =>
    HAN.test(known.reduce((rest, name) => rest.replaceAll(name, ''), words.replace(NUMBER, ''))),
  );
}
