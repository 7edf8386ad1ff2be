import { DEFINITIONS } from '../../workflows/index.js';
import { formHints, type FormHints } from './form-hints.js';

function hintsOf(workflow: string, type: string): FormHints {
  const event = DEFINITIONS.find(({ name }) => name === workflow)?.events[type];
  if (!event) throw new Error(`${workflow} has no ${type}`);
  return formHints(event.form, event.slots);
}

describe('hints for forms', () => {
  it('name the control of members whose type does not tell', () => {
    expect(hintsOf('major-decision', 'ASSIGN_ADVISER').adviserId).toEqual({
      control: 'person',
      duties: ['legalAdviser'],
    });
    expect(hintsOf('major-decision', 'ISSUE_REVIEW_OPINION')).toMatchObject({
      textSha256: { control: 'currentText' },
      seen: { control: 'currentDossier' },
      'items.legalBasis': { control: 'citations' },
    });
  });

  it('say in which slot a procedure’s record is expected', () => {
    expect(hintsOf('major-decision', 'RECORD_RISK_ASSESSMENT').documentId).toMatchObject({
      slot: 'riskAssessment',
    });
  });

  it('tell what a member depends on: needed and allowed only with one value', () => {
    expect(hintsOf('major-decision', 'RECORD_DECISION').amendment?.when).toEqual({
      member: 'outcome',
      values: ['adoptWithAmendment'],
      needed: true,
      only: true,
    });
  });

  it('tell needed with some values, possible with all', () => {
    expect(hintsOf('contract', 'EDIT_DRAFT')['data.termMonths']?.when).toEqual({
      member: 'contractKind',
      values: ['lease', 'landUse'],
      needed: true,
      only: false,
    });
  });

  it('tell needed as soon as another member is there at all', () => {
    expect(hintsOf('contract', 'EDIT_DRAFT')['data.amendmentReason']?.when).toMatchObject({
      member: 'amends',
      values: null,
      needed: true,
    });
  });

  it('look into the objects of a list', () => {
    expect(hintsOf('major-decision', 'PUBLISH').withheldParts?.when).toMatchObject({
      member: 'renditions.kind',
      values: ['redacted'],
      only: true,
    });
  });

  it('say nothing of what is simply optional', () => {
    expect(hintsOf('major-decision', 'SUBMIT_FOR_REVIEW')).toEqual({});
  });
});
