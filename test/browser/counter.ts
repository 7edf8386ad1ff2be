import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { PASSWORD } from './service-process.js';
import { watch, type Watched } from './watch.js';

/** The office as the people in it find it: each has a browser of their own and signs in with the account picker. */
export class Counter {
  readonly #contexts: BrowserContext[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly options: NonNullable<Parameters<Browser['newContext']>[0]>,
    private readonly complaints: Watched,
  ) {}

  /** Somebody without an account, such as a citizen. */
  async visitor(options: typeof this.options = {}): Promise<Page> {
    const context = await this.browser.newContext({ ...this.options, ...options });
    this.#contexts.push(context);
    watch(context, this.complaints);
    return context.newPage();
  }

  /** The person of that name, in front of the workbench. */
  async person(name: string): Promise<Page> {
    const page = await this.visitor();
    await page.goto('/');
    await page.getByLabel('演示密码').fill(PASSWORD);
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await expect(page.getByRole('button', { name: `我的账号 ${name}` })).toBeVisible();
    return page;
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
  }
}
