import { expect, PASSWORD, test } from './fixtures.js';

test('the frame offers the places of the duty and is accessible', async ({ as, expectAccessible }) => {
  const page = await as('auditor');
  const places = page.getByRole('navigation', { name: '主要页面' }).getByRole('link');
  await expect(places).toHaveText(['工作台', '事项', '审计', '应审尽审']);
  await places.filter({ hasText: '事项' }).click();
  await expect(page).toHaveURL(/\/matters$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
  await expectAccessible(page);
});

test('search is one key away, and what was searched for stands in the address', async ({ as }) => {
  const page = await as('secretary');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox').first();
  await expect(search).toBeFocused();
  await page.keyboard.type('水库');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/matters\?q=%E6%B0%B4%E5%BA%93/);
  await search.press('Escape');
  await expect(search).not.toBeFocused();
});

test('the help lists the keys of the page, and Escape closes it', async ({ as, expectAccessible }) => {
  const page = await as('drafter');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: '键盘操作' });
  await expect(help).toContainText('检索');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
});

test('the language is switched at once, kept, and sent to the service', async ({ as }) => {
  const page = await as('drafter');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('link', { name: 'Workbench' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const asked = page.waitForRequest(request => request.url().includes('/api/v1/'));
  await page.reload();
  expect((await asked).headers()['accept-language']).toBe('en');
  await expect(page.getByRole('link', { name: 'Workbench' })).toBeVisible();
});

test('on a phone the places are in a drawer, and nothing is wider than the screen', async ({
  as,
  expectAccessible,
}) => {
  const page = await as('reviewer');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: '菜单' }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('link', { name: '审查' })).toBeVisible();
  await expectAccessible(page);
  await drawer.getByRole('link', { name: '事项' }).click();
  await expect(drawer).toBeHidden();
  const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(screen ?? 0);
});

test('the skip link is the first stop of the keyboard', async ({ as }) => {
  const page = await as('drafter');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeVisible();
});

test('an address that leads nowhere says so inside the frame', async ({ as }) => {
  const page = await as('drafter');
  await page.goto('/nothing/here');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面');
  await page.getByRole('link', { name: '回到工作台' }).click();
  await expect(page).toHaveURL(/\/$/);
});

test('dark follows the system, and axe finds nothing there either', async ({ as, expectAccessible }) => {
  const page = await as('secretary');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor))
    .toBe('rgb(23, 21, 18)');
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor))
    .toBe('rgb(255, 255, 255)');
});

test('a session that ended is begun again over the page, and the page goes on', async ({
  as,
  complaints,
}) => {
  complaints.expected.push(/401 \(Unauthorized\)/);
  const page = await as('drafter');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // Where nothing is read in the background.
  await page.goto('/nothing');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面');
  await page.context().clearCookies();
  await page.getByRole('link', { name: '事项', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '登录已过期' });
  await expect(dialog).toContainText('请承办人甲重新登录');
  await dialog.getByLabel('密码').fill('test-password');
  await dialog.getByLabel('密码').press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/\/matters$/);
});

test('whoever signs in as somebody else in another window finds the first one changed too', async ({
  as,
}) => {
  const page = await as('drafter');
  await expect(page.getByRole('button', { name: /承办人甲/ })).toBeVisible();
  const other = await page.context().newPage();
  const data = { username: 'auditor', password: PASSWORD };
  await other.request.post('/api/v1/sessions', { data });
  await other.bringToFront();
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByRole('button', { name: /审计督察人员/ })).toBeVisible();
  await expect(page.getByRole('link', { name: '应审尽审' })).toBeVisible();
});
