import {
  counter,
  day,
  digest,
  enumeration,
  flag,
  measure,
  optionalEnumeration,
  person,
  personSet,
  slotSet,
  type ControlCells,
} from '../../_kit/control.js';
import type { ReviewControl } from '../../_kit/review-control.js';

/** The cells that every case with the five stages has; a matter type adds its own. */
export interface CaseControl extends ReviewControl {
  readonly filledSlots: readonly string[];
  /** Currently assigned. */
  readonly adviser: string | null;
  readonly adviserOpinionBy: string | null;
  readonly adviserConclusion: 'approve' | 'reject' | null;
  readonly everSubmitted: boolean;
  /** Since this submission. */
  readonly supplementAsked: boolean;
  readonly supplementFrom: 'submitted' | 'accepted' | null;
  /** The running review clock was extended. */
  readonly extended: boolean;
  /** What `adoptWithAmendment` left to be done: confirmation by the head, or another discussion. */
  readonly amendment: 'none' | 'formal' | 'substantive';
  readonly meetingOn: string | null;
  readonly head: string | null;
  readonly present: readonly string[];
  readonly membersPresent: readonly string[];
  readonly membersHeard: readonly string[];
  readonly agreeing: readonly string[];
  readonly disagreeing: readonly string[];
  readonly presentCount: number;
  readonly agreeCount: number;
  readonly disagreeCount: number;
  readonly reserveCount: number;
  readonly headSpoke: boolean;
  readonly exploratoryReform: boolean;
  readonly disclosureAttribute: 'proactive' | 'onRequest' | 'withheld' | null;
  readonly withholdingProposedBy: string | null;
  readonly published: boolean;
}

/** Who advises and then drafts has not advised (Order 713 Art. 28 hears somebody other than the drafters). */
export const adviserDrafted = ({ adviserOpinionBy, drafters }: CaseControl): boolean =>
  adviserOpinionBy !== null && drafters.includes(adviserOpinionBy);

/** More people than any deciding body has. */
const MEMBERS = 100;

export const CASE_CELLS: ControlCells = {
  text: digest(),
  decidedText: digest(),
  reviewedText: digest(),
  reviewedBy: person(),
  reviewConclusion: optionalEnumeration(['lawful', 'revise', 'unlawful', 'riskDisclosed']),
  reviewLapsed: flag(),
  reviewItems: measure(0),
  itemsAnswered: flag(),
  noneAdopted: flag(),
  recused: personSet(),
  filledSlots: slotSet(),
  drafters: personSet(),
  adviser: person(),
  adviserOpinionBy: person(),
  adviserConclusion: optionalEnumeration(['approve', 'reject']),
  everSubmitted: flag(),
  supplementAsked: flag(),
  supplementFrom: optionalEnumeration(['submitted', 'accepted']),
  extended: flag(),
  amendment: enumeration(['none', 'formal', 'substantive']),
  meetingOn: day(),
  head: person(),
  present: personSet(),
  membersPresent: personSet(),
  membersHeard: personSet(),
  agreeing: personSet(),
  disagreeing: personSet(),
  presentCount: counter(MEMBERS),
  agreeCount: counter(MEMBERS),
  disagreeCount: counter(MEMBERS),
  reserveCount: counter(MEMBERS),
  headSpoke: flag(),
  exploratoryReform: flag(),
  disclosureAttribute: optionalEnumeration(['proactive', 'onRequest', 'withheld']),
  withholdingProposedBy: person(),
  published: flag(),
};

/** Nobody has spoken yet: how every discussion, and every new list of those present, begins. */
export const NOBODY_HEARD = {
  membersHeard: [],
  agreeing: [],
  disagreeing: [],
  agreeCount: 0,
  disagreeCount: 0,
  reserveCount: 0,
  headSpoke: false,
} satisfies Partial<CaseControl>;

/** The cells of a matter about which nothing is known yet. */
export const EMPTY_CONTROL: CaseControl = {
  text: null,
  decidedText: null,
  reviewedText: null,
  reviewedBy: null,
  reviewConclusion: null,
  reviewLapsed: false,
  reviewItems: 0,
  itemsAnswered: false,
  noneAdopted: false,
  recused: [],
  filledSlots: [],
  drafters: [],
  adviser: null,
  adviserOpinionBy: null,
  adviserConclusion: null,
  everSubmitted: false,
  supplementAsked: false,
  supplementFrom: null,
  extended: false,
  amendment: 'none',
  meetingOn: null,
  head: null,
  present: [],
  membersPresent: [],
  presentCount: 0,
  ...NOBODY_HEARD,
  exploratoryReform: false,
  disclosureAttribute: null,
  withholdingProposedBy: null,
  published: false,
};
