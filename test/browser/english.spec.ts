import type { Page } from '@playwright/test';
import { chineseLeft } from './chinese-left.js';
import { expect, PASSWORD, test } from './fixtures.js';
import { choose, file } from './page-steps.js';
import type { Counter } from './counter.js';

const TITLE = 'Resurfacing of Guangming Road';

async function signedIn(counter: Counter, name: string): Promise<Page> {
  const page = await counter.visitor();
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel('Demo password').fill(PASSWORD);
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Workbench');
  return page;
}

const english = async (page: Page): Promise<void> => expect(await chineseLeft(page)).toEqual([]);
const matter = (page: Page) => page.getByRole('main').getByRole('link', { name: TITLE }).first();

async function answer(page: Page, question: RegExp, words: string): Promise<void> {
  const group = page
    .getByRole('group', { name: question })
    .or(page.getByRole('radiogroup', { name: question }));
  await group
    .getByText(new RegExp(`^${words}$`, 'i'))
    .first()
    .click();
}

async function step(page: Page, name: string, fill?: () => Promise<void>): Promise<void> {
  await page.getByRole('region', { name: 'You can now' }).getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('dialog');
  await expect(form.locator('form')).toBeVisible();
  await english(page);
  await fill?.();
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await english(page);
}

async function drafts(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open a matter' }).click();
  await page.getByRole('link', { name: 'Major administrative decision' }).click();
  await answer(page, /secrets/, 'No');
  await page.getByLabel('What is it called?').fill(TITLE);
  await answer(page, /What kind of thing/, 'major public construction project');
  await page.getByLabel('What is to be solved, and how?').fill('Resurface 2.3 km of road before winter');
  await answer(page, /shall the public be told/, 'proactive');
  await answer(page, /how businesses operate/, 'No');
  await english(page);
  await page.getByRole('main').getByRole('button', { name: 'Open the matter and add documents' }).click();
  await choose(page, /Drop files here/, [
    file('draft decision', 'Article 1 Eight million yuan.\n'),
    file('explanation of the draft', 'Why\n'),
    file('legal bases', 'Order 713\n'),
  ]);
  await expect(page.getByText('The dossier is complete')).toBeVisible();
  await english(page);
}

async function submits(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Go on to the matter and submit' }).click();
  for (const procedure of [
    'public participation',
    'expert argumentation',
    'risk assessment',
    'fair-competition review',
  ])
    await step(page, 'Declare a procedure not required', async () => {
      const form = page.getByRole('dialog');
      await form.getByText(new RegExp(`^${procedure}$`, 'i')).click();
      await form.getByLabel('Reason').fill('Not among those the procedure is for');
    });
  await step(page, 'Submit for review');
}

async function advises(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Review', exact: true }).click();
  await page.getByRole('button', { name: /^Declare no conflict/ }).click();
  await page
    .getByRole('button', { name: 'Add Items' })
    .or(page.getByRole('button', { name: /^Add.*items/i }))
    .click();
  const item = page.getByRole('group', { name: /1$/ });
  await item.getByLabel('What is wrong').fill('Say where the money comes from.');
  await item.getByRole('combobox').click();
  await page.keyboard.type('SC-713:25');
  await page.getByRole('option').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: /^approve$/i }).check();
  await page.getByRole('tab', { name: 'Opinion preview' }).click();
  await expect(page.getByRole('article')).toContainText('Say where the money comes from.');
  await english(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('No matter waits for your review')).toBeVisible();
  await english(page);
}

async function holdsTheMeeting(page: Page, day: string): Promise<void> {
  await page.getByRole('link', { name: 'Meetings', exact: true }).click();
  await english(page);
  await matter(page).click();
  await page.getByText(/street working committee/i).click();
  await page.getByLabel('Meeting', { exact: true }).fill('Working committee, 12th meeting');
  await page.getByLabel('Date of the meeting').fill(day);
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Place on the agenda' }).click();
  await page.getByRole('button', { name: 'Record attendance' }).click();
  await expect(page.getByText('8 of 8 members present')).toBeVisible();
  await english(page);
  const waiting = page.getByRole('list', { name: 'To speak' });
  for (let spoken = 1; spoken <= 8; spoken += 1) {
    await waiting.getByText(/^agree$/i).click();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('list', { name: 'Has spoken' }).getByRole('listitem')).toHaveCount(spoken);
  }
  const outcome = page
    .getByRole('region', { name: 'Outcome' })
    .or(page.getByRole('region', { name: 'Decision' }));
  await outcome.getByText(/^adopt$/i).click();
  await outcome.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByRole('button', { name: 'Record the decision' })).toBeHidden();
  await english(page);
}

// Meetings and matters of other stories have Chinese names.
test.use({ office: 'in English' });

test('drafter, adviser and secretary do their work in English, and the pages have no Chinese of their own', async ({
  counter,
  course,
}) => {
  test.setTimeout(240_000);
  const drafter = await signedIn(counter, '承办人乙');
  await test.step('the drafter opens a decision', () => drafts(drafter));
  await test.step('…settles the procedures and submits', () => submits(drafter));
  course.id = /matters\/([^/?]+)/.exec(drafter.url())?.[1] ?? '';
  const known = await course.service.get(`/matters/${course.id}`, await course.token('reviewer'));
  course.version = known.body.version;
  course.text = known.body.text.sha256;
  await course.act('reviewer', 'ACCEPT');
  await course.act('reviewer', 'ASSIGN_ADVISER', { adviserId: await course.personId('adviser2') });
  const adviser = await signedIn(counter, '法律顾问乙');
  await test.step('the adviser gives an opinion with an item', () => advises(adviser));
  const now = await course.service.get(`/matters/${course.id}`, await course.token('reviewer'));
  course.version = now.body.version;
  const holds = { holds: true };
  await course.act('reviewer', 'ISSUE_REVIEW_OPINION', {
    conclusion: 'lawful',
    textSha256: course.text,
    seen: await course.seen(),
    checklist: { authority: holds, procedure: holds, content: holds },
    items: [],
  });
  const secretary = await signedIn(counter, '党政办秘书');
  const day = await course.today();
  await test.step('the secretary records the meeting', () => holdsTheMeeting(secretary, day));
});
