import { isNeeded, isShown } from './field-conditions.js';

const when = (member: string, values: unknown[] | null, needed: boolean, only: boolean) => ({
  when: { member, values, needed, only },
});

describe('members that depend on others', () => {
  it('are asked for only with the value they go with', () => {
    const hint = when('outcome', ['amend'], true, true);
    expect(isShown(hint, { outcome: 'adopt' })).toBe(false);
    expect(isShown(hint, { outcome: 'amend' })).toBe(true);
    expect(isNeeded(false, hint, { outcome: 'amend' })).toBe(true);
  });

  it('are possible otherwise where they may be', () => {
    const hint = when('kind', ['lease'], true, false);
    expect(isShown(hint, { kind: 'service' })).toBe(true);
    expect(isNeeded(false, hint, { kind: 'service' })).toBe(false);
  });

  it('may depend on anything being there, or on an entry of a list', () => {
    expect(isNeeded(false, when('amends', null, true, false), { amends: '' })).toBe(false);
    expect(isNeeded(false, when('amends', null, true, false), { amends: 'm1' })).toBe(true);
    const redacted = when('renditions.kind', ['redacted'], false, true);
    expect(isShown(redacted, { renditions: [{ kind: 'original' }, {}] })).toBe(false);
    expect(isShown(redacted, { renditions: [{ kind: 'original' }, { kind: 'redacted' }] })).toBe(true);
  });

  it('are simply asked for without a condition', () => {
    expect(isShown(undefined, {})).toBe(true);
    expect(isNeeded(true, undefined, {})).toBe(true);
  });
});
