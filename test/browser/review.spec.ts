import { drafted, underReview } from '../support/course.js';
import { expect, test } from './fixtures.js';

test('a reviewer reads, writes and finishes one case after the other with the keyboard', async ({
  as,
  course,
  expectAccessible,
}) => {
  const first = await underReview(course.another(), 'contract@1', '物业服务采购合同甲');
  const second = await underReview(course.another(), 'contract@1', '物业服务采购合同乙');
  const page = await as('reviewer');
  await page.goto(`/review?matter=${first.id}`);
  const work = page.getByRole('region', { name: '办理' });
  await expect(page.getByRole('heading', { name: '物业服务采购合同甲' })).toBeVisible();
  await expect(work).toContainText('一并审阅的材料，共2件');
  for (const line of ['法定权限', '法定程序', '内容合法'])
    await work.getByRole('radiogroup', { name: line }).getByText('符合', { exact: true }).click();
  await work.getByRole('radio', { name: '合法', exact: true }).check();
  await page.getByRole('tab', { name: '意见预览' }).click();
  await expect(page.getByRole('article')).toContainText('合法性审查意见书');
  await expect(page.getByRole('article')).toContainText('法定程序：符合。');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: '物业服务采购合同乙' })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(second.id));
});

test('an opinion that is not finished comes back after a reload, in the form and in its preview', async ({
  as,
  course,
}) => {
  await underReview(course, 'major-decision@1', '道路及管网改造项目');
  const page = await as('reviewer');
  await page.goto(`/review?matter=${course.id}`);
  await page.getByRole('button', { name: '添加意见' }).click();
  await page.getByRole('group', { name: '意见 1' }).getByLabel('意见内容').fill('资金来源未经论证。');
  await page.getByRole('group', { name: '意见 1' }).getByRole('combobox').click();
  await page.keyboard.type('决策 第25条');
  await page.getByTitle('《重大行政决策程序暂行条例》第二十五条').first().click();
  await page.reload();
  await expect(page.getByRole('group', { name: '意见 1' }).getByLabel('意见内容')).toHaveValue(
    '资金来源未经论证。',
  );
  await page.getByRole('tab', { name: '意见预览' }).click();
  const paper = page.getByRole('article');
  await expect(paper).toContainText('资金来源未经论证。');
  await expect(paper).toContainText('依据：《重大行政决策程序暂行条例》第二十五条');
});

test('an opinion that comes too late stays before its writer, with what happened meanwhile', async ({
  as,
  course,
  complaints,
}) => {
  complaints.expected.push(/412 \(Precondition/);
  await underReview(course, 'major-decision@1', '社区公园改造项目');
  const page = await as('reviewer');
  await page.goto(`/review?matter=${course.id}`);
  const work = page.getByRole('region', { name: '办理' });
  await page.getByRole('button', { name: '添加意见' }).click();
  const item = page.getByRole('group', { name: '意见 1' });
  await item.getByLabel('意见内容').fill('资金来源未经论证。');
  await item.getByRole('combobox').click();
  await page.keyboard.type('决策 第25条');
  await page.getByTitle('《重大行政决策程序暂行条例》第二十五条').first().click();
  for (const line of ['法定权限', '法定程序', '内容合法'])
    await work.getByRole('radiogroup', { name: line }).getByText('符合', { exact: true }).click();
  await work.getByRole('radio', { name: '合法', exact: true }).check();
  await course.act('drafter', 'WITHDRAW', { reason: '不再推进' });
  await page.keyboard.press('Control+Enter');
  await expect(work.getByRole('alert').filter({ hasText: '事项有了新的办理' })).toContainText('撤回');
  await expect(item.getByLabel('意见内容')).toHaveValue('资金来源未经论证。');
});

test('an opinion without what it needs is refused with the article and the way out', async ({
  as,
  course,
  complaints,
}) => {
  complaints.expected.push(/422/);
  await underReview(course, 'major-decision@1', '停车泊位规划方案');
  const page = await as('reviewer');
  await page.goto(`/review?matter=${course.id}`);
  const work = page.getByRole('region', { name: '办理' });
  for (const line of ['法定权限', '法定程序', '内容合法'])
    await work.getByRole('radiogroup', { name: line }).getByText('不符合').click();
  await work.getByRole('radio', { name: '不合法' }).check();
  await work.getByRole('button', { name: '出具合法性审查意见' }).click();
  await expect(work.getByRole('alert')).toContainText('《重大行政决策程序暂行条例》第二十八条');
});

test('an adviser declares that nothing stands in the way, then gives the opinion, on a phone', async ({
  as,
  course,
  expectAccessible,
}) => {
  await drafted(course, 'contract@1', '场地租赁合同');
  await course.act('drafter', 'SUBMIT_FOR_REVIEW');
  await course.act('reviewer', 'ACCEPT');
  await course.act('reviewer', 'ASSIGN_ADVISER', { adviserId: await course.personId('adviser') });
  const page = await as('adviser');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/review');
  await page.getByRole('link', { name: /场地租赁合同/ }).click();
  await page.getByText('办理', { exact: true }).click();
  await page.getByRole('button', { name: /^声明无利益冲突/ }).click();
  await page.getByRole('radio', { name: '同意', exact: true }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^出具法律顾问意见/ }).click();
  await expect(page.getByText('没有等待您审查的事项')).toBeVisible();
});
