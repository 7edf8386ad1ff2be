import { rule } from '../../../_kit/rule.js';
import { text } from '../../../_kit/text.js';
import type { CaseControl } from '../control.js';
import type { AssignAdviser, ExtendReview } from '../forms/review-forms.js';
import { settingOf } from '../settings.js';

export const supplementedOnce = rule<CaseControl>({
  name: 'supplementedOnce',
  legalBasis: ['SC-713:26'],
  message: text(
    '本次送审已要求补正过，不得再次要求',
    'A supplement was already asked for since this submission',
  ),
  remedy: text(
    '就现有材料继续审查，或者退回承办单位',
    'Review what is there, or return the matter to the undertaking unit',
  ),
  holds: ({ control }) => !control.supplementAsked,
});

export const adviserEngaged = rule<CaseControl, AssignAdviser>({
  name: 'adviserEngaged',
  legalBasis: ['LAW:39'],
  needsData: true,
  message: text(
    '所选人员不是本单位法律顾问，或者参与过起草，或者已回避',
    'The person is not a legal adviser here, or took part in drafting, or is recused',
  ),
  remedy: text(
    '另选未参与起草、无需回避的法律顾问',
    'Choose a legal adviser who neither drafted nor is recused',
  ),
  holds: ({ control, data, facts }) =>
    (facts.advisers ?? []).includes(data.adviserId) &&
    !control.drafters.includes(data.adviserId) &&
    !control.recused.includes(data.adviserId),
});

export const senderIsAssignedAdviser = rule<CaseControl>({
  name: 'senderIsAssignedAdviser',
  legalBasis: ['SC-713:28'],
  message: text(
    '您不是本事项指派的法律顾问，或者您参与过起草',
    'You are not the legal adviser assigned to this matter, or you took part in drafting',
  ),
  remedy: text(
    '由所指派的法律顾问本人办理；需要更换的，由其回避后重新指派',
    'The assigned adviser acts; to replace them, record their recusal and assign another',
  ),
  holds: ({ control, sender }) => control.adviser === sender && !control.drafters.includes(sender),
});

export const extensionTimely = rule<CaseControl, Partial<ExtendReview>>({
  name: 'extensionTimely',
  legalBasis: ['local:maxExtensionWorkingDays'],
  message: text(
    '审查期限已届满，或者已延长过一次，或者超过{limit}个工作日的上限',
    'The review is overdue, was extended before, or this exceeds the limit of {limit} working days',
  ),
  remedy: text(
    '延期限一次，须在到期前按上限办理；已逾期的，尽快出具意见',
    'Extend once, before the due date and within the limit; if overdue, issue the opinion at once',
  ),
  holds: ({ control, data, facts }) =>
    !control.extended &&
    facts.clock?.overdue !== true &&
    (data.workingDays ?? 0) <= settingOf(facts, 'maxExtensionWorkingDays'),
  details: ({ facts }) => ({ limit: settingOf(facts, 'maxExtensionWorkingDays') }),
});
