import { text, type LocalizedText } from '../../../kernel/localized-text.js';
import type { CaseFile } from '../case-file.js';
import type { Username } from '../cast.js';
import { dayWords } from '../day-words.js';
import type { Stage } from '../stage.js';
import { Unexpected } from '../unexpected.js';

export interface Item {
  readonly text: string;
  readonly legalBasis: readonly string[];
  readonly suggestion?: string;
}

export interface Opinion {
  readonly conclusion: 'lawful' | 'revise' | 'unlawful';
  readonly items?: readonly Item[];
  readonly checklist?: {
    readonly authority?: string;
    readonly procedure?: string;
    readonly content?: string;
  };
}

/** The review body's opinion on the current text and on everything in the dossier. */
export async function reviewOpinion(
  matter: CaseFile,
  { conclusion, items = [], checklist = {} }: Opinion,
): Promise<object> {
  const finding = (note: string | undefined) =>
    note === undefined ? { holds: true } : { holds: false, note };
  return {
    conclusion,
    textSha256: matter.textSha256,
    seen: await matter.seen(),
    checklist: {
      authority: finding(checklist.authority),
      procedure: finding(checklist.procedure),
      content: finding(checklist.content),
    },
    items,
  };
}

/** Accepts the matter and hands it to a legal adviser. */
export async function acceptAndAssign(
  matter: CaseFile,
  adviser: { id: string; name: string },
): Promise<void> {
  await matter.act('reviewer', 'ACCEPT', {}, { to: 'legalAdviserReview.accepted' });
  await assign(matter, adviser);
}

export function assign(matter: CaseFile, adviser: { id: string; name: string }): Promise<void> {
  const note = text(adviser.name, adviser.name);
  return matter.act(
    'reviewer',
    'ASSIGN_ADVISER',
    { adviserId: adviser.id },
    { to: 'legalAdviserReview.assigned', note },
  );
}

/** The adviser declares that nothing stands in the way, and approves. */
export async function adviserApproves(
  matter: CaseFile,
  who: Username,
  items: readonly Item[],
  note: LocalizedText,
): Promise<void> {
  await matter.act(who, 'DECLARE_NO_CONFLICT', {}, { to: 'legalAdviserReview.adviserOpinion' });
  const opinion = { conclusion: 'approve', textSha256: matter.textSha256, items };
  await matter.act(who, 'ISSUE_ADVISER_OPINION', opinion, { to: 'judicialOffice.underReview', note });
}

/** Until when the review has to be done, and whether anyone can know that yet. */
export async function sayDeadline(stage: Stage, matter: CaseFile): Promise<void> {
  const { dueOn, dueProvisional } = matter.matter;
  if (dueOn === null) throw new Unexpected('the review', 'a due date', 'none');
  const [zh, en] = [dayWords(dueOn, 'zh-CN'), dayWords(dueOn, 'en')];
  const doubt = dueProvisional
    ? text('；该年节假日安排尚未公布，暂定', '; provisional, until that year’s official days are known')
    : text('', '');
  await stage.note(
    text(
      `审查期限自受理起算，到${zh}为止${doubt['zh-CN']}`,
      `The review clock runs from acceptance, until ${en}${doubt.en}`,
    ),
  );
}
