import { Buffer } from 'node:buffer';
import { expect, type Locator, type Page } from '@playwright/test';

/** A file as somebody has it on their desk. */
export const file = (name: string, content: string) => ({
  name: `${name}.txt`,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});
export const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
export const place = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name, exact: true });

export async function answer(page: Page, question: RegExp, words: string): Promise<void> {
  const group = page
    .getByRole('group', { name: question })
    .or(page.getByRole('radiogroup', { name: question }));
  await group.getByText(words, { exact: true }).first().click();
}

/** Chooses files as the dialog of the browser would. */
export async function choose(page: Page, button: RegExp, files: ReturnType<typeof file>[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(files);
}

/** A step of the matter's page: its button, its form, and the form gone once it is sent. */
export async function step(page: Page, name: string, fill?: (form: Locator) => Promise<void>) {
  await part(page, '现在可以').getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('dialog');
  await fill?.(form);
  await form.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await expect(form).toBeHidden();
}
