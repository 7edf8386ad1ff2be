import { judge } from '../../../../test/support/judge-rule.js';
import { EMPTY_CONTROL } from '../control.js';
import { approverIsNotProposer, withholdingGrounded } from './disclosure-rules.js';

const holds = judge(EMPTY_CONTROL);
const grounds = (legalBasis: string[], reevaluateOn = '2026-03-03') => ({
  legalBasis,
  reason: '商业秘密',
  reevaluateOn,
});

describe('withholding', () => {
  it.each([
    [grounds(['SC-711:14']), true],
    [grounds(['SC-711:15', 'SC-711:16']), true],
    [grounds(['SC-711:15', 'SC-711:26']), false],
    [grounds([]), false],
    [grounds(['SC-711:15'], '2026-03-02'), false],
    [grounds(['SC-711:15'], '2026-03-01'), false],
  ])('rests on a ground of the regulation and is looked at again: %j', (data, grounded) => {
    expect(holds(withholdingGrounded, { data })).toBe(grounded);
  });

  it('needs no such ground for what is disclosed on request', () => {
    const control = { disclosureAttribute: 'onRequest' };
    expect(holds(withholdingGrounded, { control, data: grounds([]) })).toBe(true);
    expect(holds(withholdingGrounded, { control, data: grounds([], '2026-03-02') })).toBe(false);
  });

  it('explains what a redacted rendition leaves out', () => {
    const renditions = (kind: string) => [{ documentId: 'd', version: 1, kind }];
    const publish = (kind: string, withheldParts?: object) =>
      holds(withholdingGrounded, {
        data: { renditions: renditions(kind), ...(withheldParts && { withheldParts }) },
      });
    expect(publish('original')).toBe(true);
    expect(publish('redacted')).toBe(false);
    expect(publish('redacted', grounds(['SC-711:15']))).toBe(true);
    expect(publish('redacted', grounds(['GBF80']))).toBe(false);
  });

  it('is not approved by whoever proposed it', () => {
    const control = { withholdingProposedBy: 'publisher' };
    expect(holds(approverIsNotProposer, { control, sender: 'publisher' })).toBe(false);
    expect(holds(approverIsNotProposer, { control, sender: 'leader' })).toBe(true);
  });
});
