import type { Page } from '@playwright/test';
import { archivedDecision, drafted, signedContract } from '../support/course.js';
import { expect, test } from './fixtures.js';

const answer = (page: Page, question: RegExp, words: string): Promise<void> =>
  page
    .getByRole('group', { name: question })
    .or(page.getByRole('radiogroup', { name: question }))
    .getByText(words, { exact: true })
    .first()
    .click();

const file = (name: string, content = `${name}的内容\n`) => ({
  name: `${name}.txt`,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

test('a contract is opened afresh in plain words, and its dossier filled until nothing is missing', async ({
  as,
  expectAccessible,
}) => {
  const page = await as('drafter');
  await page.getByRole('button', { name: '发起事项' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: '政府合同' }).click();
  await expect(page.getByLabel('这件事叫什么？')).toBeHidden();
  await answer(page, /国家秘密/, '否');
  await page.getByLabel('这件事叫什么？').fill('街道办公楼保洁服务合同');
  await page.getByLabel('是什么合同？').click();
  await page.getByTitle('服务').click();
  await page.getByLabel('名称', { exact: true }).fill('示范保洁服务有限公司');
  await page.getByLabel('合同金额是多少？').fill('48000');
  await answer(page, /担保/, '是');
  await expect(page.getByRole('status').filter({ hasText: '先说在前面' })).toContainText('民法典');
  await answer(page, /担保/, '否');
  await expect(page.getByText('先说在前面')).toBeHidden();
  await page.getByLabel('要解决什么问题，打算怎么做？').fill('委托辖区道路保洁服务一年');
  await expect(page.getByLabel('为什么不主动公开？')).toBeHidden();
  await page.getByText('依申请公开').click();
  await page.getByLabel('为什么不主动公开？').fill('含商业秘密');
  await expectAccessible(page);
  await page.getByRole('button', { name: '建立事项，接着放材料' }).click();

  await expect(page).toHaveURL(/\/matters\/new\?id=/);
  await expect(page.getByRole('main')).toContainText(/街合审〔\d{4}〕\d+号 街道办公楼保洁服务合同/);
  await expect(page.getByText('送审还缺2件').last()).toBeVisible();
  await expectAccessible(page);
  const data = await page.evaluateHandle(() => new DataTransfer());
  for (const { name, mimeType, buffer } of [file('合同文本'), file('对方资信')])
    await data.evaluate(
      (transfer, [fileName, type, text]) =>
        transfer.items.add(new File([text ?? ''], fileName ?? '', { type: type ?? '' })),
      [name, mimeType, buffer.toString()],
    );
  await page.getByRole('button', { name: /把文件拖到这里/ }).dispatchEvent('drop', { dataTransfer: data });
  for (const [name, slot] of [
    ['合同文本', 0],
    ['对方资信', 1],
  ] as const) {
    const choice = page.getByRole('combobox', { name: new RegExp(name) });
    if ((await choice.count()) === 0) continue;
    await choice.click();
    await page.locator('.ant-select-item-option:visible').nth(slot).click();
  }
  await expect(page.getByText('送审材料已齐').last()).toBeVisible();
  await page.getByRole('button', { name: '去事项页送审' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('街道办公楼保洁服务合同');
});

test('what is classified is stopped at once, in plain words, with the article; nothing is sent or kept', async ({
  as,
  expectAccessible,
}) => {
  const page = await as('drafter');
  await page.goto('/matters/new?workflow=major-decision');
  await answer(page, /国家秘密/, '否');
  await page.getByLabel('这件事叫什么？').fill('不该写在这里的标题');
  const drafts = (): Promise<string[]> =>
    page.evaluate(() => Object.values(localStorage).filter(value => String(value).includes('不该写')));
  await expect.poll(drafts).toHaveLength(1);
  const sent: string[] = [];
  page.on('request', request => request.method() === 'POST' && sent.push(request.url()));
  await answer(page, /国家秘密/, '是');
  await expect(page.getByRole('alert')).toContainText('涉密事项不得录入本系统');
  await expect(page.getByRole('alert')).toContainText('保守国家秘密法');
  await expect(page.getByRole('button', { name: /建立事项/ })).toBeHidden();
  expect(await drafts()).toEqual([]);
  expect(sent).toEqual([]);
  await expectAccessible(page);
});

test('what was typed is there again after the page was left', async ({ as }) => {
  const page = await as('drafter');
  await page.goto('/matters/new?workflow=major-decision');
  await answer(page, /国家秘密/, '否');
  await page.getByLabel('这件事叫什么？').fill('东湖公园改造');
  await page.goto('/');
  await page.goto('/matters/new?workflow=major-decision');
  await answer(page, /国家秘密/, '否');
  await expect(page.getByLabel('这件事叫什么？')).toHaveValue('东湖公园改造');
});

test('an earlier contract is copied with its answers, but whether it is classified is asked anew', async ({
  as,
  course,
}) => {
  await signedContract(course);
  const page = await as('drafter');
  await page.goto('/matters/new');
  await page.getByLabel('选一件以前的事项').fill('利民');
  await page
    .getByTitle(/街合审.*利民水库/)
    .first()
    .click();
  await expect(page).toHaveURL(/copy=/);
  await expect(page.getByLabel('这件事叫什么？')).toBeHidden();
  await answer(page, /国家秘密/, '否');
  await expect(page.getByLabel('名称', { exact: true })).toHaveValue('某某水利工程有限公司');
  await expect(page.getByLabel('合同金额是多少？')).toHaveValue('12,000');
  await page.getByRole('button', { name: '建立事项，接着放材料' }).click();
  await expect(page).toHaveURL(/\/matters\/new\?id=/);
});

test('what is missing is said at its field before anything is sent', async ({ as }) => {
  const page = await as('drafter');
  await page.goto('/matters/new?workflow=major-decision');
  await answer(page, /国家秘密/, '否');
  await page.getByRole('button', { name: '建立事项，接着放材料' }).click();
  await expect(page.getByText('请填写“事项名称”')).toBeVisible();
  await expect(page).toHaveURL(/workflow=major-decision/);
});

test('who is no drafter is told who opens matters', async ({ as, course }) => {
  await archivedDecision(course);
  const page = await as('auditor');
  await page.goto('/matters/new');
  await expect(page.getByText('发起事项需要承办人职责')).toBeVisible();
});

test('by keyboard alone: from the workbench to an open matter', async ({ as, course }) => {
  await drafted(course, 'contract@1');
  const page = await as('drafter');
  await page.getByRole('button', { name: '发起事项' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '重大行政决策' }).focus();
  await page.keyboard.press('Enter');
  const gate = page
    .getByRole('group', { name: /国家秘密/ })
    .getByRole('radio')
    .first();
  await gate.focus();
  await page.keyboard.press('ArrowRight');
  await page.getByLabel('这件事叫什么？').focus();
  await page.keyboard.type('键盘开的事项');
  await page.keyboard.press('Tab');
  for (const question of [/哪一类/, /向社会公开/, /做生意/]) {
    await page.getByRole('radiogroup', { name: question }).getByRole('radio').first().focus();
    await page.keyboard.press('Space');
  }
  await page.getByLabel('要解决什么问题，打算怎么做？').focus();
  await page.keyboard.type('只用键盘');
  await page.getByRole('button', { name: '建立事项，接着放材料' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/matters\/new\?id=/);
});
