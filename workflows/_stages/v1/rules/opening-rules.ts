import { rule } from '../../../_kit/rule.js';
import { text } from '../../../_kit/text.js';
import type { CaseControl } from '../control.js';

/** The members of an opening that rules judge; `START_DRAFTING` and `EDIT_DRAFT` carry them one level deeper. */
interface Opening {
  readonly classified: boolean;
  readonly disclosureAttribute: 'proactive' | 'onRequest' | 'withheld';
  readonly disclosureReason?: string;
}
type OpeningData = Opening | { readonly data: Opening };

const openingOf = (data: OpeningData): Opening => ('data' in data ? data.data : data);

export const senderNotRecused = rule<CaseControl>({
  name: 'senderNotRecused',
  legalBasis: ['CSL-P:76'],
  gate: true,
  message: text('您已回避本事项，不得再参与办理', 'You are recused from this matter and may not act on it'),
  remedy: text('请由未回避的人员办理', 'Let someone who is not recused act'),
  holds: ({ control, sender }) => !control.recused.includes(sender),
});

export const unclassified = rule<CaseControl, OpeningData>({
  name: 'unclassified',
  legalBasis: ['SSL:31'],
  needsData: true,
  message: text('涉密事项不得录入本系统', 'Classified matters must not enter this system'),
  remedy: text(
    '请停止录入，按保密规定线下办理；未保存任何内容',
    'Stop here and handle it offline as secrecy rules require; nothing was kept',
  ),
  holds: ({ data }) => !openingOf(data).classified,
});

export const disclosureReasonGiven = rule<CaseControl, OpeningData>({
  name: 'disclosureReasonGiven',
  legalBasis: ['GBF80'],
  needsData: true,
  message: text(
    '未列为主动公开，且未说明理由',
    'The matter is not marked for proactive disclosure and no reason is given',
  ),
  remedy: text(
    '说明依申请公开或者不予公开的理由，或者改为主动公开',
    'Give the reason, or mark the matter for proactive disclosure',
  ),
  holds: ({ data }) => {
    const { disclosureAttribute, disclosureReason } = openingOf(data);
    return disclosureAttribute === 'proactive' || disclosureReason !== undefined;
  },
});
