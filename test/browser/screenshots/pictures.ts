import type { Page } from '@playwright/test';
import type { Picture } from './camera.js';
import type { Office } from './office.js';

const PHONE = { width: 390, height: 1100 };

/** Something written in the form, so that the preview has something to show. */
async function writeOpinion(page: Page): Promise<void> {
  for (const holds of await page.getByRole('radio', { name: /^(符合|Holds)$/ }).all()) await holds.check();
  await page.getByRole('button', { name: /添加意见|Add items/ }).click();
  await page
    .getByLabel(/^(意见内容|What is wrong)$/)
    .fill('第六条对逾期不改的处理没有上位法依据，应当删去。');
  await page.getByRole('radio', { name: /^(应当予以修改|should be revised)$/i }).check();
  await page.evaluate(() => {
    for (const box of [document.documentElement, ...document.querySelectorAll('*')]) box.scrollTop = 0;
  });
}

async function wholeChart(page: Page): Promise<void> {
  await page.locator('.react-flow__node').first().waitFor();
}

/** What README and docs show. */
export const picturesOf = (office: Office): readonly Picture[] => [
  { name: 'workbench', as: 'drafter', at: '/', size: { width: 1280, height: 520 } },
  { name: 'matter', as: 'drafter', at: `/matters/${office.drafting}` },
  { name: 'statechart', as: 'auditor', at: `/matters/${office.archived}?view=chart`, before: wholeChart },
  {
    name: 'review',
    as: 'reviewer',
    at: `/review?matter=${office.underReview}`,
    size: { width: 1440, height: 960 },
    before: writeOpinion,
  },
  {
    name: 'meeting',
    as: 'secretary',
    at: `/matters/${office.meeting}/meeting`,
    size: { width: 1280, height: 960 },
  },
  { name: 'coverage', as: 'auditor', at: '/coverage' },
  { name: 'public-register', at: `/public/disclosures/${office.archived}`, size: PHONE },
  { name: 'workbench-phone', as: 'reviewer', at: '/', size: PHONE, scheme: 'dark' },
];
