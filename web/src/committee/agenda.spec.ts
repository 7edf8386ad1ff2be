import type { Matter } from '../api/matter.js';
import { itemStanding, sittingsOf } from './agenda.js';

const item = (id: string, title: string, heldOn: string, openedAt: string) =>
  ({
    id,
    openedAt,
    decision: null,
    meeting: { title, heldOn, forum: 'townHeadMeeting', headId: null, attendance: [], statements: [] },
  }) as unknown as Matter;

describe('the agendas', () => {
  it('put together what comes before one meeting, the soonest meeting first', () => {
    const sittings = sittingsOf([
      item('late', '第九次', '2027-05-01', '1'),
      item('b', '第八次', '2027-04-09', '2'),
      item('a', '第八次', '2027-04-09', '1'),
      { id: 'none', meeting: null } as unknown as Matter,
    ]);
    expect(sittings.map(({ title, items }) => [title, items.map(({ id }) => id)])).toEqual([
      ['第八次', ['a', 'b']],
      ['第九次', ['late']],
    ]);
  });

  it('tell meetings of the same day apart by their name', () => {
    expect(sittingsOf([item('a', '甲', '2027-04-09', '1'), item('b', '乙', '2027-04-09', '1')])).toHaveLength(
      2,
    );
  });

  it('say how far an item is', () => {
    const ahead = item('a', '', '', '');
    expect(itemStanding(ahead)).toBe('ahead');
    const called = { ...ahead, meeting: { ...ahead.meeting, attendance: [{}] } } as unknown as Matter;
    expect(itemStanding(called)).toBe('now');
    expect(itemStanding({ ...called, decision: {} } as unknown as Matter)).toBe('done');
  });
});
