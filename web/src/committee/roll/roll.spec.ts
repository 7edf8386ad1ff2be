import type { Person } from '../../api/people.js';
import { freshRoll, linesOf, rollOf, withMark, type Roster } from './roll.js';

const person = (id: string) => ({ id, name: id, unitId: 'u', duties: [] }) as Person;
const ROSTER: Roster = {
  members: [person('chair'), person('a'), person('b')],
  head: person('chair'),
  office: person('law'),
  recused: new Set(['b']),
  recusedReason: 'recused',
};

describe('the roll of a meeting', () => {
  it('begins with everybody there, except who is recused, and with the judicial office', () => {
    expect(linesOf(freshRoll(ROSTER), ROSTER)).toEqual([
      { personId: 'chair', role: 'member', present: true },
      { personId: 'a', role: 'member', present: true },
      { personId: 'b', role: 'member', present: false, absenceReason: 'recused' },
      { personId: 'law', role: 'judicialOffice', present: true },
    ]);
  });

  it('sends a reason for who is absent, and leaves an empty one out for the service to ask for', () => {
    const absent = withMark(freshRoll(ROSTER), 'a', { present: false, reason: ' 出差 ' });
    expect(linesOf(absent, ROSTER)[1]).toEqual({
      personId: 'a',
      role: 'member',
      present: false,
      absenceReason: '出差',
    });
    const silent = withMark(absent, 'a', { present: false, reason: ' ' });
    expect(linesOf(silent, ROSTER)[1]).toEqual({ personId: 'a', role: 'member', present: false });
  });

  it('drops a reason that no longer applies', () => {
    const back = withMark(freshRoll(ROSTER), 'a', { present: true, reason: '出差' });
    expect(linesOf(back, ROSTER)[1]).toEqual({ personId: 'a', role: 'member', present: true });
  });

  it('cannot mark who is recused as present', () => {
    const roll = withMark(freshRoll(ROSTER), 'b', { present: true, reason: '' });
    expect(linesOf(roll, ROSTER)[2]?.present).toBe(false);
  });

  it('comes back as it was recorded', () => {
    const lines = linesOf(
      { ...withMark(freshRoll(ROSTER), 'a', { present: false, reason: '出差' }), others: ['guest'] },
      ROSTER,
    );
    const attendance = lines.map(line => ({
      ...line,
      name: line.personId,
      absenceReason: line.absenceReason ?? null,
    }));
    const roll = rollOf({ forum: '', title: '', heldOn: '', headId: 'chair', attendance, statements: [] });
    expect(linesOf(roll, ROSTER)).toEqual(lines);
  });
});
