import { decided } from '../support/course.js';
import { expect, test } from './fixtures.js';

test('the text decided is published as it is, and stands in the public register', async ({
  as,
  course,
  expectAccessible,
}) => {
  await decided(course);
  await course.act('secretary', 'REPORT_TO_PARTY_COMMITTEE', { reportedOn: await course.today() });
  const page = await as('publisher');
  await page.goto(`/disclosure?matter=${course.id}`);
  await expect(page.getByRole('checkbox', { name: /draft\.txt/ })).toBeChecked();
  await expect(page.getByText('决定文本 第1版')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('link', { name: '看公开页面' }).click();
  await expect(page.getByRole('heading', { name: '利民水库除险加固工程' })).toBeVisible();
});

test('withholding is proposed with its ground, and decided by somebody else', async ({
  as,
  course,
  expectAccessible,
}) => {
  await decided(course);
  await course.act('secretary', 'REPORT_TO_PARTY_COMMITTEE', { reportedOn: await course.today() });
  const publisher = await as('publisher');
  await publisher.goto(`/disclosure?matter=${course.id}`);
  await publisher.getByText('提出不予公开', { exact: true }).first().click();
  await publisher.getByLabel('依据').click();
  await publisher.keyboard.type('公开条例 第15条');
  await publisher
    .getByTitle(/政府信息公开条例.*第十五条/)
    .first()
    .click();
  await publisher.getByLabel('理由').fill('涉及第三方商业秘密');
  await publisher.getByLabel('再评估日期').fill('2030-01-04');
  await publisher.keyboard.press('Control+Enter');
  await expect(publisher.getByText('待审批', { exact: true })).toBeVisible();

  const leader = await as('leader');
  await leader.goto('/disclosure');
  await leader.locator(`a[href$="matter=${course.id}"]`).click();
  await expect(leader.getByText('涉及第三方商业秘密')).toBeVisible();
  await expectAccessible(leader);
  await leader.getByRole('radio', { name: '是', exact: true }).check();
  await leader.getByRole('button', { name: /^审批不予公开/ }).click();
  await expect(leader.getByText('同意不予公开')).toBeVisible();
});
