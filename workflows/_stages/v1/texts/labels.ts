import { text, type LocalizedText } from '../../../_kit/text.js';
import { CONCLUSIONS } from './conclusions.js';

type Labels = Readonly<Record<string, LocalizedText>>;

const GENERAL: Labels = {
  title: text('标题', 'Title'),
  data: text('事项信息', 'Particulars'),
  'title.question': text('这件事叫什么？', 'What is it called?'),
  summary: text('内容摘要', 'Summary'),
  'summary.question': text('要解决什么问题，打算怎么做？', 'What is to be solved, and how?'),
  note: text('备注', 'Note'),
  reason: text('理由', 'Reason'),
  name: text('名称', 'Name'),
  textSha256: text('文本摘要（SHA-256）', 'SHA-256 of the text'),
  documentId: text('材料', 'Document'),
  version: text('版本', 'Version'),
  personId: text('人员', 'Person'),
  legalBasis: text('依据', 'Legal basis'),
  approved: text('是否同意', 'Approved'),
  disclosureAttribute: text('公开属性', 'Disclosure attribute'),
  'disclosureAttribute.proactive': text('主动公开', 'proactive'),
  'disclosureAttribute.onRequest': text('依申请公开', 'on request'),
  'disclosureAttribute.withheld': text('不予公开', 'withheld'),
  'disclosureAttribute.question': text(
    '定下来以后，要向社会公开吗？',
    'Once it is decided, shall the public be told?',
  ),
  disclosureReason: text('不主动公开的理由', 'Why not proactive'),
  'disclosureReason.question': text('为什么不主动公开？', 'Why is it not published proactively?'),
  classified: text('是否涉密', 'Classified'),
  'classified.question': text(
    '内容涉及国家秘密或者工作秘密吗？',
    'Does it contain state secrets or work secrets?',
  ),
};

const DOCUMENT: Labels = {
  slot: text('材料栏目', 'Slot'),
  n: text('序号', 'No.'),
  sha256: text('SHA-256 摘要', 'SHA-256'),
  sm3: text('SM3 摘要', 'SM3'),
  fileName: text('文件名', 'File name'),
  mediaType: text('文件类型', 'Media type'),
  sizeBytes: text('大小（字节）', 'Size in bytes'),
};

const OPINIONS: Labels = {
  items: text('意见', 'Items'),
  'items.text': text('意见内容', 'What is wrong'),
  suggestion: text('修改建议', 'Suggestion'),
  adviserId: text('法律顾问', 'Legal adviser'),
  workingDays: text('延长工作日数', 'Working days'),
  conclusion: text('结论', 'Conclusion'),
  'conclusion.approve': text('同意', 'approve'),
  'conclusion.reject': text('不同意', 'reject'),
  'conclusion.lawful': CONCLUSIONS.lawful,
  'conclusion.revise': CONCLUSIONS.revise,
  'conclusion.unlawful': CONCLUSIONS.unlawful,
  'conclusion.riskDisclosed': CONCLUSIONS.riskDisclosed,
  seen: text('已阅材料（各材料最新版本的摘要）', 'Documents seen (digest of each current version)'),
  checklist: text('审查清单', 'Checklist'),
  'checklist.authority': text('法定权限', 'Within statutory powers'),
  'checklist.procedure': text('法定程序', 'By statutory procedure'),
  'checklist.content': text('内容合法', 'Content in accordance with law'),
  holds: text('是否符合', 'Holds'),
  riskStatement: text('法律风险说明', 'Statement of the legal risk'),
  answers: text('采纳情况', 'Answers'),
  'answers.n': text('意见序号', 'Item no.'),
  adoptionStatus: text('是否采纳', 'Adoption'),
  'adoptionStatus.adopted': text('采纳', 'adopted'),
  'adoptionStatus.partlyAdopted': text('部分采纳', 'partly adopted'),
  'adoptionStatus.notAdopted': text('不采纳', 'not adopted'),
};

const MEETING: Labels = {
  forum: text('会议', 'Forum'),
  'forum.partyCommitteeMeeting': text('党委会议', 'Party committee meeting'),
  'forum.townHeadMeeting': text('镇长（主任）办公会议', 'head’s office meeting'),
  'forum.partyGovJointMeeting': text('党政联席会议', 'Party-government joint meeting'),
  'forum.streetWorkingCommittee': text('街道党工委会议', 'street working committee'),
  meetingTitle: text('会议名称', 'Meeting'),
  meetingOn: text('会议日期', 'Date of the meeting'),
  headId: text('主持会议的主要负责人', 'Head in the chair'),
  attendance: text('出席、列席情况', 'Attendance'),
  role: text('身份', 'Part'),
  'role.member': text('成员', 'member'),
  'role.judicialOffice': text('司法所列席', 'judicial office'),
  'role.nonVoting': text('其他列席', 'non-voting'),
  present: text('是否到会', 'Present'),
  absenceReason: text('缺席事由', 'Reason for absence'),
  stance: text('表态', 'Stance'),
  'stance.agree': text('同意', 'agree'),
  'stance.disagree': text('反对', 'disagree'),
  'stance.reserve': text('保留意见', 'reserve'),
  words: text('发言内容', 'Words'),
  outcome: text('会议决定', 'Outcome'),
  'outcome.adopt': text('通过', 'adopt'),
  'outcome.adoptWithAmendment': text('修改后通过', 'adopt with amendment'),
  'outcome.defer': text('暂缓', 'defer'),
  'outcome.reject': text('不予通过', 'reject'),
  reasonsStatedAtMeeting: text('主要负责人在会上说明的理由', 'Reasons the head stated at the meeting'),
  amendment: text('修改内容', 'Amendment'),
  substantive: text('是否实质性修改', 'Substantive'),
};

const DISCLOSURE: Labels = {
  renditions: text('公开文本', 'Renditions'),
  kind: text('形式', 'Kind'),
  'kind.original': text('原文', 'original'),
  'kind.formatted': text('排版件', 'formatted'),
  'kind.redacted': text('遮盖件', 'redacted'),
  withheldParts: text('不公开的部分', 'Withheld parts'),
  reevaluateOn: text('再评估日期', 'To be re-evaluated on'),
  retention: text('保管期限', 'Retention'),
  'retention.permanent': text('永久', 'permanent'),
  'retention.thirtyYears': text('30年', '30 years'),
  'retention.tenYears': text('10年', '10 years'),
};

/** Labels of the shared payloads' members and of their values. */
export const CASE_LABELS: Labels = { ...GENERAL, ...DOCUMENT, ...OPINIONS, ...MEETING, ...DISCLOSURE };
