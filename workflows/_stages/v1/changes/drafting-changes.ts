import { including } from '../../../_kit/set.js';
import { change, orNull, withMilestone } from '../case-change.js';
import type { CaseControl } from '../control.js';
import { isOfDossier } from '../slots.js';
import type { AttachDocument } from '../forms/document-forms.js';
import type {
  ProvideSupplement,
  RequestSupplement,
  Return,
  SubmitForReview,
  Withdraw,
} from '../forms/drafting-forms.js';

/** An opinion, effective or not, does not survive another text; one that was never given cannot lapse. */
const lapsesWith = (control: CaseControl, sha256: string): boolean =>
  control.reviewLapsed || (control.reviewedBy !== null && control.text !== sha256);

const askSupplement = (from: 'submitted' | 'accepted') =>
  change<RequestSupplement>(({ data, facts, sender }) => ({
    control: { supplementAsked: true, supplementFrom: from },
    record: {
      supplement: { items: data.items, by: sender, requestedAt: facts.at, providedAt: null, note: null },
    },
  }));

export const DRAFTING_CHANGES = {
  /** On every drafter's event: who sends one has drafted, whatever other duties they hold. */
  noteDrafter: change(({ control, sender }) => ({
    control: { drafters: including(control.drafters, sender) },
  })),

  /** Who stores a part of the dossier drafts it, by whatever duty; so does who stores anything as drafter. */
  keepDocument: change<AttachDocument>(({ control, data, sender, duty }) => ({
    control: {
      filledSlots: including(control.filledSlots, data.slot),
      drafters:
        duty === 'drafter' || isOfDossier(data.slot) ? including(control.drafters, sender) : control.drafters,
    },
  })),

  /** After the decision nothing that is stored drafts any more. */
  fileDocument: change<AttachDocument>(({ control, data }) => ({
    control: { filledSlots: including(control.filledSlots, data.slot) },
  })),

  /** Comes after `keepDocument`, where a new text may be stored; other slots leave the text alone. */
  takeText: change<AttachDocument>(({ control, data }) =>
    data.slot === 'draft'
      ? { control: { text: data.sha256, reviewLapsed: lapsesWith(control, data.sha256) } }
      : {},
  ),

  submit: change<SubmitForReview>(({ record, data, facts, sender }) => ({
    control: { everSubmitted: true, supplementAsked: false, supplementFrom: null },
    record: {
      ...withMilestone(record, 'submittedAt', facts.at),
      submissions: [...record.submissions, { note: orNull(data.note), by: sender, at: facts.at }],
      supplement: null,
      returned: null,
    },
  })),

  sendBack: change<Return>(({ data, facts, sender }) => ({
    record: { returned: { reason: data.reason, by: sender, at: facts.at } },
  })),

  askSupplementAtCheck: askSupplement('submitted'),
  askSupplementAtAcceptance: askSupplement('accepted'),

  provideSupplement: change<ProvideSupplement>(({ record, data, facts }) => ({
    record: {
      supplement: record.supplement && {
        ...record.supplement,
        providedAt: facts.at,
        note: orNull(data.note),
      },
    },
  })),

  withdraw: change<Withdraw>(({ data, facts, sender }) => ({
    record: { withdrawal: { reason: data.reason, by: sender, at: facts.at } },
  })),
} as const;
