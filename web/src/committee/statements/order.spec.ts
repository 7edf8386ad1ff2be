import type { Matter } from '../../api/matter.js';
import { speakersOf, tallyOf, type Stance } from './order.js';

type Meeting = NonNullable<Matter['meeting']>;

const line = (personId: string, role: 'member' | 'judicialOffice' = 'member', present = true) => ({
  personId,
  name: personId,
  role,
  present,
  absenceReason: present ? null : '出差',
});
const said = (personId: string, stance: Stance | null = 'agree') => ({
  personId,
  name: personId,
  stance,
  words: null,
});
const meeting = (...statements: Meeting['statements']): Meeting => ({
  forum: 'townHeadMeeting',
  title: '',
  heldOn: '2027-04-09',
  headId: 'head',
  attendance: [
    line('head'),
    line('a'),
    line('b'),
    line('away', 'member', false),
    line('law', 'judicialOffice'),
  ],
  statements,
});
const ids = (people: readonly { personId: string }[]) => people.map(({ personId }) => personId);

describe('the order of statements', () => {
  it('keeps the head back until the other members present have spoken', () => {
    const before = speakersOf(meeting(said('a')));
    expect(ids(before.open)).toEqual(['b']);
    expect(before.locked?.personId).toBe('head');
    const after = speakersOf(meeting(said('b'), said('a')));
    expect(ids(after.open)).toEqual(['head']);
    expect(after.locked).toBeNull();
  });

  it('asks nobody who is absent, and whoever attends only until the head has spoken', () => {
    expect(ids(speakersOf(meeting()).beside)).toEqual(['law']);
    const over = speakersOf(meeting(said('a'), said('b'), said('head')));
    expect([...over.open, ...over.beside]).toEqual([]);
  });
});

describe('the running count', () => {
  it('counts members present only, and who has taken no stance yet', () => {
    expect(tallyOf(meeting(said('a', 'disagree'), said('law', null)))).toEqual({
      present: 3,
      counts: { agree: 0, disagree: 1, reserve: 0 },
      open: 2,
      withHead: null,
    });
  });

  it('says how many stand with the head and how many do not, the head left out', () => {
    const tally = tallyOf(meeting(said('a', 'disagree'), said('b', 'agree'), said('head', 'agree')));
    expect(tally.withHead).toEqual({ like: 1, unlike: 1 });
    expect(tally.open).toBe(0);
  });
});
