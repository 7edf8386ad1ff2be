import { archivedDecision } from '../support/course.js';
import { expect, test } from './fixtures.js';

test('an auditor finds a matter by two characters, filters its trail and opens an entry to the last byte', async ({
  as,
  course,
  expectAccessible,
}) => {
  await archivedDecision(course);
  const page = await as('auditor');
  await page.goto('/audit');
  await page.getByRole('searchbox', { name: '检索事项' }).fill('水库');
  await page.locator(`a[href*="matter=${course.id}"]`).click();
  await expect(page.getByRole('status').filter({ hasText: '在本机核对' })).toContainText('全部相符');
  await expectAccessible(page);
  await page.getByText(/^材料 \d/).click();
  await expect(page).toHaveURL(/kind=document/);
  const rows = page.getByRole('row');
  await expect(rows.filter({ hasText: '存入' })).toHaveCount(3);
  await rows.nth(1).getByRole('button').click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText('记录的SHA-256等于所列摘要')).toBeVisible();
  await expect(drawer.getByLabel('记录原文', { exact: true })).toContainText(`matter/${course.id}`);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
});

test('an entry that was changed on its way is told, with what does not agree', async ({ as, course }) => {
  await archivedDecision(course);
  const page = await as('auditor');
  await page.route(`**/api/v1/matters/${course.id}/trail*`, async route => {
    const response = await route.fetch();
    const trail = (await response.json()) as { items: { seq: number; body: string }[] };
    const third = trail.items.find(({ seq }) => seq === 3);
    if (third) third.body = third.body.replace('draft', 'other');
    await route.fulfill({ response, json: trail });
  });
  await page.goto(`/audit?matter=${course.id}`);
  await expect(page.getByRole('alert')).toContainText('1条记录不相符');
  await page.getByRole('button', { name: '第3条' }).click();
  const checks = page.getByRole('dialog').getByRole('listitem');
  await expect(checks.filter({ has: page.getByLabel('不相符') })).toHaveText('正文的SHA-256等于记录所载');
});

test('every number of the coverage leads to the matters behind it, and period and unit stand in the address', async ({
  as,
  course,
  expectAccessible,
}) => {
  await archivedDecision(course);
  const page = await as('auditor');
  await page.goto('/coverage');
  const picture = page.getByRole('region', { name: '应审事项的去向' });
  await picture.getByRole('link', { name: /决定前已审查/ }).click();
  await expect(page).toHaveURL(/standing=reviewedBefore/);
  const list = page.getByRole('region', { name: '决定前已审查的事项' });
  const count = Number(
    await picture
      .getByRole('link', { name: /决定前已审查/ })
      .locator('b')
      .textContent(),
  );
  await expect(list.getByRole('row')).toHaveCount(count + 1);
  await expectAccessible(page);
  await page.getByRole('region', { name: '按单位' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/unitId=/);
  await page.goBack();
  await expect(page).not.toHaveURL(/unitId=/);
});
