import { event, type EventDefinition } from '../../../_kit/event.js';
import { text } from '../../../_kit/text.js';
import { renditionsExist, renditionsPublishable } from '../case-references.js';
import { Archive, DecideWithholding, ProposeWithholding, Publish } from '../forms/disclosure-forms.js';
import { approverIsNotProposer, withholdingGrounded } from '../rules/disclosure-rules.js';
import { senderNotRecused } from '../rules/opening-rules.js';
import { GATES } from './gates.js';

/** Publishing, withholding, archiving (Orders 711 and 713). */
export const DISCLOSURE_EVENTS: Readonly<Record<string, EventDefinition>> = {
  PUBLISH: event({
    label: text('公开', 'Publish'),
    duties: ['publisher'],
    form: Publish,
    example: {
      renditions: [{ documentId: 'document-1', version: 1, kind: 'redacted', note: '遮盖银行账号' }],
      withheldParts: { legalBasis: ['SC-711:15'], reason: '涉及商业秘密', reevaluateOn: '2027-03-01' },
    },
    rules: [senderNotRecused, ...GATES, withholdingGrounded],
    references: [renditionsExist, renditionsPublishable],
    facts: ['documents'],
  }),
  PROPOSE_WITHHOLDING: event({
    label: text('提出不予公开', 'Propose withholding'),
    duties: ['publisher'],
    form: ProposeWithholding,
    example: { legalBasis: ['SC-711:15'], reason: '涉及第三方商业秘密', reevaluateOn: '2027-03-01' },
    rules: [senderNotRecused, withholdingGrounded],
  }),
  DECIDE_WITHHOLDING: event({
    label: text('审批不予公开', 'Decide on withholding'),
    duties: ['leader', 'chair'],
    form: DecideWithholding,
    example: { approved: true, reason: '理由成立' },
    rules: [senderNotRecused, approverIsNotProposer],
  }),
  ARCHIVE: event({
    label: text('归档', 'Archive'),
    duties: ['secretary'],
    form: Archive,
    example: { retention: 'permanent' },
    rules: [senderNotRecused],
  }),
};
