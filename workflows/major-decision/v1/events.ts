import { event, type EventDefinition, type Reference } from '../../_kit/event.js';
import { text } from '../../_kit/text.js';
import { documentExists, notInTheFuture, reference } from '../../_stages/v1/case-references.js';
import { DISCLOSURE_EVENTS } from '../../_stages/v1/events/disclosure-events.js';
import { draftingEvents } from '../../_stages/v1/events/drafting-events.js';
import { meetingEvents } from '../../_stages/v1/events/meeting-events.js';
import { ACCEPTANCE_EVENTS, OPINION_EVENTS } from '../../_stages/v1/events/review-events.js';
import { serviceEvents } from '../../_stages/v1/events/service-events.js';
import { senderNotRecused } from '../../_stages/v1/rules/opening-rules.js';
import {
  DecisionData,
  DeclareProcedureNotRequired,
  EditDraft,
  RecordExpertArgumentation,
  RecordFairCompetitionReview,
  RecordPublicParticipation,
  RecordRiskAssessment,
  ReportToPartyCommittee,
  StartDrafting,
} from './forms.js';
import {
  commentPeriodKept,
  decisionDossierComplete,
  expertOpinionSigned,
  fairCompetitionReviewed,
  hearingMaterialsTimely,
  proceduresSettled,
  riskControllable,
} from './rules.js';
import { SLOTS } from './slots.js';

export const OPENING_EXAMPLE = {
  category: 'project',
  summary: '对利民水库大坝进行除险加固，总投资约八百万元',
  disclosureAttribute: 'proactive',
  classified: false,
  affectsMarketEntities: false,
};

type Placed = Partial<DecisionData> | { readonly data: Partial<DecisionData> };

/** The row is looked up by whoever collects the facts; wherever the data lie, it must be there. */
export const catalogueRowExists = (pointer: string) =>
  reference<Placed>(
    pointer,
    'unknown-catalogue-row',
    text('目录中没有这一行，请核对', 'The catalogue has no such row; check it'),
    ({ data, facts }) => {
      const opening = 'data' in data ? data.data : data;
      return opening.catalogueRow === undefined || facts.catalogueRow === true;
    },
  );

interface Participation {
  readonly openOn: string;
  readonly closeOn: string;
  readonly received: number;
  readonly adopted: number;
}

/** A period that runs backwards, or more adopted than came in, says something that cannot have been. */
const PARTICIPATION_POSSIBLE = [
  notInTheFuture('openOn'),
  reference<Participation>(
    '/closeOn',
    'before-opening',
    text('截止日期早于开始日期，请核对', 'The last day is before the first; check both'),
    ({ data }) => data.closeOn >= data.openOn,
  ),
  reference<Participation>(
    '/adopted',
    'more-than-received',
    text('采纳的条数多于收到的条数，请核对', 'More were adopted than received; check both figures'),
    ({ data }) => data.adopted <= data.received,
  ),
];

/** A procedure's record by the drafter, with the document that shows it and the member that says on which day it was. */
const procedureEvent = (
  zh: string,
  en: string,
  form: EventDefinition['form'],
  slot: string,
  day: string,
  example: Record<string, unknown>,
  possible: readonly Reference[] = [],
) =>
  event({
    label: text(zh, en),
    duties: ['drafter'],
    form,
    example: { ...example, documentId: 'document-1' },
    rules: [senderNotRecused],
    references: [documentExists('documentId', [slot, 'other']), notInTheFuture(day), ...possible],
    facts: ['documents'],
    slots: { documentId: slot },
    drafts: true,
  });

const PROCEDURE_EVENTS: Readonly<Record<string, EventDefinition>> = {
  RECORD_PUBLIC_PARTICIPATION: procedureEvent(
    '登记公众参与',
    'Record public participation',
    RecordPublicParticipation,
    'publicParticipation',
    'heldOn',
    {
      method: 'comment',
      openOn: '2026-01-05',
      closeOn: '2026-02-04',
      received: 12,
      adopted: 5,
    },
    PARTICIPATION_POSSIBLE,
  ),
  RECORD_EXPERT_ARGUMENTATION: procedureEvent(
    '登记专家论证',
    'Record expert argumentation',
    RecordExpertArgumentation,
    'expertArgumentation',
    'heldOn',
    {
      heldOn: '2026-02-06',
      experts: 3,
      signedAndSealed: true,
      interestsDeclared: true,
    },
  ),
  RECORD_RISK_ASSESSMENT: procedureEvent(
    '登记风险评估',
    'Record the risk assessment',
    RecordRiskAssessment,
    'riskAssessment',
    'assessedOn',
    { assessedOn: '2026-02-09', controllable: true },
  ),
  RECORD_FAIR_COMPETITION_REVIEW: procedureEvent(
    '登记公平竞争审查',
    'Record the fair-competition review',
    RecordFairCompetitionReview,
    'fairCompetitionReview',
    'reviewedOn',
    { reviewedOn: '2026-02-10', conclusion: 'compliant' },
  ),
  DECLARE_PROCEDURE_NOT_REQUIRED: event({
    label: text('登记无须履行的程序', 'Declare a procedure not required'),
    duties: ['drafter'],
    form: DeclareProcedureNotRequired,
    example: { procedure: 'expertArgumentation', reason: '不涉及专业性、技术性问题' },
    rules: [senderNotRecused],
    drafts: true,
  }),
};

const PARTY_REPORT: Readonly<Record<string, EventDefinition>> = {
  REPORT_TO_PARTY_COMMITTEE: event({
    label: text('向党委报告', 'Report to the Party committee'),
    duties: ['secretary'],
    form: ReportToPartyCommittee,
    example: { reportedOn: '2026-03-13', documentNumber: '街办〔2026〕12号' },
    rules: [senderNotRecused],
    references: [notInTheFuture('reportedOn')],
  }),
};

export const EVENTS: Readonly<Record<string, EventDefinition>> = {
  ...draftingEvents({
    startForm: StartDrafting,
    editForm: EditDraft,
    draftExample: { title: '利民水库除险加固工程', data: OPENING_EXAMPLE },
    references: [catalogueRowExists('/data/catalogueRow')],
    facts: ['catalogueRow'],
    dossierComplete: decisionDossierComplete,
    submissionRules: [
      proceduresSettled,
      commentPeriodKept,
      hearingMaterialsTimely,
      expertOpinionSigned,
      fairCompetitionReviewed,
    ],
  }),
  ...PROCEDURE_EVENTS,
  ...ACCEPTANCE_EVENTS,
  ...OPINION_EVENTS,
  ...meetingEvents({
    rulesBeforeGates: [decisionDossierComplete, fairCompetitionReviewed],
    rulesAfterGates: [riskControllable],
  }),
  ...PARTY_REPORT,
  ...DISCLOSURE_EVENTS,
  ...serviceEvents(SLOTS, { form: DecisionData, example: OPENING_EXAMPLE }),
};
