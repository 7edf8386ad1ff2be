import { groupedByDuties } from './account-groups.js';

const account = (username: string, ...duties: string[]) =>
  ({ username, name: username, unit: 'street', duties }) as Parameters<typeof groupedByDuties>[0][number];

describe('accounts of a demo by what they do', () => {
  const groups = groupedByDuties([
    account('auditor', 'auditor'),
    account('member1', 'member'),
    account('reviewer2', 'drafter', 'reviewer'),
    account('drafter', 'drafter'),
    account('member2', 'member'),
    account('reviewer', 'reviewer'),
  ]);

  it('stand in the order of a matter’s way', () => {
    expect(groups.map(({ duties }) => duties)).toEqual([
      ['drafter'],
      ['reviewer'],
      ['reviewer', 'drafter'],
      ['member'],
      ['auditor'],
    ]);
  });

  it('who does the same stands together', () => {
    expect(groups[3]?.accounts.map(({ username }) => username)).toEqual(['member1', 'member2']);
  });
});
