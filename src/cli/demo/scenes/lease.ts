import { text } from '../../../kernel/localized-text.js';
import type { CaseFile } from '../case-file.js';
import type { FileToSend } from '../player.js';
import type { Stage } from '../stage.js';
import { archive, seenByThePublic } from './disclosure-steps.js';
import { draft, openLease } from './lease-opening.js';
import * as papers from './lease-papers.js';
import { approve, review, reviewAgain, reviseAndApprove } from './lease-review.js';
import { signedToday, type Scene } from './scene.js';

/** A contract whose text changes after it was reviewed and approved. */
export async function playLease(stage: Stage, title: string, unit: string): Promise<CaseFile> {
  const scene = { stage, matter: await openLease(stage, title), unit };
  await draft(scene);
  await review(scene);
  await reviseAndApprove(scene);
  await changeAfterReview(scene);
  await sign(scene);
  await disclose(scene);
  return scene.matter;
}

/** Whoever changes the text after the review starts it again; the seal waits. */
async function changeAfterReview(scene: Scene): Promise<void> {
  const { stage, matter } = scene;
  const reviewed = matter.textSha256;
  await stage.workingDaysPass(
    2,
    text('对方要求加上 24 个月免租期', 'the other side wants 24 months without rent'),
    matter,
  );
  await matter.attach('drafter', { draft: await papers.draft(papers.RENT_FREE) }, 'drafting.revising');
  await matter.attach('secretary', { signedCopy: papers.scan(papers.RENT_FREE, signedToday(scene)) });
  const signature = await signatureData(scene);
  const note = text('文本变了，仍要盖章', 'the text has changed, the seal is ready');
  await matter.refused('secretary', 'SIGN_CONTRACT', signature, {
    status: 422,
    rules: ['textIsTheOneReviewed'],
    note,
  });
  const other = { ...signature, textSha256: reviewed };
  await matter.refused('secretary', 'SIGN_CONTRACT', other, {
    status: 422,
    rules: ['textIsTheOneReviewed'],
    note: text('改报审查过的旧文本', 'names the reviewed text instead'),
  });
}

async function sign(scene: Scene): Promise<void> {
  const { stage, matter } = scene;
  await matter.attach('drafter', { draft: await papers.draft({ ...papers.REVISED, name: '定稿' }) });
  await reviewAgain(scene, text('删去免租期：合法', 'no rent-free period: lawful'));
  await approve(scene);
  await stage.workingDaysPass(1, text('双方签字', 'both sides sign'), matter);
  await matter.attach('secretary', { signedCopy: papers.scan(papers.REVISED, signedToday(scene)) });
  await matter.act('secretary', 'SIGN_CONTRACT', await signatureData(scene), {
    to: 'disclosure.pending',
    note: text('签的就是审过的文本', 'the text signed is the text reviewed'),
  });
}

async function disclose(scene: Scene): Promise<void> {
  const { stage, matter } = scene;
  const proposal = {
    legalBasis: ['SC-713:32'],
    reason: '涉及商业条款',
    reevaluateOn: stage.days.later(365),
  };
  await matter.refused('publisher', 'PROPOSE_WITHHOLDING', proposal, {
    status: 422,
    rules: ['withholdingGrounded'],
    note: text('“不便公开”', '“not convenient”'),
  });
  const grounded = { ...proposal, legalBasis: ['SC-711:15'], reason: '收款账户等涉及第三方商业秘密' };
  await matter.act('publisher', 'PROPOSE_WITHHOLDING', grounded, { to: 'disclosure.withholdingProposed' });
  await matter.refused(
    'publisher',
    'DECIDE_WITHHOLDING',
    { approved: true },
    { status: 403, note: text('提出人自己批', 'the proposer approves it') },
  );
  const parts = { approved: false, reason: '区分处理：遮盖账户后公开' };
  await matter.act('leader', 'DECIDE_WITHHOLDING', parts, {
    to: 'disclosure.pending',
    note: text('不同意全部不公开，遮盖账户即可', 'no: redact the account and publish'),
  });
  await publishRedacted(scene, papers.redacted(signedToday(scene)));
  await archive(matter, 'thirtyYears');
}

async function publishRedacted(scene: Scene, file: FileToSend): Promise<void> {
  const { stage, matter } = scene;
  await matter.attach('publisher', { publication: file });
  const { id: documentId } = await matter.document('publication');
  const withheldParts = {
    legalBasis: ['SC-711:15'],
    reason: '第三方账户',
    reevaluateOn: stage.days.later(365),
  };
  const data = { renditions: [{ documentId, version: 1, kind: 'redacted' }], withheldParts };
  await matter.act('publisher', 'PUBLISH', data, {
    to: 'disclosure.published',
    note: text('遮盖账户后公开', 'with the account redacted'),
  });
  await seenByThePublic(stage, matter);
}

async function signatureData(
  scene: Scene,
): Promise<{ textSha256: string; signedOn: string; signedCopyId: string }> {
  const { id: signedCopyId } = await scene.matter.document('signedCopy');
  return { textSha256: scene.matter.textSha256, signedOn: scene.stage.days.today, signedCopyId };
}
