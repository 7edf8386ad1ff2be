import { expect, PASSWORD, test } from './fixtures.js';

test('whoever comes first sees who there is to try, and what each of them does', async ({
  page,
  expectAccessible,
}) => {
  await page.goto('/matters');
  await expect(page.getByRole('heading', { name: '演示账号' })).toBeVisible();
  const drafter = page.getByRole('button', { name: /^承办人甲/ });
  await expect(page.getByRole('listitem').filter({ has: drafter })).toContainText('起草决策或合同');
  await expectAccessible(page);
  await drafter.click();
  await expect(page.getByRole('alert')).toContainText('请先填写演示密码');
  await page.getByLabel('演示密码').fill(PASSWORD);
  await drafter.click();
  await expect(page.getByRole('button', { name: /我的账号 承办人甲/ })).toBeVisible();
  await expect(page).toHaveURL(/\/matters$/);
});

test('a wrong password says what to do, and the right one is remembered for the next person', async ({
  page,
  complaints,
}) => {
  complaints.expected.push(/401 \(Unauthorized\)/);
  await page.goto('/');
  await page.getByLabel('演示密码').fill('wrong');
  await page.getByRole('button', { name: /^审计督察人员/ }).click();
  await expect(page.getByRole('alert')).toContainText('用户名或密码不正确');
  await page.getByLabel('演示密码').fill(PASSWORD);
  await page.getByRole('button', { name: /^审计督察人员/ }).click();
  await page.getByRole('button', { name: /我的账号/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByRole('button', { name: /^党政办秘书/ }).click();
  await expect(page.getByRole('button', { name: /我的账号 党政办秘书/ })).toBeVisible();
});

test('signing in and out with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByLabel('演示密码')).toBeFocused();
  await page.keyboard.type(PASSWORD);
  const drafter = page.getByRole('button', { name: /^承办人甲/ });
  for (
    let steps = 0;
    steps < 6 && !(await drafter.evaluate(node => node === document.activeElement));
    steps += 1
  )
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: '主要页面' })).toBeVisible();
  await page.getByRole('button', { name: /我的账号/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: '退出登录' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '演示账号' })).toBeVisible();
});
