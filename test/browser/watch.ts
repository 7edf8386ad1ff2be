import type { BrowserContext } from '@playwright/test';

export interface Watched {
  readonly found: string[];
  /** What a test brings about on purpose, such as a refused request in the browser's own words. */
  readonly expected: RegExp[];
}

/** Notes every console error, policy report and uncaught error of a context's pages. */
export function watch(context: BrowserContext, { found }: Watched): void {
  context.on('console', message => {
    if (message.type() === 'error' || /Content Security Policy/.test(message.text()))
      found.push(message.text());
  });
  context.on('weberror', error => found.push(String(error.error())));
}
