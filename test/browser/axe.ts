import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Axe on a page. It is evaluated by the browser's debugger, so the page's policy need not let it in. */
export class Axe {
  constructor(private readonly page: Page) {}

  async analyze(): Promise<AxeResults> {
    await this.page.evaluate(SOURCE);
    return this.page.evaluate(
      tags =>
        (globalThis as unknown as { axe: { run(o: object): Promise<AxeResults> } }).axe.run({
          runOnly: tags,
        }),
      RULES,
    );
  }
}
