import { rule } from '../../../_kit/rule.js';
import { text } from '../../../_kit/text.js';
import type { CaseControl } from '../control.js';
import type { ProposeWithholding, Publish, WithholdingForm } from '../forms/disclosure-forms.js';

/** Order 711: must not (14), third parties (15), may be withheld (16). */
const GROUNDS = ['SC-711:14', 'SC-711:15', 'SC-711:16'];

function grounded(control: CaseControl, { legalBasis }: WithholdingForm): boolean {
  if (control.disclosureAttribute === 'onRequest') return true;
  return legalBasis.length > 0 && legalBasis.every(key => GROUNDS.includes(key));
}

/** What is withheld: everything that is proposed, or the parts that a redacted rendition leaves out. */
function withheldOf(data: ProposeWithholding | Publish): WithholdingForm | undefined {
  return 'renditions' in data ? data.withheldParts : data;
}

const redacts = (data: ProposeWithholding | Publish): boolean =>
  'renditions' in data && data.renditions.some(({ kind }) => kind === 'redacted');

export const withholdingGrounded = rule<CaseControl, ProposeWithholding | Publish>({
  name: 'withholdingGrounded',
  legalBasis: ['SC-711:14', 'SC-711:18', 'SC-711:37'],
  needsData: true,
  message: text(
    '未援引不予公开的法定依据，或者下次评估日期未晚于今日，或者未说明不公开的部分',
    'No lawful ground, or no later day to re-evaluate, or redactions left unexplained',
  ),
  remedy: text(
    '援引政府信息公开条例第十四至十六条，写明遮盖内容和今后的再评估日期',
    'Cite Order 711 Art. 14, 15 or 16, explain what is redacted, and set a later day to re-evaluate',
  ),
  holds: ({ control, data, facts }) => {
    const withheld = withheldOf(data);
    if (withheld === undefined) return !redacts(data);
    return grounded(control, withheld) && withheld.reevaluateOn > facts.today;
  },
});

export const approverIsNotProposer = rule<CaseControl>({
  name: 'approverIsNotProposer',
  legalBasis: ['SC-711:17'],
  message: text('提出不予公开的人不得自行审批', 'Whoever proposed withholding may not decide on it'),
  remedy: text('由另一名分管领导或者主要负责人审批', 'Let another leader or the chair decide'),
  holds: ({ control, sender }) => control.withholdingProposedBy !== sender,
});
