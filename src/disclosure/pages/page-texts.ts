import { text, type LocalizedText } from '../../kernel/localized-text.js';

/** The words of the public pages, for a citizen on a phone. */
export const TEXTS = {
  register: text('决策与合同公开目录', 'Public register of decisions and contracts'),
  intro: text(
    '这里公开的每一件，决定之前都经过合法性审查。',
    'Everything here was reviewed for legality before it was decided.',
  ),
  search: text('按编号、名称查找', 'Search number or title'),
  find: text('查找', 'Search'),
  tooShort: text('请输入至少两个字', 'Enter at least two characters'),
  none: text('没有符合条件的公开事项', 'Nothing here matches'),
  empty: text('目前还没有公开的事项', 'Nothing has been disclosed yet'),
  older: text('更早的', 'Older'),
  newest: text('最新的', 'Newest'),
  back: text('返回目录', 'Back to the register'),
  subscribe: text('订阅更新（RSS）', 'Subscribe (RSS)'),
  otherLanguage: text('English', '中文'),
  decidedBy: text('决定机关', 'Decided by'),
  unit: text('承办单位', 'Prepared by'),
  decidedOn: text('决定日期', 'Decided on'),
  signedOn: text('签订日期', 'Signed on'),
  forum: text('决定方式', 'Decided in'),
  review: text('合法性审查', 'Legality review'),
  reviewedOn: text('{date} 出具审查意见，结论：{conclusion}', 'Opinion given on {date}: {conclusion}'),
  legalBasis: text('依据', 'On what basis'),
  digest: text('决策文本的 SHA-256', 'SHA-256 of the text decided'),
  digestHint: text(
    '下载“原文”后自行计算，与此一致即为审查和决定的同一文本',
    'Compute it from the file marked “original”: the same digest is the very text reviewed and decided',
  ),
  digestKept: text(
    '决策文本未全文公开；日后公开时，可据此核对是否为同一文本',
    'The text is not published whole; when it is, this shows whether it is the same',
  ),
  documents: text('公开文件', 'Documents'),
  disclosedOn: text('公开日期', 'Disclosed on'),
  withheld: text('未公开的部分', 'What is left out'),
  withheldReason: text('理由', 'Reason'),
  reevaluateOn: text('再评估日期', 'Looked at again on'),
  missing: text(
    '没有这一公开事项。地址可能有误，也可能从未公开。',
    'There is no such disclosure. The address may be wrong, or it was never published.',
  ),
  lostPlace: text(
    '地址不完整，找不到目录的这一页。请从目录首页查找。',
    'The address is incomplete: this page of the register cannot be found. Start from its first page.',
  ),
  skip: text('跳到正文', 'Skip to content'),
} as const satisfies Record<string, LocalizedText>;

const KINDS: Readonly<Record<string, LocalizedText>> = {
  original: text('原文', 'original'),
  formatted: text('排版件', 'formatted copy'),
  redacted: text('遮盖件', 'redacted copy'),
};
const CONCLUSIONS: Readonly<Record<string, LocalizedText>> = {
  lawful: text('合法', 'lawful'),
  revise: text(
    '应当修改，未采纳的意见已说明理由',
    'to be revised; reasons were given for what was not adopted',
  ),
  riskDisclosed: text('明示法律风险', 'legal risk disclosed'),
};
const FORUMS: Readonly<Record<string, LocalizedText>> = {
  partyCommitteeMeeting: text('党委会议', 'Party committee meeting'),
  townHeadMeeting: text('镇长（主任）办公会议', 'Head’s office meeting'),
  partyGovJointMeeting: text('党政联席会议', 'Party-government joint meeting'),
  streetWorkingCommittee: text('街道党工委会议', 'Street working committee'),
};

const named =
  (names: Readonly<Record<string, LocalizedText>>) =>
  (name: string): LocalizedText =>
    names[name] ?? { 'zh-CN': name, en: name };

export const kindText = named(KINDS);
export const conclusionText = named(CONCLUSIONS);
export const forumText = named(FORUMS);
