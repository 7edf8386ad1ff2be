import { daysBetween } from '../../_kit/days.js';
import { orNull } from '../../_stages/v1/case-change.js';
import type {
  DecisionData,
  DeclareProcedureNotRequired,
  RecordExpertArgumentation,
  RecordFairCompetitionReview,
  RecordPublicParticipation,
  RecordRiskAssessment,
  ReportToPartyCommittee,
} from './forms.js';
import {
  decisionChange,
  type DecisionCase,
  type DecisionControl,
  type Procedure,
  type ProcedureRecord,
} from './types.js';

const settledAs = (
  record: DecisionCase,
  procedure: Procedure,
  how: ProcedureRecord,
): Partial<DecisionCase> => ({
  procedures: { ...record.procedures, [procedure]: how },
});

/** What is known of how each procedure was carried out, before it was or when it need not be. */
export const NOTHING_RECORDED = {
  publicParticipation: {
    commentDays: null,
    commentCloseOn: null,
    commentShortened: false,
    hearingNoticeDays: null,
  },
  expertArgumentation: { expertsSigned: false, expertsDeclared: false },
  riskAssessment: { riskControllable: null },
  fairCompetitionReview: { fairCompetition: null },
} satisfies Record<Procedure, Partial<DecisionControl>>;

/** Days of notice before a hearing; both days stand in the form of a hearing. */
const hearingNotice = ({ materialsDeliveredOn, heldOn }: RecordPublicParticipation): number | null =>
  materialsDeliveredOn === undefined || heldOn === undefined
    ? null
    : daysBetween(materialsDeliveredOn, heldOn);

export const DECISION_CHANGES = {
  noteParticulars: decisionChange<{ data: DecisionData }>(({ data: { data } }) => ({
    control: {
      affectsMarketEntities: data.affectsMarketEntities,
      exploratoryReform: data.exploratoryReform === true,
    },
  })),

  recordPublicParticipation: decisionChange<RecordPublicParticipation>(({ record, data }) => ({
    control: {
      publicParticipation: 'done',
      commentDays: data.method === 'comment' ? daysBetween(data.openOn, data.closeOn) : null,
      commentCloseOn: data.method === 'comment' ? data.closeOn : null,
      commentShortened: data.shortenedReason !== undefined,
      hearingNoticeDays: data.method === 'hearing' ? hearingNotice(data) : null,
    },
    record: settledAs(record, 'publicParticipation', {
      settled: 'done',
      method: data.method,
      openOn: data.openOn,
      closeOn: data.closeOn,
      shortenedReason: orNull(data.shortenedReason),
      materialsDeliveredOn: orNull(data.materialsDeliveredOn),
      heldOn: orNull(data.heldOn),
      received: data.received,
      adopted: data.adopted,
      documentId: data.documentId,
    }),
  })),

  recordExpertArgumentation: decisionChange<RecordExpertArgumentation>(({ record, data }) => ({
    control: {
      expertArgumentation: 'done',
      expertsSigned: data.signedAndSealed,
      expertsDeclared: data.interestsDeclared,
    },
    record: settledAs(record, 'expertArgumentation', {
      settled: 'done',
      heldOn: data.heldOn,
      experts: data.experts,
      signedAndSealed: data.signedAndSealed,
      interestsDeclared: data.interestsDeclared,
      documentId: data.documentId,
    }),
  })),

  recordRiskAssessment: decisionChange<RecordRiskAssessment>(({ record, data }) => ({
    control: { riskAssessment: 'done', riskControllable: data.controllable ? 'yes' : 'no' },
    record: settledAs(record, 'riskAssessment', {
      settled: 'done',
      assessedOn: data.assessedOn,
      controllable: data.controllable,
      documentId: data.documentId,
    }),
  })),

  recordFairCompetitionReview: decisionChange<RecordFairCompetitionReview>(({ record, data }) => ({
    control: { fairCompetitionReview: 'done', fairCompetition: data.conclusion },
    record: settledAs(record, 'fairCompetitionReview', {
      settled: 'done',
      reviewedOn: data.reviewedOn,
      conclusion: data.conclusion,
      documentId: data.documentId,
    }),
  })),

  declareNotRequired: decisionChange<DeclareProcedureNotRequired>(({ record, data }) => ({
    control: { ...NOTHING_RECORDED[data.procedure], [data.procedure]: 'notRequired' },
    record: settledAs(record, data.procedure, { settled: 'notRequired', reason: data.reason }),
  })),

  reportToParty: decisionChange<ReportToPartyCommittee>(({ data, sender }) => ({
    record: {
      partyReport: { reportedOn: data.reportedOn, documentNumber: orNull(data.documentNumber), by: sender },
    },
  })),
} as const;
