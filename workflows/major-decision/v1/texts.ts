import { text, type LocalizedText } from '../../_kit/text.js';
import { CASE_BRANCH_TEXTS, OFFER_TEXTS } from '../../_stages/v1/texts/branches.js';
import { CASE_LABELS } from '../../_stages/v1/texts/labels.js';
import { caseStates } from '../../_stages/v1/texts/states.js';
import { SLOTS } from './slots.js';

export const TITLE = text('重大行政决策', 'Major administrative decision');

export const STATES = caseStates({
  decided: text('已决定，待报告党委', 'Decided, to be reported to the Party committee'),
  afterDecision: ['decided'],
});

export const BRANCHES: Readonly<Record<string, LocalizedText>> = { ...CASE_BRANCH_TEXTS, ...OFFER_TEXTS };

export const LABELS: Readonly<Record<string, LocalizedText>> = {
  ...CASE_LABELS,
  category: text('决策类别', 'Category'),
  'category.question': text('要定的是哪一类事情？', 'What kind of thing is to be decided?'),
  'category.publicPolicy': text('公共服务、市场监管等重大公共政策', 'major public policy'),
  'category.plan': text('经济和社会发展等重要规划', 'important plan'),
  'category.resources': text('重要自然资源、文化资源开发保护', 'natural or cultural resources'),
  'category.project': text('重大公共建设项目', 'major public construction project'),
  'category.other': text('其他重大事项', 'other'),
  affectsMarketEntities: text('是否涉及经营者经济活动', 'Affects market entities'),
  'affectsMarketEntities.question': text(
    '会影响企业、个体工商户做生意吗？例如市场准入、补贴奖励、采购条件',
    'Does it affect how businesses operate: market access, subsidies, terms of purchase?',
  ),
  exploratoryReform: text('是否属探索性改革', 'Exploratory reform'),
  'exploratoryReform.question': text(
    '是上级没有明确规定、先行先试的改革吗？',
    'Is it a reform tried first, where nothing above has settled it?',
  ),
  catalogueRow: text('所在目录', 'Catalogue row'),
  catalogueId: text('目录', 'Catalogue'),
  line: text('行号', 'Line'),
  plannedOn: text('计划完成日期', 'Planned for'),
  'plannedOn.question': text('打算什么时候作出决定？', 'When is it to be decided?'),
  procedure: text('程序', 'Procedure'),
  'procedure.publicParticipation': text('公众参与', 'public participation'),
  'procedure.expertArgumentation': text('专家论证', 'expert argumentation'),
  'procedure.riskAssessment': text('风险评估', 'risk assessment'),
  'procedure.fairCompetitionReview': text('公平竞争审查', 'fair-competition review'),
  method: text('听取意见方式', 'How opinions were heard'),
  'method.comment': text('公开征求意见', 'open comment'),
  'method.hearing': text('听证会', 'hearing'),
  'method.forum': text('座谈会', 'forum'),
  'method.siteVisit': text('实地走访', 'site visit'),
  'method.written': text('书面征求意见', 'in writing'),
  'method.survey': text('问卷调查', 'survey'),
  openOn: text('开始日期', 'Opened on'),
  closeOn: text('截止日期', 'Closed on'),
  shortenedReason: text('缩短期限的理由', 'Reason for the shorter period'),
  materialsDeliveredOn: text('听证材料送达日期', 'Materials delivered on'),
  heldOn: text('举行日期', 'Held on'),
  received: text('收到意见数', 'Opinions received'),
  adopted: text('采纳意见数', 'Opinions adopted'),
  experts: text('专家人数', 'Number of experts'),
  signedAndSealed: text('是否签名盖章', 'Signed and sealed'),
  interestsDeclared: text('是否声明利害关系', 'Interests declared'),
  assessedOn: text('评估日期', 'Assessed on'),
  controllable: text('风险是否可控', 'Risk controllable'),
  reviewedOn: text('审查日期', 'Reviewed on'),
  'conclusion.compliant': text('符合审查标准', 'compliant'),
  'conclusion.violating': text('违反审查标准', 'violating'),
  'conclusion.exempt': text('适用例外规定', 'exempt'),
  reportedOn: text('报告日期', 'Reported on'),
  documentNumber: text('文号', 'Document number'),
};

export { SLOTS };
