import { openForm, submitted } from './drawer.js';
import { expect, PASSWORD, test } from './fixtures.js';

test('in a drawer Ctrl+Enter sends, also from a field, and what was typed outlives Escape', async ({
  as,
  course,
}) => {
  await submitted(course);
  const page = await as('reviewer');
  const form = await openForm(page, course, 'RETURN');
  await form.getByRole('textbox').fill('请补签字页');
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(form.getByRole('textbox')).toHaveValue('请补签字页');
  await form.getByRole('textbox').press('Control+Enter');
  await expect(form).toBeHidden();
  const { body } = await course.service.get(`/matters/${course.id}`, await course.token('reviewer'));
  expect(body.state).toBe('drafting.returned');
});

test('the keys of a drawer rest while another dialog is over it', async ({ as, course, complaints }) => {
  complaints.expected.push(/401 \(Unauthorized\)/);
  await submitted(course);
  const page = await as('reviewer');
  const form = await openForm(page, course, 'RETURN');
  await form.getByRole('textbox').fill('请补签字页');
  await page.context().clearCookies();
  await page.keyboard.press('Control+Enter');
  const again = page.getByRole('dialog', { name: '登录已过期' });
  await expect(again).toContainText('页面上填写的内容都还在');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Escape');
  await expect(again).toBeVisible();
  await again.getByLabel('密码').fill(PASSWORD);
  await again.getByLabel('密码').press('Enter');
  await expect(page.getByRole('dialog', { name: '退回' })).toBeHidden();
});
