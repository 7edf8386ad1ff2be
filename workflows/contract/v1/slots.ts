import { text } from '../../_kit/text.js';
import { beside, SHARED_SLOTS, single, TEXT_OPEN_IN, UNTIL_DISCLOSURE } from '../../_stages/v1/slots.js';

export const SLOTS = {
  /** Also before signature: what is changed then is neither decided nor reviewed any more. */
  draft: single(text('合同文本', 'Contract text'), [...TEXT_OPEN_IN, 'committeeDecision.decided']),
  counterpartyQualification: single(text('对方主体资格材料', 'Counterparty’s qualification')),
  explanation: single(text('起草说明', 'Explanation of the draft')),
  /** Once signed, no other copy takes the place of the one that was signed. */
  signedCopy: beside(single(text('签署件', 'Signed copy'), UNTIL_DISCLOSURE)),
  ...SHARED_SLOTS,
} as const;
