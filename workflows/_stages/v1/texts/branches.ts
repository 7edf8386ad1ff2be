import { text, type LocalizedText } from '../../../_kit/text.js';
import type { CASE_BRANCHES } from '../branches.js';

/** What each branch of the shared stages says of when it is taken. */
export const CASE_BRANCH_TEXTS: Readonly<Record<keyof typeof CASE_BRANCHES, LocalizedText>> = {
  straightToReview: text(
    '顾问已同意且上次审查结论不是不合法',
    'the adviser approved and the last opinion was not “unlawful”',
  ),
  newRound: text(
    '顾问未同意，或者上次审查结论为不合法',
    'the adviser has not approved, or the last opinion was “unlawful”',
  ),
  askedAtFormalCheck: text('补正在形式审查时要求', 'the supplement was asked for at the formal check'),
  askedAtAcceptance: text('补正在受理后要求', 'the supplement was asked for after acceptance'),
  adviserApproves: text('顾问同意', 'the adviser approves'),
  adviserRejects: text('顾问不同意', 'the adviser rejects'),
  unlawful: text('结论为不合法', 'the conclusion is “unlawful”'),
  withItems: text('结论不是不合法，且提出了意见', 'another conclusion, with items'),
  withoutItems: text('结论不是不合法，且未提出意见', 'another conclusion, without items'),
  textWillChange: text('应当修改且有意见被采纳', 'the conclusion was “revise” and an item is adopted'),
  textStands: text('无须修改文本', 'the text stays as it is'),
  adviserRecused: text('回避的是所指派的顾问', 'the assigned adviser is recused'),
  adviserNotRecused: text('回避的不是所指派的顾问', 'someone other than the assigned adviser is recused'),
  adviceFalls: text('回避的是出具意见的顾问', 'the adviser who gave the opinion is recused'),
  adviceStands: text('回避的不是出具意见的顾问', 'someone other than that adviser is recused'),
  reviewFalls: text('回避的是出具审查意见的人员', 'the giver of the review opinion is recused'),
  opinionsStand: text('回避的人员未出具意见', 'someone who gave no opinion is recused'),
  draftStored: text('上传了新文本', 'a new draft is stored'),
  anotherStored: text('上传了其他材料', 'another document is stored'),
  adopted: text('通过', 'adopted'),
  adoptedWithAmendment: text('修改后通过', 'adopted with amendment'),
  deferred: text('暂缓', 'deferred'),
  rejected: text('不予通过', 'rejected'),
  approved: text('同意', 'approved'),
  notApproved: text('不同意', 'not approved'),
};

/** Conditions under which an event is offered at all. */
export const OFFER_TEXTS: Readonly<Record<'amendmentIsFormal' | 'slotIsOpen', LocalizedText>> = {
  amendmentIsFormal: text(
    '修改后通过，且不属实质性修改',
    'adopted with an amendment that is not substantive',
  ),
  slotIsOpen: text('该材料栏目在此阶段可以上传', 'the slot is open here'),
};
