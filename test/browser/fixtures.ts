import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { Axe } from './axe.js';
import { Counter } from './counter.js';
import { Course } from '../support/course.js';
import { remoteService } from './remote-service.js';
import { PASSWORD, startService } from './service-process.js';
import type { RunningService } from '../support/service.js';
import { watch, type Watched } from './watch.js';

export { expect, PASSWORD };

/** Everything a story needs: who does what on which page. */
interface Fixtures {
  /** A page on which somebody is signed in; each account has a browser context of its own. */
  readonly as: (username: string) => Promise<Page>;
  /** People who sign in as people do: through the account picker. */
  readonly counter: Counter;
  /** A matter made over the interface by lawful steps, as far as a story needs it: `drafted(course, 'contract@1')` and its like. */
  readonly course: Course;
  /** What the pages of this test complained of; it must be nothing at the end. */
  readonly complaints: Watched;
  /** No accessibility violations on what is shown now. */
  readonly expectAccessible: (page: Page) => Promise<void>;
}
interface WorkerFixtures {
  /** Stories that name an office of their own have a service on which nobody else has been. */
  readonly office: string;
  readonly serviceUrl: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  office: ['everybody', { option: true, scope: 'worker' }],
  serviceUrl: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names
    async ({}, use) => {
      const service = await startService();
      await use(service.url);
      await service.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ serviceUrl }, use) => use(serviceUrl),
  complaints: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names
    async ({}, use) => {
      const watched: Watched = { found: [], expected: [] };
      await use(watched);
      const unexpected = watched.found.filter(text => !watched.expected.some(pattern => pattern.test(text)));
      expect(unexpected, 'console errors and policy reports').toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, complaints }, use) => {
    watch(context, complaints);
    await use(context);
  },
  as: async ({ browser, serviceUrl, complaints, contextOptions }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async username => {
      const context = await browser.newContext({ ...contextOptions, baseURL: serviceUrl });
      contexts.push(context);
      watch(context, complaints);
      const answer = await context.request.post('/api/v1/sessions', {
        data: { username, password: PASSWORD },
      });
      expect(answer.status(), `${username} signs in`).toBe(201);
      const page = await context.newPage();
      await page.goto('/');
      return page;
    });
    for (const context of contexts) await context.close();
  },
  counter: async ({ browser, serviceUrl, complaints, contextOptions }, use) => {
    const counter = new Counter(browser, { ...contextOptions, baseURL: serviceUrl }, complaints);
    await use(counter);
    await counter.close();
  },
  course: async ({ serviceUrl }, use) => use(new Course(remoteService(serviceUrl) as RunningService)),
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names
  expectAccessible: async ({}, use) => {
    await use(async page => {
      const { violations } = await new Axe(page).analyze();
      const words = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
      );
      expect(words, 'accessibility').toEqual([]);
    });
  },
});
