import { Buffer } from 'node:buffer';
import { drafted } from '../support/course.js';
import { expect, PASSWORD, test } from './fixtures.js';
import { Keyboard } from './keyboard.js';

test('a contract is opened, its particulars corrected and sent for review without a mouse', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const keyboard = new Keyboard(page);
  const button = (name: RegExp | string) => page.getByRole('button', { name });
  const radio = (question: RegExp, nth: number) =>
    page.getByRole('radiogroup', { name: question }).getByRole('radio').nth(nth);

  await page.goto('/');
  await expect(page.getByLabel('演示密码')).toBeFocused();
  await keyboard.type(PASSWORD);
  await keyboard.to(button(/^承办人甲/));
  await keyboard.press('Enter');
  await keyboard.to(page.getByRole('main').getByRole('button', { name: '发起事项' }));
  await keyboard.press('Enter');
  await keyboard.to(page.getByRole('link', { name: '政府合同' }));
  await keyboard.press('Enter');
  await keyboard.to(
    page
      .getByRole('radiogroup', { name: /国家秘密/ })
      .getByRole('radio')
      .first(),
  );
  await keyboard.press('ArrowRight');
  await keyboard.to(page.getByLabel('这件事叫什么？'));
  await keyboard.type('只用键盘开的合同');
  await keyboard.to(page.getByLabel('是什么合同？'));
  await keyboard.type('服务');
  await keyboard.press('Enter');
  await keyboard.to(page.getByLabel('名称', { exact: true }));
  await keyboard.type('示范保洁服务有限公司');
  await keyboard.to(page.getByLabel('合同金额是多少？'));
  await keyboard.type('48000');
  await keyboard.to(radio(/担保/, 0));
  await keyboard.press('ArrowRight');
  await keyboard.to(page.getByLabel('要解决什么问题，打算怎么做？'));
  await keyboard.type('委托辖区道路保洁服务一年');
  await keyboard.to(radio(/向社会公开/, 0));
  await keyboard.press('Space');
  await keyboard.to(button('建立事项，接着放材料'));
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/matters\/new\?id=/);

  for (const slot of ['合同文本', '对方主体资格材料'])
    await test.step(`the file for ${slot}`, async () => {
      await keyboard.to(button(new RegExp(`^添加 .*${slot}`)));
      const chooser = page.waitForEvent('filechooser');
      await keyboard.press('Enter');
      await (
        await chooser
      ).setFiles({ name: `${slot}.txt`, mimeType: 'text/plain', buffer: Buffer.from(slot) });
      await expect(page.getByRole('button', { name: `查看 ${slot}.txt 第1版` })).toBeVisible();
    });
  await keyboard.to(button('去事项页送审'));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('只用键盘开的合同');

  const dialog = page.getByRole('dialog');
  await keyboard.to(button('修改事项信息'));
  await keyboard.press('Enter');
  await keyboard.to(dialog.getByLabel(/要解决什么问题/));
  await keyboard.press('End');
  await keyboard.type('，含节假日');
  await keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('委托辖区道路保洁服务一年，含节假日').first()).toBeVisible();
  await expect(page.locator('main div:focus'), 'what comes next begins at the actions').toBeVisible();

  await test.step('Escape goes back to the button, Enter opens it again', async () => {
    await keyboard.to(button('送审'));
    await keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(button('送审')).toBeFocused();
  });
  await keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await keyboard.press('Control+Enter');
  await expect(page.getByText('等待审查人、司法所负责人办理')).toBeVisible();
  expect(keyboard.unseen).toEqual([]);
});

test('an adviser goes from sign-in to the opinion given without a mouse', async ({ page, course }) => {
  test.setTimeout(180_000);
  await drafted(course, 'contract@1', '键盘审查的合同');
  await course.act('drafter', 'SUBMIT_FOR_REVIEW');
  await course.act('reviewer', 'ACCEPT');
  await course.act('reviewer', 'ASSIGN_ADVISER', { adviserId: await course.personId('adviser2') });
  const keyboard = new Keyboard(page);
  await page.goto('/');
  await expect(page.getByLabel('演示密码')).toBeFocused();
  await keyboard.type(PASSWORD);
  await keyboard.to(page.getByRole('button', { name: /^法律顾问乙/ }));
  await keyboard.press('Enter');
  await keyboard.to(page.getByRole('link', { name: '审查', exact: true }));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '键盘审查的合同' })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: '办理' }).getByRole('textbox')).toBeVisible();
  await keyboard.press('Control+Enter');

  const item = page.getByRole('group', { name: '意见 1' });
  await keyboard.to(page.getByRole('button', { name: '添加意见' }));
  await keyboard.press('Enter');
  await expect(item.getByLabel('意见内容')).toBeFocused();
  await keyboard.type('补充违约责任。');
  await keyboard.to(item.getByRole('combobox'));
  await keyboard.type('决策 第25条');
  await expect(page.getByRole('option')).toHaveCount(1);
  await keyboard.press('Enter', 'Escape');
  await keyboard.to(page.getByRole('radio', { name: '同意', exact: true }));
  await keyboard.press('Space');
  await keyboard.press('Control+Enter');
  await expect(page.getByText('没有等待您审查的事项')).toBeVisible();
  expect(keyboard.unseen).toEqual([]);
});

test('the help does not keep the keyboard once it was closed', async ({ as, course }) => {
  await drafted(course, 'contract@1', '看过帮助的合同');
  const page = await as('drafter');
  const first = page.getByRole('main').getByRole('listitem').getByRole('link').first();
  await expect(first).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '键盘操作' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: '键盘操作' })).toBeHidden();
  await page.keyboard.press('j');
  await expect(first).toBeFocused();
});
