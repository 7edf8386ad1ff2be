import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import { expect, PASSWORD, test } from './fixtures.js';

interface Sent {
  readonly status: number;
  readonly body: { readonly [member: string]: never };
}

/** The few calls that bring a matter to where a story begins. */
class Clerk {
  private readonly tokens = new Map<string, string>();
  constructor(private readonly url: string) {}

  private async token(username: string): Promise<string> {
    const known = this.tokens.get(username);
    if (known !== undefined) return known;
    const answer = await this.send('', 'POST', '/sessions', { username, password: PASSWORD });
    const token = answer.body['token'] as unknown as string;
    this.tokens.set(username, token);
    return token;
  }

  async send(
    username: string,
    method: string,
    path: string,
    body?: object,
    headers: object = {},
  ): Promise<Sent> {
    const isForm = body instanceof FormData;
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...(username !== '' && { authorization: `Bearer ${await this.token(username)}` }),
        ...(body && !isForm && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Sent['body'] };
  }

  async act(username: string, id: string, type: string, data: object = {}): Promise<Sent> {
    const { body } = await this.send('auditor', 'GET', `/matters/${id}`);
    const version = body['version'] as unknown as number;
    return this.send(
      username,
      'POST',
      `/matters/${id}/events`,
      { type, data },
      { 'if-match': `"${version}"` },
    );
  }

  async attach(id: string, slot: string, text: string): Promise<void> {
    const form = new FormData();
    form.append('slot', slot);
    form.append('file', new Blob([text], { type: 'text/plain' }), `${slot}.txt`);
    expect((await this.send('drafter', 'POST', `/matters/${id}/documents`, form)).status).toBe(201);
  }

  async open(title: string): Promise<string> {
    const data = {
      category: 'project',
      summary: '对街角公园实施改造提升',
      disclosureAttribute: 'proactive',
      classified: false,
      affectsMarketEntities: false,
    };
    const { body } = await this.send('drafter', 'POST', '/matters', {
      workflow: 'major-decision',
      title,
      data,
    });
    return body['id'] as unknown as string;
  }

  /** In formal check, with a refusal on the way there. */
  async submitted(title: string): Promise<string> {
    const id = await this.open(title);
    await this.act('drafter', id, 'SUBMIT_FOR_REVIEW');
    for (const slot of ['explanation', 'legalBases']) await this.attach(id, slot, slot);
    await this.attach(id, 'draft', '第一条 总投资八百万元\n第二条 十二个月内完成\n第三条 自公布之日起施行');
    await this.attach(id, 'draft', '第一条 总投资八百二十万元\n第二条 十二个月内完成\n第四条 另行公告');
    for (const procedure of [
      'publicParticipation',
      'expertArgumentation',
      'riskAssessment',
      'fairCompetitionReview',
    ])
      await this.act('drafter', id, 'DECLARE_PROCEDURE_NOT_REQUIRED', { procedure, reason: '本事项不涉及' });
    expect((await this.act('drafter', id, 'SUBMIT_FOR_REVIEW')).status).toBe(200);
    return id;
  }
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('a drafter completes the dossier with many files at once, some of which say where they belong', async ({
  as,
  serviceUrl,
  expectAccessible,
}) => {
  const clerk = new Clerk(serviceUrl);
  const id = await clerk.open('街角公园改造');
  const page = await as('drafter');
  await page.goto(`/matters/${id}`);
  const dossier = part(page, '卷宗');
  await expect(dossier).toContainText('送审还缺3件');
  await expect(part(page, '还不可以')).toContainText('材料不齐');
  const chooser = page.waitForEvent('filechooser');
  await dossier.getByRole('button', { name: /把文件拖到这里/ }).click();
  const file = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) });
  await (await chooser).setFiles([file('决策草案.txt'), file('起草说明.txt'), file('依据.txt')]);
  await expect(dossier.getByText('已存入')).toHaveCount(2);
  await dossier.getByRole('combobox', { name: /依据\.txt/ }).click();
  await page.getByTitle('制定依据', { exact: true }).click();
  await expect(dossier.getByText('已存入')).toHaveCount(3);
  await expect(dossier).not.toContainText('缺');
  await expectAccessible(page);
});

test('a file dropped onto its slot goes there; one let go beside it does not take the page away', async ({
  as,
  serviceUrl,
}) => {
  const id = await new Clerk(serviceUrl).open('拖放');
  const page = await as('drafter');
  await page.goto(`/matters/${id}`);
  const row = part(page, '卷宗').getByRole('listitem').filter({ hasText: '起草说明' });
  await expect(row).toContainText('缺');
  const files = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['说明'], '说明.txt', { type: 'text/plain' }));
    return transfer;
  });
  await row.dispatchEvent('dragover', { dataTransfer: files });
  await row.dispatchEvent('drop', { dataTransfer: files });
  await expect(row).toContainText('说明.txt');
  const taken = await page.evaluate(transfer => {
    const event = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
    return !document.querySelector('main')?.dispatchEvent(event);
  }, files);
  expect(taken).toBe(true);
});

test('a file that cannot be stored says why and can be tried again', async ({
  as,
  serviceUrl,
  complaints,
}) => {
  complaints.expected.push(/415|Failed to load resource/);
  const id = await new Clerk(serviceUrl).open('坏文件');
  const page = await as('drafter');
  await page.goto(`/matters/${id}`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '添加 其他材料' }).click();
  await (
    await chooser
  ).setFiles([
    { name: 'x.exe.txt', mimeType: 'text/plain', buffer: Buffer.from([0x4d, 0x5a, 0, 1, 2, 0, 3]) },
  ]);
  const alert = part(page, '卷宗').getByRole('alert');
  await expect(alert).toContainText('没有传上');
  await alert.getByRole('button', { name: '重试' }).click();
  await expect(alert).toContainText('没有传上');
});

test('with the keyboard alone: to the action, into its form, out again, and done', async ({
  as,
  serviceUrl,
}) => {
  const id = await new Clerk(serviceUrl).submitted('键盘受理');
  const page = await as('reviewer');
  await page.goto(`/matters/${id}`);
  const accept = page.getByRole('button', { name: '受理', exact: true });
  await expect(accept).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  const chosen = page.locator(':focus');
  await expect(chosen).toHaveAttribute('data-action', /.+/);
  const label = await chosen.innerText();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(label);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await accept.focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: /^受理/ }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(part(page, '现在可以').getByRole('button', { name: '指派法律顾问' })).toBeVisible();
  await expect(part(page, '期限')).toContainText('15个工作日');
});

test('an auditor reads the case: chart, versions compared, trail with what was refused', async ({
  as,
  serviceUrl,
  expectAccessible,
}) => {
  const id = await new Clerk(serviceUrl).submitted('审计查阅');
  const page = await as('auditor');
  await page.goto(`/matters/${id}`);
  await expect(part(page, '现在可以')).toContainText('等待审查人');
  await expect(part(page, '卷宗').getByRole('button', { name: /^(添加|换新版)/ })).toHaveCount(0);

  await page.getByRole('button', { name: /查看 draft\.txt 第2版/ }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText('第四条 另行公告');
  await drawer.getByRole('button', { name: '与旧版对比' }).click();
  await expect(drawer.getByRole('status')).toContainText('改动1段');
  await expect(drawer.locator('ins').first()).toHaveText('二十');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  const trail = part(page, '经过');
  await trail.getByText(/^被拒 1$/).click();
  await expect(trail.getByRole('listitem').first()).toContainText('送审，未获准');
  await expect(trail).toContainText('《重大行政决策程序暂行条例》第二十六条');

  await page.getByRole('link', { name: '流程图' }).click();
  await expect(page).toHaveURL(/view=chart/);
  await expect(page.getByRole('img', { name: /流程图/ })).toContainText('承办人甲');
  await expectAccessible(page);
  await page.goBack();
  await expect(page.getByRole('img', { name: /流程图/ })).toBeHidden();
});

for (const width of [390, 1024, 1440]) {
  test(`at ${width} px nothing runs over the edge, and everything is reachable`, async ({
    as,
    serviceUrl,
    expectAccessible,
  }) => {
    const id = await new Clerk(serviceUrl).submitted(`宽度 ${width}`);
    const page = await as('reviewer');
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`/matters/${id}`);
    await expect(page.getByRole('button', { name: '受理', exact: true })).toBeVisible();
    await expectAccessible(page);
    if (width === 390) {
      for (const tab of ['卷宗', '基本情况', '经过']) {
        await page.getByRole('tab', { name: tab }).click();
        await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
        await expectAccessible(page);
      }
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
}

test('the submission form prints black on white with the number in the margin', async ({
  as,
  serviceUrl,
  expectAccessible,
}) => {
  const id = await new Clerk(serviceUrl).submitted('打印');
  const page = await as('drafter');
  await page.goto(`/matters/${id}/print`);
  await expect(page.getByRole('heading', { name: '合法性审查送审单' })).toBeVisible();
  await expect(page.getByRole('table').nth(1)).toContainText('draft.txt');
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const sheet = page.getByRole('article');
  await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  await expect(sheet.getByText(/街法审〔\d+〕\d+号/).first()).toBeVisible();
});
