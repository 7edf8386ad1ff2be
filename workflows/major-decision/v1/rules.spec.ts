import { judge } from '../../../test/support/judge-rule.js';
import { openingControlOf } from '../../../test/support/opening-control.js';
import { majorDecision } from './index.js';
import {
  commentPeriodKept,
  decisionDossierComplete,
  expertOpinionSigned,
  fairCompetitionReviewed,
  hearingMaterialsTimely,
  proceduresSettled,
  riskControllable,
} from './rules.js';

const beginning = openingControlOf(majorDecision);
const holds = judge(beginning);
const on = (rule: Parameters<typeof holds>[0], control: object) => holds(rule, { control });

describe('the dossier of a decision', () => {
  const three = ['draft', 'explanation', 'legalBases'];

  it('has the record of each procedure carried out', () => {
    expect(on(decisionDossierComplete, { filledSlots: three })).toBe(true);
    expect(on(decisionDossierComplete, { filledSlots: three, riskAssessment: 'done' })).toBe(false);
    expect(on(decisionDossierComplete, { filledSlots: three, riskAssessment: 'notRequired' })).toBe(true);
    expect(
      on(decisionDossierComplete, { filledSlots: [...three, 'riskAssessment'], riskAssessment: 'done' }),
    ).toBe(true);
    expect(on(decisionDossierComplete, { filledSlots: ['draft', 'explanation'] })).toBe(false);
  });

  it('settles all four procedures, and names those that are open', () => {
    const settled = {
      publicParticipation: 'done',
      expertArgumentation: 'notRequired',
      riskAssessment: 'done',
      fairCompetitionReview: 'notRequired',
    };
    expect(on(proceduresSettled, settled)).toBe(true);
    const control = { ...settled, riskAssessment: 'open' };
    expect(on(proceduresSettled, control)).toBe(false);
    expect(proceduresSettled.details?.({ control } as never)).toEqual({
      missing: { 'zh-CN': '风险评估报告', en: 'Risk assessment' },
    });
  });
});

describe('how procedures were carried out', () => {
  it('keeps an open comment going for thirty days, or says why not', () => {
    expect(on(commentPeriodKept, { commentDays: 30 })).toBe(true);
    expect(on(commentPeriodKept, { commentDays: 29 })).toBe(false);
    expect(on(commentPeriodKept, { commentDays: 12, commentShortened: true })).toBe(true);
    expect(on(commentPeriodKept, { commentDays: null })).toBe(true);
  });

  it('lets the period run out before submission, shortened or not', () => {
    const closing = (commentCloseOn: string) =>
      on(commentPeriodKept, { commentDays: 12, commentShortened: true, commentCloseOn });
    expect([closing('2026-03-02'), closing('2026-03-03')]).toEqual([true, false]);
  });

  it('delivers the materials seven days before a hearing', () => {
    expect(on(hearingMaterialsTimely, { hearingNoticeDays: 7 })).toBe(true);
    expect(on(hearingMaterialsTimely, { hearingNoticeDays: 6 })).toBe(false);
    expect(on(hearingMaterialsTimely, { hearingNoticeDays: null })).toBe(true);
  });

  it('has experts who signed and declared their interests', () => {
    const experts = (expertsSigned: boolean, expertsDeclared: boolean) =>
      on(expertOpinionSigned, { expertArgumentation: 'done', expertsSigned, expertsDeclared });
    expect([experts(true, true), experts(true, false), experts(false, true)]).toEqual([true, false, false]);
    expect(on(expertOpinionSigned, { expertArgumentation: 'notRequired' })).toBe(true);
  });

  it('reviews for fair competition what affects market entities', () => {
    const affects = { affectsMarketEntities: true };
    const done = { ...affects, fairCompetitionReview: 'done' };
    expect(on(fairCompetitionReviewed, {})).toBe(true);
    expect(on(fairCompetitionReviewed, affects)).toBe(false);
    expect(on(fairCompetitionReviewed, { ...affects, fairCompetitionReview: 'notRequired' })).toBe(false);
    expect(on(fairCompetitionReviewed, { ...done, fairCompetition: 'violating' })).toBe(false);
    expect(on(fairCompetitionReviewed, { ...done, fairCompetition: 'exempt' })).toBe(true);
  });

  it('takes no uncontrollable risk to a meeting', () => {
    expect(on(riskControllable, { riskControllable: 'no' })).toBe(false);
    expect(on(riskControllable, { riskControllable: 'yes' })).toBe(true);
    expect(on(riskControllable, { riskControllable: null })).toBe(true);
  });
});
