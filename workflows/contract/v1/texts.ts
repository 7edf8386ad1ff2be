import { text, type LocalizedText } from '../../_kit/text.js';
import { CASE_BRANCH_TEXTS, OFFER_TEXTS } from '../../_stages/v1/texts/branches.js';
import { CASE_LABELS } from '../../_stages/v1/texts/labels.js';
import { caseStates } from '../../_stages/v1/texts/states.js';

export const TITLE = text('政府合同', 'Government contract');

export const STATES = caseStates({
  decided: text('已同意，待签订', 'Approved, to be signed'),
  afterDecision: ['decided', 'signed'],
});

export const BRANCHES: Readonly<Record<string, LocalizedText>> = {
  ...CASE_BRANCH_TEXTS,
  ...OFFER_TEXTS,
  approvalFalls: text('回避的是审批合同的人员', 'who approved the contract is recused'),
  decisionStands: text(
    '回避的人员既未出具意见，也未审批合同',
    'someone who neither gave an opinion nor approved the contract is recused',
  ),
  isMajor: text('重大合同', 'major contract'),
  isOrdinary: text('一般合同', 'ordinary contract'),
};

export const LABELS: Readonly<Record<string, LocalizedText>> = {
  ...CASE_LABELS,
  contractKind: text('合同类别', 'Kind of contract'),
  'contractKind.question': text('是什么合同？', 'What kind of contract is it?'),
  'contractKind.lease': text('租赁', 'lease'),
  'contractKind.landUse': text('土地使用', 'land use'),
  'contractKind.procurement': text('采购', 'procurement'),
  'contractKind.construction': text('建设工程', 'construction'),
  'contractKind.service': text('服务', 'service'),
  'contractKind.investmentPromotion': text('招商引资', 'investment promotion'),
  'contractKind.transfer': text('资产转让', 'transfer'),
  'contractKind.intent': text('意向书、备忘录、承诺函', 'letter of intent, memorandum'),
  'contractKind.other': text('其他', 'other'),
  counterparty: text('对方当事人', 'Counterparty'),
  'counterparty.question': text('和谁签？', 'With whom?'),
  creditCode: text('统一社会信用代码', 'Unified social credit code'),
  amountFen: text('合同金额', 'Contract amount'),
  'amountFen.question': text('合同金额是多少？', 'What does it amount to?'),
  termMonths: text('期限（月）', 'Term (months)'),
  'termMonths.question': text('期限多长，几个月？', 'For how many months?'),
  guaranteesDebt: text('是否为他人债务提供担保', 'Guarantees a debt'),
  'guaranteesDebt.question': text(
    '合同里有没有替别人的债务作担保？',
    'Does the contract guarantee somebody else’s debt?',
  ),
  amends: text('变更的原合同', 'Contract that is amended'),
  'amends.question': text(
    '是变更以前签过的合同吗？是的话，选那一份',
    'Does it amend a contract signed before? Then choose that one',
  ),
  amendmentReason: text('变更理由', 'Reason for the amendment'),
  'amendmentReason.question': text('为什么要变更？', 'Why is it amended?'),
  signedOn: text('签订日期', 'Signed on'),
  signedCopyId: text('签署件', 'Signed copy'),
};
