import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** Debian's Chromium where it is installed; Playwright's own otherwise. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** What root in a container needs, and nothing that calls home. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: '.',
  outputDir: '../../coverage/browser',
  // The service answers at once; what takes longer on a busy machine is the browser.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  workers: 2,
  reporter: process.env.CI ? 'dot' : 'list',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    // What is not there after this is not there; a story fails at the step that is wrong.
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    launchOptions: { args: FLAGS, ...(existsSync(CHROMIUM) && { executablePath: CHROMIUM }) },
  },
});
