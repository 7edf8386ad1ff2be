import { reviewed } from '../support/course.js';
import { expect, test } from './fixtures.js';

test('a meeting from the agenda to the decision: the head last, dissent in words, reasons against a majority', async ({
  as,
  course,
  complaints,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  complaints.expected.push(/422/);
  await reviewed(course, 'major-decision@1');
  const page = await as('secretary');
  await page.goto('/meetings');
  await expectAccessible(page);
  await page.locator(`a[href="/matters/${course.id}/meeting"]`).click();
  await page.getByText('党政联席会议').click();
  await page.getByLabel('会议名称').fill('党政联席会议第8次会议');
  await page.getByLabel('会议日期').fill(await course.today());
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: '列入议程' }).click();
  await expect(page.getByRole('heading', { name: '党政联席会议第8次会议' })).toBeVisible();

  await page.getByLabel('班子成员甲是否到会').getByText('缺席').click();
  await page.getByRole('button', { name: '登记出席、列席情况' }).click();
  await expect(page.getByRole('region', { name: '点名' }).getByRole('alert')).toContainText('第三十条');
  await page.getByLabel('班子成员甲缺席事由').fill('出差');
  await page.getByRole('button', { name: '登记出席、列席情况' }).click();
  await expect(page.getByText('应到8人，实到7人')).toBeVisible();
  await expectAccessible(page);

  const waiting = page.getByRole('list', { name: '待发言' });
  await expect(waiting.getByText('其他成员发言以后，由主要负责人末位表态')).toBeVisible();
  await expect(page.getByText('还不能记录决定')).toBeVisible();
  for (let spoken = 1; spoken <= 6; spoken += 1) {
    await waiting.getByText('反对').click();
    if (spoken === 1) {
      await page.keyboard.press('Control+Enter');
      await expect(waiting.getByRole('alert')).toContainText('第三十条');
    }
    await waiting.getByPlaceholder('请记明不同意见的内容和理由').fill('资金尚未落实。');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('list', { name: '已发言' }).getByRole('listitem')).toHaveCount(spoken);
  }
  await waiting.getByText('同意', { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  const decision = page.getByRole('region', { name: '会议决定' });
  await expect(decision).toContainText('与主要负责人表态相同0人，不同6人');

  await decision.getByText('通过', { exact: true }).click();
  await decision.getByRole('button', { name: '记录会议决定' }).click();
  await expect(decision.getByRole('alert')).toContainText('理由');
  await decision.getByLabel(/主要负责人在会上说明的理由/).fill('资金已列入预算调整方案。');
  await decision.getByRole('button', { name: '记录会议决定' }).click();
  await expect(page.getByText('资金已列入预算调整方案。')).toBeVisible();
  await expectAccessible(page);
});

test('a member reads the meeting and can change nothing in it', async ({ as, course }) => {
  await reviewed(course, 'major-decision@1');
  await course.act('secretary', 'PLACE_ON_AGENDA', {
    forum: 'townHeadMeeting',
    meetingTitle: '主任办公会第4次会议',
    meetingOn: await course.today(),
  });
  const page = await as('member1');
  await page.goto('/meetings');
  await expect(page.getByRole('heading', { name: '主任办公会第4次会议' })).toBeVisible();
  await page.goto(`/matters/${course.id}/meeting`);
  await expect(page.getByRole('heading', { name: '点名' })).toBeVisible();
  await expect(page.getByRole('button', { name: '登记出席、列席情况' })).toHaveCount(0);
});
