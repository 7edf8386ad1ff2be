import { text } from '../../_kit/text.js';
import { SHARED_SLOTS, single, TEXT_OPEN_IN } from '../../_stages/v1/slots.js';

export const SLOTS = {
  draft: single(text('决策草案', 'Draft decision'), TEXT_OPEN_IN),
  explanation: single(text('起草说明', 'Explanation of the draft')),
  legalBases: single(text('制定依据', 'Legal bases')),
  publicParticipation: single(text('公众参与材料', 'Public participation')),
  expertArgumentation: single(text('专家论证材料', 'Expert argumentation')),
  riskAssessment: single(text('风险评估报告', 'Risk assessment')),
  fairCompetitionReview: single(text('公平竞争审查材料', 'Fair-competition review')),
  ...SHARED_SLOTS,
} as const;
