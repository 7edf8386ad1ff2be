import type { Page } from '@playwright/test';
import type { Stage } from './stages.js';

export interface Shown {
  /** What it is, for the name of its test. */
  readonly name: string;
  /** Who looks; nobody in particular where it is not said. */
  readonly who?: string;
  /** The address as the router writes it, `:id` for the matter. */
  readonly route: string;
  readonly stage?: Stage;
  readonly search?: string;
  /** What is opened on it. */
  readonly then?: (page: Page) => Promise<unknown>;
}

const action = (type: string) => (page: Page) => page.locator(`[data-action="${type}"]`).first().click();

/** The matter's page, for who has the matter at that stage. */
const matter = (stage: Stage, who: string, more: Partial<Shown> = {}): Shown => ({
  name: `matter, ${stage}`,
  route: '/matters/:id',
  stage,
  who,
  ...more,
});

const form = (stage: Stage, who: string, type: string): Shown =>
  matter(stage, who, { name: `form ${type}`, then: action(type) });

/** Every page of the application, and every form over it that is not like another. */
export const EVERY_PAGE: readonly Shown[] = [
  { name: 'sign-in', route: '/' },
  { name: 'workbench with work', route: '/', who: 'reviewer' },
  { name: 'workbench of who waits', route: '/', who: 'drafter', search: '?show=others' },
  { name: 'workbench with nothing to do', route: '/', who: 'auditor' },
  { name: 'list of matters', route: '/matters', who: 'secretary' },
  { name: 'list with nothing in it', route: '/matters', who: 'secretary', search: '?q=没有这样的' },
  { name: 'ways of opening', route: '/matters/new', who: 'drafter' },
  {
    name: 'opening a decision',
    route: '/matters/new',
    who: 'drafter',
    search: '?workflow=major-decision',
    then: page => page.getByRole('radio').nth(1).check(),
  },
  {
    name: 'opening a contract',
    route: '/matters/new',
    who: 'drafter',
    search: '?workflow=contract',
    then: page => page.getByRole('radio').nth(1).check(),
  },
  {
    name: 'dossier of an opening',
    route: '/matters/new',
    who: 'drafter',
    search: '?id=:id',
    stage: 'drafted',
  },
  matter('drafted', 'drafter'),
  matter('submitted', 'reviewer'),
  matter('awaitingSupplement', 'drafter'),
  matter('underReview', 'reviewer'),
  matter('toBeAnswered', 'drafter'),
  matter('onAgenda', 'secretary'),
  matter('decided', 'secretary'),
  matter('archived', 'auditor'),
  matter('signed', 'publisher'),
  matter('toBeAnswered', 'auditor', { name: 'chart', search: '?view=chart' }),
  form('drafted', 'drafter', 'RECORD_PUBLIC_PARTICIPATION'),
  form('drafted', 'drafter', 'EDIT_DRAFT'),
  form('submitted', 'reviewer', 'REQUEST_SUPPLEMENT'),
  form('toBeAnswered', 'drafter', 'ANSWER_OPINION'),
  form('decided', 'secretary', 'REPORT_TO_PARTY_COMMITTEE'),
  { name: 'submission form', route: '/matters/:id/print', stage: 'archived', who: 'secretary' },
  { name: 'meeting to be called', route: '/matters/:id/meeting', stage: 'reviewed', who: 'secretary' },
  { name: 'roll call', route: '/matters/:id/meeting', stage: 'onAgenda', who: 'secretary' },
  { name: 'meeting that was', route: '/matters/:id/meeting', stage: 'decided', who: 'member1' },
  { name: 'meetings', route: '/meetings', who: 'secretary' },
  { name: 'review', route: '/review', search: '?matter=:id', stage: 'underReview', who: 'reviewer' },
  { name: 'review with nothing to do', route: '/review', who: 'adviser2' },
  { name: 'disclosure', route: '/disclosure', search: '?matter=:id', stage: 'signed', who: 'publisher' },
  {
    name: 'withholding to be decided',
    route: '/disclosure',
    search: '?matter=:id',
    stage: 'withholdingProposed',
    who: 'leader',
  },
  { name: 'audit', route: '/audit', who: 'auditor' },
  { name: 'audit of a trail', route: '/audit', search: '?matter=:id', stage: 'archived', who: 'auditor' },
  { name: 'entry', route: '/audit', search: '?matter=:id&entry=3', stage: 'archived', who: 'auditor' },
  { name: 'coverage', route: '/coverage', who: 'auditor' },
  {
    name: 'list behind a figure',
    route: '/coverage',
    search: '?standing=reviewedBefore',
    who: 'judicialhead',
  },
  { name: 'no such page', route: '*', who: 'drafter' },
];
