import { drafted, reviewed, underReview } from '../support/course.js';
import { expect, test } from './fixtures.js';

test('a drafter sees what waits, what came back and who has the rest; counts are filters', async ({
  as,
  course,
  expectAccessible,
}) => {
  await drafted(course, 'contract@1', '集贸商铺租赁合同');
  await course.act('drafter', 'SUBMIT_FOR_REVIEW');
  await course.act('reviewer', 'RETURN', { reason: '缺授权委托书' });
  await underReview(course.another(), 'major-decision@1', '社区养老服务中心建设项目');
  const page = await as('drafter');
  const tabs = page.getByRole('navigation', { name: '按情形筛选' });
  await expect(tabs.getByRole('link', { name: /待我办理/ })).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('listitem').filter({ hasText: '集贸商铺' })).toContainText('送审');
  await expectAccessible(page);

  await tabs.getByRole('link', { name: /退回我的/ }).click();
  await expect(page).toHaveURL(/show=cameBack/);
  await expect(page.getByRole('list', { name: '退回我的的事项' })).toContainText('集贸商铺');

  await tabs.getByRole('link', { name: /等待他人/ }).click();
  const other = page.getByRole('listitem').filter({ hasText: '养老服务中心' });
  await expect(other).toContainText('等待审查人、司法所负责人');
  await expect(other).toContainText('个工作日');
  await expectAccessible(page);
});

test('j, k and Enter lead from the workbench to the matter, and Back leads back', async ({ as, course }) => {
  await underReview(course, 'contract@1', '数字城管平台运维合同');
  const page = await as('reviewer');
  const first = page.getByRole('list', { name: '待我办理的事项' }).getByRole('link').first();
  await expect(first).toBeVisible();
  await page.keyboard.press('j');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/matters\/[^/]+$/);
  await page.goBack();
  await expect(first).toBeVisible();
});

test('the adviser who was assigned has it by name, and another has nothing', async ({ as, course }) => {
  await drafted(course, 'contract@1', '滨河步道养护合同');
  await course.act('drafter', 'SUBMIT_FOR_REVIEW');
  await course.act('reviewer', 'ACCEPT');
  await course.act('reviewer', 'ASSIGN_ADVISER', { adviserId: await course.personId('adviser') });
  const drafter = await as('drafter');
  await drafter.goto('/?show=others');
  await expect(drafter.getByRole('listitem').filter({ hasText: '滨河步道' })).toContainText('等待法律顾问甲');
  const other = await as('adviser2');
  await expect(other.getByText('现在没有等您办理的事项')).toBeVisible();
});

for (const [username, words] of [
  ['member1', '发言和表决由秘书登记'],
  ['auditor', '审计不办理事项'],
  ['sysadmin', '管理员不接触事项'],
] as const)
  test(`${username} has nothing to do, is told why, and has something to look at where there is anything`, async ({
    as,
    course,
    expectAccessible,
  }) => {
    await reviewed(course, 'contract@1');
    const page = await as(username);
    await expect(page.getByText(words)).toBeVisible();
    if (username === 'auditor')
      await expect(
        page.getByRole('region', { name: '可以查阅的事项' }).getByRole('link').first(),
      ).toBeVisible();
    await expectAccessible(page);
  });

for (const scheme of ['light', 'dark'] as const)
  test(`on a phone, in ${scheme}, nothing is wider than the screen`, async ({
    as,
    course,
    expectAccessible,
  }) => {
    await underReview(
      course,
      'major-decision@1',
      '一个名字很长很长的事项用来看看在手机上是不是还能够完整显示出来不会超出屏幕',
    );
    const page = await as('reviewer');
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.getByRole('list', { name: '待我办理的事项' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectAccessible(page);
  });
