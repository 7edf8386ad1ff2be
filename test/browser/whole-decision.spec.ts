import { text } from 'node:stream/consumers';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { answer, choose, file, part, place, step } from './page-steps.js';

const TITLE = '象山县丹东街道赤坎-下余及下余-东塘路面预养工程';
const SECOND_TEXT = '第一条 总投资八百万元，由区级财政统筹安排。\n第二条 工期十二个月。\n';
const PROCEDURES = ['公众参与', '专家论证', '风险评估', '公平竞争审查'];

const todo = (page: Page) => page.getByRole('main').getByRole('link', { name: TITLE }).first();

async function opensFromTheCatalogue(page: Page): Promise<void> {
  await page.getByRole('link', { name: /目录待启动/ }).click();
  await todo(page).click();
  await answer(page, /国家秘密/, '否');
  await expect(page.getByLabel('这件事叫什么？')).toHaveValue(TITLE);
  await answer(page, /哪一类/, '重大公共建设项目');
  await page.getByLabel('要解决什么问题，打算怎么做？').fill('赤坎至下余、下余至东塘路面预防性养护');
  await answer(page, /向社会公开/, '主动公开');
  await answer(page, /做生意/, '否');
  await page.getByRole('button', { name: '建立事项，接着放材料' }).click();
  await choose(page, /把文件拖到这里/, [
    file('决策草案', '第一条 总投资八百万元。\n第二条 工期十二个月。\n'),
    file('起草说明', '起草说明\n'),
    file('制定依据', '制定依据\n'),
  ]);
  await expect(page.getByRole('status').filter({ hasText: '送审材料已齐' })).toBeVisible();
  await page.getByRole('button', { name: '去事项页送审' }).click();
}

async function recordsProceduresAndSubmits(page: Page): Promise<void> {
  await expect(part(page, '还不可以')).toContainText('送审');
  for (const procedure of PROCEDURES)
    await step(page, '登记无须履行的程序', async form => {
      await form.getByText(procedure, { exact: true }).click();
      await form.getByLabel('理由').fill('不属于应当履行该程序的情形');
    });
  await step(page, '送审');
  await expect(part(page, '现在可以')).toContainText('等待审查人');
}

async function accepts(page: Page): Promise<void> {
  await todo(page).click();
  await step(page, '受理');
  await step(page, '指派法律顾问', async form => {
    await form.getByRole('combobox').click();
    await page.locator('.ant-select-item-option').filter({ hasText: '法律顾问甲' }).click();
  });
  await expect(part(page, '现在可以')).toContainText('等待法律顾问 法律顾问甲');
}

async function extends3Days(page: Page): Promise<void> {
  await page.getByRole('searchbox').first().fill('赤坎');
  await page.keyboard.press('Enter');
  await todo(page).click();
  await step(page, '延长审查期限', async form => {
    await form.getByLabel(/工作日/).fill('3');
    await form.getByLabel('理由').fill('需要征求区财政局意见');
  });
  await expect(part(page, '期限')).toContainText('18个工作日');
}

async function advises(page: Page): Promise<void> {
  await place(page, '审查').click();
  await page.getByRole('navigation', { name: '待审事项' }).getByRole('link', { name: TITLE }).click();
  await page.getByRole('button', { name: /^声明无利益冲突/ }).click();
  await opines(page, '写明资金的具体来源。', '同意');
  await page.getByRole('button', { name: /^出具法律顾问意见/ }).click();
  await expect(page.getByText('没有等待您审查的事项')).toBeVisible();
}

/** An opinion with one item on Article 25. */
async function opines(page: Page, words: string, conclusion: string): Promise<void> {
  await page.getByRole('button', { name: '添加意见' }).click();
  const item = page.getByRole('group', { name: '意见 1' });
  await item.getByLabel('意见内容').fill(words);
  await item.getByRole('combobox').click();
  await page.keyboard.type('决策 第25条');
  await page.getByTitle('《重大行政决策程序暂行条例》第二十五条').first().click();
  await page.getByRole('radio', { name: conclusion, exact: true }).check();
}

async function reviews(page: Page, finding: string, write: () => Promise<void>): Promise<void> {
  await place(page, '审查').click();
  await page.getByRole('navigation', { name: '待审事项' }).getByRole('link', { name: TITLE }).click();
  const work = part(page, '办理');
  for (const line of ['法定权限', '法定程序', '内容合法'])
    await work.getByRole('radiogroup', { name: line }).getByText(finding, { exact: true }).click();
  await write();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('没有等待您审查的事项')).toBeVisible();
}

async function answersAndRevises(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('link', { name: /退回我的 1/ })).toBeVisible();
  await todo(page).click();
  await step(page, '反馈采纳情况', async form => {
    await expect(form).toContainText('写明资金的具体来源');
    await form.getByText('采纳', { exact: true }).click();
  });
  await choose(page, /换新版 决策草案/, [file('决策草案', SECOND_TEXT)]);
  await expect(part(page, '卷宗')).toContainText('第2版');
  await step(page, '送审');
}

async function callsTheMeeting(page: Page): Promise<void> {
  await todo(page).click();
  await part(page, '现在可以').getByRole('button', { name: '列入议程' }).click();
  await page.getByText('街道党工委会议').click();
  await page.getByLabel('会议名称').fill('街道党工委第12次会议');
  await page.getByLabel('会议日期').click();
  await page.locator('.ant-picker-cell-today').click();
  await page.getByRole('button', { name: '列入议程' }).click();
  await page.getByLabel('班子成员庚是否到会').getByText('缺席').click();
  await page.getByLabel('班子成员庚缺席事由').fill('外出培训');
  await page.getByRole('button', { name: '登记出席、列席情况' }).click();
  await expect(page.getByText('应到8人，实到7人')).toBeVisible();
}

async function recordsTheMeeting(page: Page): Promise<void> {
  const waiting = page.getByRole('list', { name: '待发言' });
  for (let spoken = 1; spoken <= 7; spoken += 1) {
    await waiting.getByText(spoken === 2 ? '保留意见' : '同意', { exact: true }).click();
    if (spoken === 2) await waiting.getByRole('textbox').fill('工期偏紧，建议分段施工。');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('list', { name: '已发言' }).getByRole('listitem')).toHaveCount(spoken);
  }
  const decision = part(page, '会议决定');
  await decision.getByText('通过', { exact: true }).click();
  await decision.getByRole('button', { name: '记录会议决定' }).click();
  await expect(part(page, '会议决定').or(part(page, '决定'))).toContainText('通过');
}

async function reports(page: Page): Promise<void> {
  await page.getByRole('link', { name: '打开事项页' }).click();
  await step(page, '向党委报告', async form => {
    await form.getByLabel('报告日期').click();
    await page.locator('.ant-picker-cell-today').click();
  });
}

async function publishes(page: Page): Promise<void> {
  await place(page, '公开').click();
  await expect(page.getByRole('checkbox', { name: /决策草案\.txt/ })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('link', { name: '看公开页面' }).first()).toBeVisible();
}

async function archives(page: Page): Promise<void> {
  await place(page, '工作台').click();
  await todo(page).click();
  await step(page, '归档', form => form.getByText('永久').click());
  await expect(page.getByText('已办结')).toBeVisible();
}

async function readsAsACitizen(page: Page): Promise<void> {
  await page.goto('/public');
  await page.getByRole('link', { name: TITLE }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(page.getByRole('main')).toContainText('结论：合法');
  const download = page.waitForEvent('download');
  await page
    .getByRole('link', { name: /决策草案/ })
    .first()
    .click();
  expect(await (await download).createReadStream().then(text)).toBe(SECOND_TEXT);
}

async function audits(page: Page): Promise<void> {
  await place(page, '审计').click();
  await page.getByRole('searchbox', { name: '检索事项' }).fill('赤坎');
  await page.getByRole('navigation', { name: '事项' }).getByRole('link', { name: TITLE }).click();
  await expect(page.getByRole('status').filter({ hasText: '在本机核对' })).toContainText('全部相符');
  await place(page, '应审尽审').click();
  await page
    .getByRole('region', { name: '应审事项的去向' })
    .getByRole('link', { name: /决定前已审查/ })
    .click();
  await expect(page.getByRole('region', { name: '决定前已审查的事项' })).toContainText(TITLE);
}

// The catalogue's row must not have been begun by somebody else.
test.use({ office: 'one decision' });

test('one decision from the catalogue to the public, each step on the page of the person whose step it is', async ({
  counter,
}) => {
  test.setTimeout(360_000);
  const drafter = await counter.person('承办人甲');
  await test.step('the drafter opens it from the catalogue, with its dossier', () =>
    opensFromTheCatalogue(drafter));
  await test.step('…records the procedures and submits', () => recordsProceduresAndSubmits(drafter));
  const reviewer = await counter.person('审查人甲');
  await test.step('a reviewer accepts and assigns the adviser', () => accepts(reviewer));
  const leader = await counter.person('分管领导');
  await test.step('the leader grants three more days', () => extends3Days(leader));
  const adviser = await counter.person('法律顾问甲');
  await test.step('the adviser declares no conflict, and approves with an item', () => advises(adviser));
  await test.step('the reviewer finds the text in need of revision', () =>
    reviews(reviewer, '符合', () => opines(reviewer, '写明资金的具体来源。', '应当予以修改')));
  await test.step('the drafter adopts the item and submits a new text', () => answersAndRevises(drafter));
  const judicialHead = await counter.person('司法所所长');
  await test.step('the head of the judicial office finds exactly that text lawful', () =>
    reviews(judicialHead, '符合', () =>
      judicialHead.getByRole('radio', { name: '合法', exact: true }).check(),
    ));
  const secretary = await counter.person('党政办秘书');
  await test.step('the secretary places it on the agenda and calls the roll', () =>
    callsTheMeeting(secretary));
  await test.step('…records statements, the head last, and the decision', () => recordsTheMeeting(secretary));
  for (const name of ['班子成员甲', '主要负责人'])
    await test.step(`${name} reads the meeting`, async () => {
      const page = await counter.person(name);
      await place(page, '集体讨论').click();
      await page.getByRole('main').getByRole('link', { name: TITLE }).click();
      await expect(page.getByText('工期偏紧，建议分段施工。')).toBeVisible();
    });
  await test.step('…reports to the Party committee', () => reports(secretary));
  const publisher = await counter.person('政务公开人员');
  await test.step('the publisher publishes the text decided', () => publishes(publisher));
  const citizen = await counter.visitor({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await test.step('a citizen reads it on a phone without script', () => readsAsACitizen(citizen));
  await test.step('the secretary files it', () => archives(secretary));
  const auditor = await counter.person('审计督察人员');
  await test.step('the auditor checks the trail and finds it in the coverage', () => audits(auditor));
});
