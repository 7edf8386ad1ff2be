import { toMeeting } from '../test/support/case-states.js';
import {
  AGENDA,
  attend,
  attendance,
  discuss,
  onAgenda,
  outcome,
  resolve,
  says,
  state,
} from '../test/support/case-steps.js';
import { DEFINITIONS } from './index.js';

describe.each(DEFINITIONS)('a meeting on $id', definition => {
  const session = () => attend(onAgenda(toMeeting(definition)));

  it('records nothing before its day', () => {
    const run = toMeeting(definition).do('PLACE_ON_AGENDA', { ...AGENDA, meetingOn: '2026-03-05' });
    expect(run.refused('RECORD_ATTENDANCE', attendance())).toEqual(['meetingHasBegun']);
    run.today = '2026-03-05';
    expect(run.refused('RECORD_ATTENDANCE', attendance())).toEqual([]);
  });

  it('hears the head last, and nobody after', () => {
    const run = state(session(), 'member1');
    expect(run.refused('RECORD_STATEMENT', says('chair', 'agree'))).toEqual(['headSpeaksLast']);
    state(state(state(run, 'member2'), 'member3'), 'chair');
    expect(run.refused('RECORD_STATEMENT', { personId: 'judicialHead', words: '已审查' })).toEqual([
      'headSpeaksLast',
    ]);
    expect(run.refused('RECORD_STATEMENT', says('chair', 'agree'))).toEqual(['headSpeaksLast']);
  });

  it('does not wait for who is absent', () => {
    const run = attend(onAgenda(toMeeting(definition)), 'member3');
    for (const personId of ['member1', 'member2', 'chair']) state(run, personId);
    expect(run.refused('RECORD_DECISION', outcome(run, 'adopt'))).toEqual([]);
  });

  it('does not decide before every member was heard', () => {
    const run = state(session(), 'member1');
    expect(run.refused('RECORD_DECISION', outcome(run, 'adopt'))).toEqual([
      'everyMemberHeard',
      'headGaveReasons',
    ]);
    expect(run.refused('RECORD_DECISION', outcome(run, 'defer'))).toEqual(['everyMemberHeard']);
  });

  it('counts a member’s later stance, and keeps both statements', () => {
    const run = state(state(session(), 'member1', 'disagree'), 'member1');
    expect(run.control).toMatchObject({ agreeCount: 1, disagreeCount: 0, reserveCount: 0 });
    state(run, 'member1', 'reserve');
    expect(run.control).toMatchObject({ agreeCount: 0, disagreeCount: 0, reserveCount: 1 });
    state(run, 'member1', 'disagree');
    expect(run.control).toMatchObject({ agreeCount: 0, disagreeCount: 1, reserveCount: 0 });
    expect(run.record.meeting?.statements.map(({ stance }) => stance)).toEqual([
      'disagree',
      'agree',
      'reserve',
      'disagree',
    ]);
  });

  it('begins anew when attendance is recorded again', () => {
    const run = attend(discuss(session(), { member1: 'disagree' }));
    expect(run.control).toMatchObject({
      headSpoke: false,
      disagreeCount: 0,
      agreeCount: 0,
      membersHeard: [],
    });
    expect(run.record.meeting?.statements).toEqual([]);
    expect(discuss(run).refused('RECORD_DECISION', outcome(run, 'adopt'))).toEqual([]);
  });

  it('asks for the head’s reasons against the majority', () => {
    const run = discuss(session(), { member1: 'disagree', member2: 'disagree', member3: 'reserve' });
    expect(run.refused('RECORD_DECISION', outcome(run, 'adopt'))).toEqual(['headGaveReasons']);
    expect(resolve(run, 'adopt', { reasonsStatedAtMeeting: '汛期将至，不宜再拖' }).key).toBe(
      'committeeDecision.decided',
    );
    expect(run.record.meeting?.statements.filter(({ stance }) => stance !== 'agree')).toHaveLength(3);
  });

  it('hears whoever attends without a vote, and counts no stance of theirs', () => {
    const run = session().do('RECORD_STATEMENT', { personId: 'judicialHead', words: '经审查合法' });
    expect(run.control).toMatchObject({ agreeCount: 0, membersHeard: [] });
    expect(run.ask('RECORD_STATEMENT', says('judicialHead', 'agree'))).toMatchObject({
      kind: 'invalid',
      errors: [{ pointer: '/data/stance' }],
    });
    expect(run.ask('RECORD_STATEMENT', { personId: 'member1' })).toMatchObject({ kind: 'invalid' });
    expect(run.ask('RECORD_STATEMENT', says('leader', 'agree'))).toMatchObject({
      kind: 'invalid',
      errors: [{ pointer: '/data/personId', code: 'not-present' }, { pointer: '/data/stance' }],
    });
  });

  it('lists as attending for the judicial office only who reviews there', () => {
    const run = onAgenda(toMeeting(definition));
    const lines = attendance().attendance as { personId: string; role: string }[];
    const said = (personId: string): unknown[] =>
      lines.map(line => (line.role === 'judicialOffice' ? { ...line, personId } : line));
    const index = lines.findIndex(({ role }) => role === 'judicialOffice');
    expect(run.ask('RECORD_ATTENDANCE', { headId: 'chair', attendance: said('leader') })).toMatchObject({
      kind: 'invalid',
      errors: [{ pointer: `/data/attendance/${index}/personId`, code: 'not-judicial-office' }],
    });
    const reviewer = { headId: 'chair', attendance: said('reviewer') };
    expect(run.refused('RECORD_ATTENDANCE', reviewer)).toEqual([]);
  });

  it('lists only people of the organisation', () => {
    const run = onAgenda(toMeeting(definition));
    const lines = [
      ...(attendance().attendance as object[]),
      { personId: 'nobody', role: 'nonVoting', present: true },
    ];
    expect(run.ask('RECORD_ATTENDANCE', { ...attendance(), attendance: lines })).toMatchObject({
      kind: 'invalid',
    });
  });
});
