import 'reflect-metadata';
import { DEFINITIONS } from '../../../workflows/index.js';
import type { WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import { faulty, type Mistake, type StateConfig } from '../../../test/support/faulty-workflow.js';
import { adviserHeard } from './properties/adviser-heard.js';
import { effectiveOpinion } from './properties/effective-opinion.js';
import { reviewerDidNotAdvise, reviewerDidNotDraft } from './properties/independent-review.js';
import { oneBranch } from './properties/one-branch.js';
import { staysClosed } from './properties/stays-closed.js';
import { textPublished } from './properties/text-published.js';
import type { AnyProperty } from './property.js';
import { deadEndsOf } from './check-workflow.js';
import { firstLines } from './format-report.js';
import type { Broken } from './realize.js';
import { prove } from './prove.js';
import { thinned } from './thin.js';

const named = (id: string): WorkflowDefinition =>
  DEFINITIONS.find(one => one.id === id) as WorkflowDefinition;
const DECISION = named('major-decision@1');
const CONTRACT = named('contract@1');
const GATES = [
  'everyItemAnswered',
  'adviserHeard',
  'adviserApproved',
  'reviewedBeforeDiscussion',
  'conclusionPermits',
  'textIsTheOneReviewed',
];

const at = (states: Record<string, StateConfig>, key: string): StateConfig => {
  const [stage = '', inner = ''] = key.split('.');
  return states[stage]?.states[inner] as StateConfig;
};

interface Fault {
  readonly what: string;
  readonly of: WorkflowDefinition;
  readonly mistake: Mistake;
  readonly breaks: AnyProperty;
  readonly fault: string;
  readonly last: string;
  /** Events that the thinned path must hold, in this order. */
  readonly by: readonly string[];
}

const FAULTS: readonly Fault[] = [
  {
    what: 'review is skipped by a take-back',
    of: DECISION,
    mistake: {
      chart: states => {
        at(states, 'legalAdviserReview.submitted').on.TAKE_BACK = { target: '#judicialOffice.reviewed' };
      },
      without: { PLACE_ON_AGENDA: GATES, RECORD_DECISION: GATES },
    },
    breaks: effectiveOpinion,
    fault: 'there is no review opinion',
    last: 'RECORD_DECISION',
    by: ['SUBMIT_FOR_REVIEW', 'TAKE_BACK', 'PLACE_ON_AGENDA', 'RECORD_ATTENDANCE', 'RECORD_DECISION'],
  },
  {
    what: 'an opinion is kept after the text was changed',
    of: DECISION,
    mistake: {
      chart: states => {
        at(states, 'judicialOffice.reviewed').on.ATTACH_DOCUMENT = { actions: ['keepDocument', 'takeText'] };
      },
      changes: {
        takeText: ({ control, data }) =>
          data.slot === 'draft' ? { control: { text: data.sha256, reviewedText: data.sha256 } } : { control },
      },
    },
    breaks: effectiveOpinion,
    fault: 'the text changed since the opinion, or who gave it is recused',
    last: 'RECORD_DECISION',
    by: ['ISSUE_REVIEW_OPINION', 'ATTACH_DOCUMENT', 'PLACE_ON_AGENDA', 'RECORD_DECISION'],
  },
  {
    what: 'a recused adviser’s opinion is counted',
    of: DECISION,
    mistake: {
      chart: states => {
        at(states, 'judicialOffice.reviewed').on.RECUSE = { actions: ['noteRecusal', 'leaveMeeting'] };
      },
    },
    breaks: adviserHeard,
    fault: 'no legal adviser who is not recused was heard',
    last: 'RECORD_DECISION',
    by: ['ISSUE_ADVISER_OPINION', 'RECUSE', 'PLACE_ON_AGENDA', 'RECORD_DECISION'],
  },
  {
    what: 'a recused reviewer’s opinion is counted',
    of: CONTRACT,
    mistake: {
      chart: states => {
        at(states, 'judicialOffice.reviewed').on.RECUSE = { actions: ['noteRecusal'] };
      },
      changes: { noteRecusal: () => ({}) },
    },
    breaks: effectiveOpinion,
    fault: 'the text changed since the opinion, or who gave it is recused',
    last: 'APPROVE_CONTRACT',
    by: ['ISSUE_REVIEW_OPINION', 'RECUSE', 'APPROVE_CONTRACT'],
  },
  {
    what: 'an unlawful text is decided by way of a deferral',
    of: DECISION,
    mistake: {
      chart: states => {
        const [unlawful] = at(states, 'judicialOffice.underReview').on.ISSUE_REVIEW_OPINION as {
          target: string;
        }[];
        if (unlawful) unlawful.target = '#judicialOffice.reviewed';
      },
      without: { PLACE_ON_AGENDA: ['conclusionPermits', 'everyItemAnswered'] },
      changes: {
        recordOutcome: ({ data }) =>
          data.outcome === 'defer' ? { control: { reviewConclusion: 'lawful', itemsAnswered: true } } : {},
      },
    },
    breaks: effectiveOpinion,
    fault: 'the opinion’s conclusion does not permit a decision',
    last: 'RECORD_DECISION',
    by: ['ISSUE_REVIEW_OPINION', 'RECORD_DECISION', 'PLACE_ON_AGENDA', 'RECORD_DECISION'],
  },
  {
    what: 'an amended text goes straight to signature',
    of: CONTRACT,
    mistake: {
      chart: states => {
        const inSession = at(states, 'committeeDecision.inSession');
        inSession.on.ATTACH_DOCUMENT = { actions: ['keepDocument', 'takeText'] };
        const arrows = inSession.on.RECORD_DECISION as { guard: string; target: string; actions: string[] }[];
        for (const arrow of arrows) {
          if (arrow.guard !== 'adoptedWithAmendment') continue;
          arrow.target = '#disclosure.pending';
          arrow.actions = ['recordOutcome', 'decideText', 'runDisclosure'];
        }
      },
    },
    breaks: effectiveOpinion,
    fault: 'the text changed since the opinion, or who gave it is recused',
    last: 'RECORD_DECISION',
    by: ['ISSUE_REVIEW_OPINION', 'PLACE_ON_AGENDA', 'ATTACH_DOCUMENT', 'RECORD_DECISION'],
  },
  {
    what: 'a withdrawn matter is opened again',
    of: CONTRACT,
    mistake: {
      chart: states => {
        states.withdrawn = { on: { TAKE_BACK: { target: '#judicialOffice.reviewed' } } } as never;
        (states.withdrawn as { id?: string }).id = 'withdrawn';
      },
    },
    breaks: staysClosed,
    fault: 'a closed matter is acted on again',
    last: 'TAKE_BACK',
    by: ['WITHDRAW', 'TAKE_BACK'],
  },
  {
    what: 'a drafter reviews their own draft',
    of: DECISION,
    mistake: { without: { ISSUE_REVIEW_OPINION: ['reviewerIsNotDrafter'] } },
    breaks: reviewerDidNotDraft,
    fault: 'the reviewer took part in drafting',
    last: 'ISSUE_REVIEW_OPINION',
    by: ['ISSUE_ADVISER_OPINION', 'ISSUE_REVIEW_OPINION'],
  },
  {
    what: 'handing a draft over makes its first drafter a stranger',
    of: DECISION,
    mistake: { changes: { noteDrafter: ({ sender }) => ({ control: { drafters: [sender] } }) } },
    breaks: reviewerDidNotDraft,
    fault: 'the reviewer took part in drafting',
    last: 'ISSUE_REVIEW_OPINION',
    by: ['SUBMIT_FOR_REVIEW', 'ISSUE_REVIEW_OPINION'],
  },
  {
    what: 'the adviser reviews what they advised on',
    of: CONTRACT,
    mistake: { without: { ISSUE_REVIEW_OPINION: ['reviewerIsNotAdviser'] } },
    breaks: reviewerDidNotAdvise,
    fault: 'the reviewer gave the adviser’s opinion',
    last: 'ISSUE_REVIEW_OPINION',
    by: ['ISSUE_ADVISER_OPINION', 'ISSUE_REVIEW_OPINION'],
  },
  {
    what: 'no gate stands between agenda and decision',
    of: DECISION,
    mistake: {
      chart: states => {
        at(states, 'committeeDecision.onAgenda').on.RECUSE = { actions: ['noteRecusal', 'dropOpinions'] };
      },
      without: { RECORD_DECISION: GATES },
    },
    breaks: effectiveOpinion,
    fault: 'the text changed since the opinion, or who gave it is recused',
    last: 'RECORD_DECISION',
    by: ['ISSUE_REVIEW_OPINION', 'PLACE_ON_AGENDA', 'RECUSE', 'RECORD_DECISION'],
  },
  {
    what: 'another text is published than the one decided',
    of: DECISION,
    mistake: { without: { PUBLISH: ['textIsTheOneReviewed'] } },
    breaks: textPublished,
    fault: 'what is published as the original is not the text decided',
    last: 'PUBLISH',
    by: ['RECORD_DECISION', 'REPORT_TO_PARTY_COMMITTEE', 'PUBLISH'],
  },
  {
    what: '“revise” is lifted although items were adopted',
    of: DECISION,
    mistake: {
      branches: { textWillChange: () => false, textStands: () => true },
      changes: { answerOpinion: () => ({ control: { itemsAnswered: true, noneAdopted: true } }) },
    },
    breaks: effectiveOpinion,
    fault: 'the opinion’s conclusion does not permit a decision',
    last: 'RECORD_DECISION',
    by: ['ISSUE_REVIEW_OPINION', 'ANSWER_OPINION', 'RECORD_DECISION'],
  },
  {
    what: 'items are never answered',
    of: CONTRACT,
    mistake: {
      chart: states => {
        const arrows = at(states, 'judicialOffice.underReview').on.ISSUE_REVIEW_OPINION as {
          guard: string;
          target: string;
        }[];
        for (const arrow of arrows)
          if (arrow.guard === 'withItems') arrow.target = '#judicialOffice.reviewed';
      },
      without: { APPROVE_CONTRACT: ['everyItemAnswered'] },
    },
    breaks: effectiveOpinion,
    fault: 'the opinion’s items are not answered',
    last: 'APPROVE_CONTRACT',
    by: ['ISSUE_REVIEW_OPINION', 'APPROVE_CONTRACT'],
  },
  {
    what: 'a supplement skips the review',
    of: DECISION,
    mistake: {
      chart: states => {
        const arrows = at(states, 'legalAdviserReview.awaitingSupplement').on.PROVIDE_SUPPLEMENT as {
          guard: string;
          target: string;
          actions: string[];
        }[];
        for (const arrow of arrows) {
          if (arrow.guard !== 'askedAtAcceptance') continue;
          arrow.target = '#committeeDecision.decided';
          arrow.actions = [...arrow.actions, 'decideText'];
        }
      },
    },
    breaks: effectiveOpinion,
    fault: 'there is no review opinion',
    last: 'PROVIDE_SUPPLEMENT',
    by: ['ACCEPT', 'REQUEST_SUPPLEMENT', 'PROVIDE_SUPPLEMENT'],
  },
  {
    what: 'an ordinary contract is approved without review',
    of: CONTRACT,
    mistake: {
      chart: states => {
        at(states, 'legalAdviserReview.accepted').on.APPROVE_CONTRACT = at(states, 'judicialOffice.reviewed')
          .on.APPROVE_CONTRACT as never;
      },
      without: { APPROVE_CONTRACT: GATES },
    },
    breaks: effectiveOpinion,
    fault: 'there is no review opinion',
    last: 'APPROVE_CONTRACT',
    by: ['ACCEPT', 'APPROVE_CONTRACT'],
  },
  {
    what: 'a contract is signed on a text changed after approval',
    of: CONTRACT,
    mistake: {
      chart: states => {
        at(states, 'committeeDecision.decided').on.ATTACH_DOCUMENT = {
          actions: ['keepDocument', 'takeText'],
        };
      },
      without: { SIGN_CONTRACT: GATES },
    },
    breaks: effectiveOpinion,
    fault: 'the text changed since the opinion, or who gave it is recused',
    last: 'ATTACH_DOCUMENT',
    by: ['APPROVE_CONTRACT', 'ATTACH_DOCUMENT'],
  },
  {
    what: 'two branches hold at once',
    of: DECISION,
    mistake: { branches: { withItems: ({ data }) => data.conclusion !== 'unlawful' } },
    breaks: oneBranch,
    fault: 'more than one branch holds',
    last: 'ISSUE_REVIEW_OPINION',
    by: ['ISSUE_REVIEW_OPINION'],
  },
  {
    what: 'no branch holds',
    of: DECISION,
    mistake: {
      chart: states => {
        const arrows = at(states, 'committeeDecision.inSession').on.RECORD_DECISION as { guard: string }[];
        at(states, 'committeeDecision.inSession').on.RECORD_DECISION = arrows.filter(
          ({ guard }) => guard !== 'rejected',
        );
      },
    },
    breaks: oneBranch,
    fault: 'no branch holds',
    last: 'RECORD_DECISION',
    by: ['RECORD_DECISION'],
  },
];

/** True when the events come in this order, others between them. */
const inOrder = (events: readonly string[], wanted: readonly string[]): boolean =>
  wanted.reduce((from, type) => (from < 0 ? from : events.indexOf(type, from) + 1 || -1), 0) >= 0;

describe('a workflow in which', () => {
  it.each(FAULTS.map(fault => [fault.what, fault] as const))(
    '%s is refused with its path',
    (_what, { of, mistake, breaks, fault, last, by }) => {
      const definition = faulty(of, mistake);
      const { result } = prove(definition, breaks);
      expect(result).toMatchObject({ kind: 'broken', fault: { en: fault } });
      const path = thinned(definition, breaks, { ...(result as Omit<Broken, 'kind'>), kind: 'real' });
      const events = path.steps.map(({ type }) => type);
      expect(events.at(-1)).toBe(last);
      expect([events, by, inOrder(events, by)]).toEqual([events, by, true]);
    },
  );

  it.each([
    [
      'a decision leads nowhere',
      faulty(DECISION, {
        chart: states => {
          at(states, 'committeeDecision.decided').on = {
            ATTACH_DOCUMENT: { actions: ['fileDocument'] },
          };
        },
      }),
      'committeeDecision.decided',
      'CONFIRM_AMENDMENT',
    ],
    [
      'publishing and withholding only lead to each other',
      faulty(CONTRACT, {
        chart: states => {
          at(states, 'disclosure.withheld').on = {
            PUBLISH: { target: '#disclosure.published', actions: ['publish'] },
          };
          at(states, 'disclosure.published').on = {
            ARCHIVE: { target: '#disclosure.withheld', actions: ['archive'] },
          };
        },
      }),
      'disclosure.published',
      'PUBLISH',
    ],
  ])('%s is refused with the way into the dead end', (_what, definition, state, last) => {
    const deadEnds = deadEndsOf(definition);
    const found = deadEnds.find(deadEnd => deadEnd.state === state);
    expect(found?.events.at(-1)).toBe(last);
    expect(
      firstLines({ deadEnds, induction: null }, 'zh-CN').map(({ below }) => below.join()),
    ).toContainEqual(expect.stringContaining(last));
  });
});
