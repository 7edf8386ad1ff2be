import { rule } from '../../../_kit/rule.js';
import { text } from '../../../_kit/text.js';
import type { CaseControl } from '../control.js';
import type { IssueAdviserOpinion, IssueReviewOpinion } from '../forms/review-forms.js';

export const reviewerIsNotDrafter = rule<CaseControl>({
  name: 'reviewerIsNotDrafter',
  legalBasis: ['SC-713:25', 'SC-713:28'],
  gate: true,
  message: text(
    '您参与过本事项的起草，不得审查自己起草的事项',
    'You took part in drafting this matter and may not review it',
  ),
  remedy: text(
    '由未参与起草的审查人员出具审查意见',
    'Let a reviewer who took no part in drafting issue the opinion',
  ),
  holds: ({ control, sender }) => !control.drafters.includes(sender),
});

export const reviewerIsNotAdviser = rule<CaseControl>({
  name: 'reviewerIsNotAdviser',
  legalBasis: ['SC-713:28'],
  gate: true,
  message: text(
    '您已出具本事项的法律顾问意见，不得再作为审查人员',
    'You gave the legal adviser’s opinion on this matter and may not also review it',
  ),
  remedy: text('由其他审查人员出具审查意见', 'Let another reviewer issue the opinion'),
  holds: ({ control, sender }) => control.adviserOpinionBy !== sender,
});

export const textIsCurrent = rule<CaseControl, { readonly textSha256: string }>({
  name: 'textIsCurrent',
  legalBasis: ['SC-713:25'],
  needsData: true,
  message: text('所针对的文本不是现行文本', 'The text named is not the current text'),
  remedy: text('打开现行文本核对后，按现行文本办理', 'Open the current text, check it, and act on that'),
  holds: ({ control, data }) => control.text === data.textSha256,
});

/** Both lists as sets: the same digest in two slots counts once. */
const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.every(digest => other.includes(digest)) && other.every(digest => one.includes(digest));

export const seenIsCurrent = rule<CaseControl, IssueReviewOpinion>({
  name: 'seenIsCurrent',
  legalBasis: ['SC-713:26'],
  needsData: true,
  message: text(
    '所列已阅材料与各项材料的最新版本不一致',
    'The documents listed as seen are not exactly the current versions',
  ),
  remedy: text(
    '查阅全部材料的最新版本后，重新出具意见',
    'Read the current version of every document, then issue the opinion again',
  ),
  holds: ({ data, facts }) => {
    const current = (facts.documents ?? []).filter(document => document.current);
    return sameSet(
      data.seen,
      current.map(({ sha256 }) => sha256),
    );
  },
});

const NEEDS_ITEMS = ['reject', 'revise', 'unlawful'];

export const itemsGiven = rule<CaseControl, IssueAdviserOpinion | IssueReviewOpinion>({
  name: 'itemsGiven',
  legalBasis: ['SC-713:28'],
  needsData: true,
  message: text(
    '结论为不同意、应当修改或者不合法的，应当逐条列明意见',
    'The conclusion is not favourable, but no item says why',
  ),
  remedy: text('逐条列明问题、依据和修改建议', 'List each problem with its legal basis and a suggestion'),
  holds: ({ data }) => !NEEDS_ITEMS.includes(data.conclusion) || data.items.length > 0,
});

export const riskDisclosureAllowed = rule<CaseControl, IssueReviewOpinion>({
  name: 'riskDisclosureAllowed',
  legalBasis: ['SC-713:25'],
  needsData: true,
  message: text(
    '明示法律风险只适用于探索性改革事项，且须写明风险',
    'Disclosing the risk is for exploratory reform only, and the risk must be stated',
  ),
  remedy: text(
    '写明法律风险；不属于探索性改革的，另选结论',
    'State the legal risk; where it is no exploratory reform, choose another conclusion',
  ),
  holds: ({ control, data }) =>
    data.conclusion !== 'riskDisclosed' || (control.exploratoryReform && data.riskStatement !== undefined),
});
