import type { Facts } from '../../_kit/facts.js';
import { including, uniting } from '../../_kit/set.js';
import { orNull, withMilestone } from '../../_stages/v1/case-change.js';
import { settingOf } from '../../_stages/v1/settings.js';
import { isOfDossier } from '../../_stages/v1/slots.js';
import type { AttachDocument } from '../../_stages/v1/forms/document-forms.js';
import type { ApproveContract, ContractData, SignContract } from './forms.js';
import { contractChange, type ContractControl } from './types.js';

/** The cells that stand in the opening's data; what is not known yet of a planned contract is left open. */
export const particularsOf = (
  data: Partial<ContractData>,
  facts: Facts,
): Pick<ContractControl, 'contractKind' | 'termMonths' | 'guaranteesDebt' | 'track'> => ({
  contractKind: orNull(data.contractKind),
  termMonths: orNull(data.termMonths),
  guaranteesDebt: data.guaranteesDebt === true,
  track: (data.amountFen ?? 0) >= settingOf(facts, 'majorContractFen') ? 'major' : 'ordinary',
});

export const CONTRACT_CHANGES = {
  /** Once a meeting was to decide it, another amount does not take it away from the meeting. */
  noteParticulars: contractChange<{ data: ContractData }>(({ control, data: { data }, facts }) => {
    const particulars = particularsOf(data, facts);
    const staysMajor = control.track === 'major' && control.meetingOn !== null;
    return { control: staysMajor ? { ...particulars, track: 'major' } : particulars };
  }),

  recordApproval: contractChange<ApproveContract>(({ data, facts, sender }) => ({
    control: { approvedBy: sender },
    record: {
      decision: {
        outcome: data.approved ? 'adopt' : 'reject',
        way: 'approval',
        textSha256: data.textSha256,
        reasonsStatedAtMeeting: null,
        amendment: null,
        substantive: null,
        note: orNull(data.reason),
        by: sender,
        decidedAt: facts.at,
        decidedOn: facts.today,
      },
    },
  })),

  /** Nobody drafts what is decided; but until the signature the decision may fall, and then they did. */
  fileBeforeSignature: contractChange<AttachDocument>(({ control, data, sender, duty }) => ({
    control: {
      filledSlots: including(control.filledSlots, data.slot),
      lateDrafters:
        duty === 'drafter' || isOfDossier(data.slot)
          ? including(control.lateDrafters, sender)
          : control.lateDrafters,
    },
  })),

  /** With the decision falls who took it; who stored something since has drafted what is reviewed again. */
  forgetApproval: contractChange(({ control }) => ({
    control: {
      approvedBy: null,
      drafters: uniting(control.drafters, control.lateDrafters),
      lateDrafters: [],
    },
  })),

  sign: contractChange<SignContract>(({ record, data, facts, sender }) => ({
    record: {
      ...withMilestone(record, 'signedAt', facts.at),
      signature: {
        textSha256: data.textSha256,
        signedOn: data.signedOn,
        signedCopyId: data.signedCopyId,
        by: sender,
      },
    },
  })),
} as const;
