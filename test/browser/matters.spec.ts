import { drafted } from '../support/course.js';
import { openMany } from '../support/many-matters.js';
import { expect, PASSWORD, test } from './fixtures.js';

test('two Chinese characters find a matter while one types; the search stands in the address', async ({
  as,
  course,
  expectAccessible,
}) => {
  await drafted(course, 'contract@1', '滨河步道夜间照明合同');
  await drafted(course.another(), 'contract@1', '农贸市场摊位租赁合同');
  const page = await as('drafter');
  await page.goto('/matters');
  const list = page.getByRole('list', { name: '事项列表' });
  const search = page.getByRole('search').getByRole('searchbox');
  await expect(list).toContainText('农贸市场');
  await expectAccessible(page);

  await search.fill('照');
  await expect(page.getByText('再输入一个字')).toBeVisible();
  await search.fill('照明');
  await expect(page).toHaveURL(/q=%E7%85%A7%E6%98%8E/);
  await expect(list.getByRole('link')).toHaveText([/夜间照明/]);
  await page.reload();
  await expect(search).toHaveValue('照明');
  await expect(list.getByRole('link')).toHaveText([/夜间照明/]);

  await search.fill('没有这样的事项');
  await expect(page.getByText('没有符合条件的事项')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('main').getByRole('button', { name: '清除筛选' }).last().click();
  await expect(list).toContainText('农贸市场');
  await expect(page).toHaveURL(/\/matters$/);
});

test('filters narrow the list, and Back undoes a choice', async ({ as, course }) => {
  await drafted(course, 'contract@1', '办公楼保洁服务合同');
  await drafted(course.another(), 'major-decision@1', '口袋公园改造工程');
  const page = await as('drafter');
  await page.goto('/matters');
  const list = page.getByRole('list', { name: '事项列表' });
  await expect(list).toContainText('口袋公园');
  await page.getByRole('combobox', { name: '类型' }).click();
  await page.getByTitle('政府合同').click();
  await expect(page).toHaveURL(/workflow=contract/);
  await expect(list).not.toContainText('口袋公园');
  await expect(list).toContainText('保洁服务');
  await page.goBack();
  await expect(list).toContainText('口袋公园');
});

test('long lists page on as one reads, by keyboard too, and Back leads to the same place', async ({
  as,
  serviceUrl,
}) => {
  test.setTimeout(120_000);
  await openMany(serviceUrl, PASSWORD, 320, 'drafter2');
  const page = await as('drafter2');
  await page.goto('/matters');
  const rows = page.getByRole('list', { name: '事项列表' }).getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  // However long the list, few rows are there.
  expect(await rows.count()).toBeLessThan(60);
  for (let n = 0; n < 40; n += 1) await page.keyboard.press('j');
  const chosen = page.locator('li:focus-within');
  await expect(chosen).toHaveAttribute('aria-posinset', '40');
  await expect(async () => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(page.getByText(/^共3\d\d件$/)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  const count = Number(/\d+/.exec((await page.getByText(/^共3\d\d件$/).textContent()) ?? '')?.[0]);
  const last = page.locator(`li[aria-posinset="${count}"]`);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(last).toBeVisible();
  await last.getByRole('link').click();
  await expect(page).toHaveURL(/\/matters\/[^/?]+$/);
  await page.goBack();
  await expect(last).toBeInViewport();
});

test('on a phone a matter is a card, and filters are one touch away', async ({
  as,
  course,
  expectAccessible,
}) => {
  await drafted(
    course,
    'contract@1',
    '一个名字很长很长的合同用来看看在手机上是不是还能够完整显示出来不会超出屏幕',
  );
  const page = await as('drafter');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/matters');
  await expect(page.getByRole('list', { name: '事项列表' })).toContainText('一个名字很长');
  await expect(page.getByRole('combobox', { name: '类型' })).toBeHidden();
  await page.getByRole('button', { name: '更多筛选' }).click();
  await expect(page.getByRole('combobox', { name: '类型' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
});
