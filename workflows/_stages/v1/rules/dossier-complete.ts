import { rule, type Rule } from '../../../_kit/rule.js';
import { text, type LocalizedText } from '../../../_kit/text.js';
import type { CaseControl } from '../control.js';

/** Slots that must be filled, by name and label, as far as the matter's cells ask for them. */
export type NeededSlots<C> = (
  control: C,
) => readonly { readonly slot: string; readonly label: LocalizedText }[];

export const listed = (labels: readonly LocalizedText[]): LocalizedText =>
  text(labels.map(label => label['zh-CN']).join('、'), labels.map(label => label.en).join(', '));

/** What must be in the dossier differs by matter type; that it must be there does not (Order 713 Art. 26, 29). */
export function dossierComplete<C extends CaseControl>(
  needed: NeededSlots<C>,
): Rule<C, Record<string, unknown>> {
  const missing = (control: C) => needed(control).filter(({ slot }) => !control.filledSlots.includes(slot));
  return rule<C>({
    name: 'dossierComplete',
    legalBasis: ['SC-713:26', 'SC-713:29'],
    message: text('材料不齐，缺：{missing}', 'The dossier is incomplete; missing: {missing}'),
    remedy: text('补齐所缺材料后再提交', 'Add what is missing, then send it again'),
    holds: ({ control }) => missing(control).length === 0,
    details: ({ control }) => ({ missing: listed(missing(control).map(({ label }) => label)) }),
  });
}
