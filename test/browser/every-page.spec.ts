import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chineseLeft } from './chinese-left.js';
import { EVERY_PAGE, type Shown } from './every-page.js';
import { expect, test } from './fixtures.js';
import { matterAtEachStage, TYPED, type Stage } from './stages.js';

/** Each value of language, width and scheme meets each value of the others. */
const LOOKS = [
  { locale: 'zh-CN', width: 1440, colorScheme: 'light' },
  { locale: 'zh-CN', width: 390, colorScheme: 'dark' },
  { locale: 'en', width: 390, colorScheme: 'light' },
  { locale: 'en', width: 1440, colorScheme: 'dark' },
] as const;
type Look = (typeof LOOKS)[number];

// What others typed would be taken for words of the pages.
test.use({ office: 'every page' });

let ids: Readonly<Record<Stage, string>>;
test.beforeAll(async ({ serviceUrl }) => {
  test.setTimeout(180_000);
  ids = await matterAtEachStage(serviceUrl);
});

async function dress(page: Page, { locale, width, colorScheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.evaluate(chosen => localStorage.setItem('fashen.locale', chosen), locale);
}

function addressOf({ route, search = '', stage }: Shown): string {
  const address = route === '*' ? '/no/such/page' : route + search;
  return stage === undefined ? address : address.replace(':id', ids[stage]);
}

/** Drawn, with what it asks the service for. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.locator('[aria-busy="true"], .ant-skeleton')).toHaveCount(0);
}

test('the table has every page the router knows', () => {
  const source = readFileSync(join(import.meta.dirname, '../../web/src/app/routes.tsx'), 'utf8');
  const known = [...source.matchAll(/page\('([^']+)'|path: '(\*)'/gu)].map(([, path, rest]) => path ?? rest);
  expect(known.length).toBeGreaterThan(10);
  expect([...new Set(EVERY_PAGE.map(({ route }) => route))].sort()).toEqual([...known].sort());
});

// Four times axe over a long page takes its time on a busy machine.
test.describe.configure({ timeout: 120_000 });

for (const shown of EVERY_PAGE)
  test(`${shown.name}: accessible and quiet in both languages and schemes, wide and narrow`, async ({
    as,
    counter,
    expectAccessible,
  }) => {
    const page = shown.who === undefined ? await counter.visitor() : await as(shown.who);
    await page.goto('/');
    for (const look of LOOKS) {
      await dress(page, look);
      await page.goto(addressOf(shown));
      await settled(page);
      await shown.then?.(page);
      await settled(page);
      const words = `${look.locale}, ${look.width} px, ${look.colorScheme}`;
      await test.step(words, () => expectAccessible(page));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${words}: nothing is wider than the page`).toBeLessThanOrEqual(0);
      if (look.locale === 'en') expect(await chineseLeft(page, TYPED), words).toEqual([]);
    }
  });

const PUBLIC = [
  '/public',
  '/public?q=水库',
  '/public?q=没有这样的',
  '/public/disclosures/:id',
  '/public/none',
];
for (const path of [...PUBLIC, '/api/docs'])
  test(`${path}, which anybody may read: accessible in both languages and schemes, wide and narrow`, async ({
    counter,
    complaints,
    expectAccessible,
  }) => {
    if (path === '/public/none') complaints.expected.push(/404/);
    for (const { locale, width, colorScheme } of LOOKS) {
      const page = await counter.visitor({ locale, colorScheme, viewport: { width, height: 900 } });
      await page.goto(path.replace(':id', ids.archived));
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expectAccessible(page);
    }
  });
