import { expect, type Locator, type Page } from '@playwright/test';
import { drafted, type Course } from '../support/course.js';

/** A contract at the formal check. */
export async function submitted(course: Course): Promise<Course> {
  await drafted(course, 'contract@1', '道路保洁服务合同');
  return course.act('drafter', 'SUBMIT_FOR_REVIEW');
}

/** Opens the form of a step on the matter's page. */
export async function openForm(page: Page, course: Course, type: string): Promise<Locator> {
  await page.goto(`/matters/${course.id}`);
  await page.locator(`[data-action="${type}"]`).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('form')).toBeVisible();
  return dialog;
}
