import { change, orNull, withMilestone } from '../case-change.js';
import type {
  Archive,
  DecideWithholding,
  ProposeWithholding,
  Publish,
  WithholdingForm,
} from '../forms/disclosure-forms.js';
import type { DisclosureRecord, WithholdingGrounds } from '../record.js';

const NOTHING: DisclosureRecord = {
  renditions: [],
  withheldParts: null,
  publishedAt: null,
  by: null,
  withholding: null,
};

const groundsOf = ({ legalBasis, reason, reevaluateOn }: WithholdingForm): WithholdingGrounds => ({
  legalBasis,
  reason,
  reevaluateOn,
});

export const DISCLOSURE_CHANGES = {
  publish: change<Publish>(({ record, data, facts, sender }) => ({
    control: { published: true },
    record: () => ({
      ...withMilestone(record, 'disclosedAt', facts.at),
      disclosure: {
        ...(record.disclosure ?? NOTHING),
        renditions: data.renditions.map(({ documentId, version, kind, note }) => ({
          documentId,
          version,
          kind,
          note: orNull(note),
        })),
        withheldParts: data.withheldParts ? groundsOf(data.withheldParts) : null,
        publishedAt: facts.at,
        by: sender,
      },
    }),
  })),

  proposeWithholding: change<ProposeWithholding>(({ record, data, facts, sender }) => ({
    control: { withholdingProposedBy: sender },
    record: {
      disclosure: {
        ...(record.disclosure ?? NOTHING),
        withholding: {
          ...groundsOf(data),
          proposedBy: sender,
          proposedAt: facts.at,
          approved: null,
          approvedBy: null,
          decidedAt: null,
          decisionReason: null,
        },
      },
    },
  })),

  decideWithholding: change<DecideWithholding>(({ record, data, facts, sender }) => ({
    control: { withholdingProposedBy: null },
    record: {
      disclosure: record.disclosure && {
        ...record.disclosure,
        withholding: record.disclosure.withholding && {
          ...record.disclosure.withholding,
          approved: data.approved,
          approvedBy: sender,
          decidedAt: facts.at,
          decisionReason: orNull(data.reason),
        },
      },
    },
  })),

  archive: change<Archive>(({ record, data, facts }) => ({
    record: { ...withMilestone(record, 'archivedAt', facts.at), retention: data.retention },
  })),
} as const;
