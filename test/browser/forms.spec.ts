import type { Page } from '@playwright/test';
import { drafted, underReview } from '../support/course.js';
import { expect, PASSWORD, test } from './fixtures.js';
import { openForm, submitted } from './drawer.js';

const sendButton = (page: Page) => page.getByRole('dialog').locator('button[type="submit"]');

test('what was typed is here again after a reload, and gone once it is sent', async ({
  as,
  course,
  expectAccessible,
}) => {
  await submitted(course);
  const page = await as('reviewer');
  let form = await openForm(page, course, 'REQUEST_SUPPLEMENT');
  await form.getByRole('textbox').first().fill('营业执照副本');
  await form.getByRole('textbox').first().press('Enter');
  await page.keyboard.type('授权委托书');
  await expectAccessible(page);
  await page.reload();
  form = await openForm(page, course, 'REQUEST_SUPPLEMENT');
  await expect(form.getByText('已恢复上次没有提交的内容')).toBeVisible();
  await expect(form.getByRole('textbox').nth(1)).toHaveValue('授权委托书');
  await sendButton(page).click();
  await expect(form).toBeHidden();
  const { body } = await course.service.get(`/matters/${course.id}`, await course.token('reviewer'));
  expect(body.state).toBe('legalAdviserReview.awaitingSupplement');
  expect(await page.evaluate(() => Object.keys(localStorage).filter(key => key.includes('.draft.')))).toEqual(
    [],
  );
});

test('a draft can be thrown away', async ({ as, course }) => {
  await submitted(course);
  const page = await as('reviewer');
  await (await openForm(page, course, 'RETURN')).getByRole('textbox').fill('材料有误');
  await page.reload();
  const form = await openForm(page, course, 'RETURN');
  await form.getByRole('button', { name: '清空重填' }).click();
  await expect(form.getByRole('textbox')).toHaveValue('');
  await expect(form.getByText('已恢复上次没有提交的内容')).toBeHidden();
});

test('what is missing is said before anything is sent, at its field', async ({ as, course }) => {
  await submitted(course);
  const page = await as('reviewer');
  const form = await openForm(page, course, 'RETURN');
  await sendButton(page).click();
  await expect(form.getByText('请填写“理由”')).toBeVisible();
  await expect(form.getByRole('textbox')).toBeFocused();
});

test('what the service finds wrong is shown at the field its pointer names', async ({
  as,
  course,
  complaints,
}) => {
  complaints.expected.push(/400 \(Bad Request\)/);
  await submitted(course);
  const page = await as('reviewer');
  const form = await openForm(page, course, 'RETURN');
  await form.getByRole('textbox').evaluate((field: HTMLTextAreaElement) => {
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    set?.call(field, 'a\u0000b');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await sendButton(page).click();
  const field = form.getByRole('textbox');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toBeFocused();
});

test('a refusal names reason, article and way out, and keeps what was typed', async ({
  as,
  course,
  complaints,
}) => {
  complaints.expected.push(/422 \(Unprocessable/);
  await submitted(course);
  await course.act('reviewer', 'ACCEPT');
  const page = await as('leader');
  const form = await openForm(page, course, 'EXTEND_REVIEW');
  await form.getByLabel(/工作日/).fill('200');
  await form.getByLabel(/理由/).fill('情况复杂');
  await sendButton(page).click();
  const refusal = form.getByRole('alert').filter({ hasText: '法定条件未满足' });
  await expect(refusal).toContainText('办法');
  await expect(form.getByLabel(/理由/)).toHaveValue('情况复杂');
  await form.getByLabel(/工作日/).fill('3');
  await sendButton(page).click();
  await expect(form).toBeHidden();
});

test('money is typed in yuan and sent in fen', async ({ as, course }) => {
  await drafted(course, 'contract@1');
  const page = await as('drafter');
  const form = await openForm(page, course, 'EDIT_DRAFT');
  await form.getByLabel(/合同金额/).fill('345678.9');
  await expect(form.getByText('34.57万元')).toBeVisible();
  await sendButton(page).click();
  await expect(form).toBeHidden();
  const { body } = await course.service.get(`/matters/${course.id}`, await course.token('drafter'));
  expect(body.data.amountFen).toBe(34_567_890);
});

test('what is a secret is neither sent nor kept on this machine', async ({ as, course }) => {
  await drafted(course, 'contract@1');
  const page = await as('drafter');
  const form = await openForm(page, course, 'EDIT_DRAFT');
  const kept = () =>
    page.evaluate(() => Object.keys(localStorage).filter(key => key.includes('.draft.')).length);
  await form.getByLabel(/合同金额/).fill('1');
  await expect.poll(kept).toBe(1);
  await form.getByRole('radiogroup', { name: /秘密/ }).getByRole('radio', { name: '是' }).check();
  await expect(form.getByRole('alert')).toContainText('《中华人民共和国保守国家秘密法》');
  await expect(sendButton(page)).toBeDisabled();
  expect(await kept()).toBe(0);
});

test('who was quicker is told, what was typed stays, and the step can be sent again', async ({
  as,
  course,
  complaints,
}) => {
  complaints.expected.push(/412 \(Precondition/);
  await submitted(course);
  const page = await as('reviewer');
  const form = await openForm(page, course, 'RETURN');
  await form.getByRole('textbox').fill('合同主体不符');
  await course.act('judicialhead', 'ACCEPT');
  await sendButton(page).click();
  const notice = form.getByRole('alert').filter({ hasText: '事项有了新的办理' });
  await expect(notice).toContainText('司法所所长');
  await expect(notice).toContainText('受理');
  await expect(form.getByRole('textbox')).toHaveValue('合同主体不符');
  await sendButton(page).click();
  await expect(form).toBeHidden();
  const { body } = await course.service.get(`/matters/${course.id}`, await course.token('reviewer'));
  expect(body.state).toBe('drafting.returned');
});

test('what only the page has learnt of is still told to the person who is writing', async ({
  as,
  course,
  complaints,
}) => {
  complaints.expected.push(/412 \(Precondition/);
  await submitted(course);
  const page = await as('reviewer');
  const form = await openForm(page, course, 'RETURN');
  await form.getByRole('textbox').fill('合同主体不符');
  await course.act('judicialhead', 'ACCEPT');
  // Coming back to the window asks for the matter anew.
  await expect(async () => {
    const asked = page.waitForResponse(answer => answer.url().endsWith(`/matters/${course.id}`), {
      timeout: 1_000,
    });
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    expect((await asked).headers().etag).toBe(`"${course.version}"`);
  }).toPass();
  await sendButton(page).click();
  const notice = form.getByRole('alert').filter({ hasText: '事项有了新的办理' });
  await expect(notice).toContainText('受理');
});

test('a session that ends in the middle of a form costs nothing', async ({ as, course, complaints }) => {
  complaints.expected.push(/401 \(Unauthorized\)/);
  await submitted(course);
  const page = await as('reviewer');
  const form = await openForm(page, course, 'RETURN');
  await form.getByRole('textbox').fill('请补充签订依据');
  await page.context().clearCookies();
  await sendButton(page).click();
  const again = page.getByRole('dialog', { name: '登录已过期' });
  await again.getByLabel('密码').fill(PASSWORD);
  await again.getByRole('button', { name: '登录并继续' }).click();
  await expect(again).toBeHidden();
  await expect(form).toBeHidden();
  const { body } = await course.service.get(`/matters/${course.id}`, await course.token('reviewer'));
  expect(body.state).toBe('drafting.returned');
});

test('a step is never recorded for whoever signed in in another window meanwhile', async ({
  as,
  course,
  complaints,
}) => {
  complaints.expected.push(/401 \(Unauthorized\)/);
  await submitted(course);
  const page = await as('reviewer');
  const form = await openForm(page, course, 'RETURN');
  await form.getByRole('textbox').fill('请补充签订依据');
  const other = { username: 'judicialhead', password: PASSWORD };
  expect((await page.request.post('/api/v1/sessions', { data: other })).status()).toBe(201);
  await sendButton(page).click();
  await expect(page.getByRole('dialog', { name: '登录已过期' })).toBeVisible();
  const { body } = await course.service.get(`/matters/${course.id}`, await course.token('reviewer'));
  expect(body.state).toBe('legalAdviserReview.submitted');
});

test('a lost connection is said, and sending again does the work once', async ({
  as,
  course,
  complaints,
}) => {
  complaints.expected.push(/net::ERR/);
  await submitted(course);
  const page = await as('reviewer');
  const sent: (string | undefined)[] = [];
  await page.route('**/events', async route => {
    sent.push(route.request().headers()['idempotency-key']);
    if (sent.length > 1) return route.continue();
    // The service has it; the answer is lost.
    await route.fetch();
    return route.abort('connectionreset');
  });
  const form = await openForm(page, course, 'RETURN');
  await form.getByRole('textbox').fill('请修改第三条');
  await sendButton(page).click();
  await expect(form.getByRole('alert')).toContainText('没有收到服务的回答');
  await sendButton(page).click();
  await expect(form).toBeHidden();
  expect(sent).toHaveLength(2);
  expect(sent[0]).toBe(sent[1]);
  const { body } = await course.service.get(
    `/matters/${course.id}/trail?limit=200`,
    await course.token('auditor'),
  );
  expect(body.items.filter(({ action }: { action: string }) => action === 'RETURN')).toHaveLength(1);
});

test('without a connection a step fails at once, and is not taken behind one’s back later', async ({
  as,
  course,
  complaints,
}) => {
  complaints.expected.push(/net::ERR/);
  await submitted(course);
  const page = await as('reviewer');
  const form = await openForm(page, course, 'RETURN');
  await form.getByRole('textbox').fill('请修改第三条');
  await page.context().setOffline(true);
  await sendButton(page).click();
  await expect(form.getByRole('alert')).toContainText('没有收到服务的回答');
  await form.getByRole('button', { name: '取消' }).click();
  await page.context().setOffline(false);
  await page.reload();
  await openForm(page, course, 'RETURN');
  const { body } = await course.service.get(`/matters/${course.id}`, await course.token('reviewer'));
  expect(body.state).toBe('legalAdviserReview.submitted');
});

test('provisions are found by words and article, with the keyboard', async ({ as, course }) => {
  await underReview(course, 'contract@1');
  const page = await as('judicialhead');
  await page.goto(`/matters/${course.id}`);
  await page.locator('[data-action="ISSUE_REVIEW_OPINION"]').click();
  const form = page.getByRole('region', { name: '办理' });
  await form.getByRole('button', { name: '添加意见' }).click();
  await form.getByLabel('意见内容').fill('补充资金来源');
  await form.getByRole('combobox', { name: '依据' }).click();
  await page.keyboard.type('重大行政决策 第25条');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(form.getByText('《重大行政决策程序暂行条例》第二十五条')).toBeVisible();
});
