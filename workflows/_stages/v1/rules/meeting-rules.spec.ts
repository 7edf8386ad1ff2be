import { judge } from '../../../../test/support/judge-rule.js';
import { EMPTY_CONTROL } from '../control.js';
import {
  dissentWorded,
  everyMemberHeard,
  everyMemberRecorded,
  headGaveReasons,
  headSpeaksLast,
  judicialOfficeRecorded,
  meetingHasBegun,
} from './meeting-rules.js';

const holds = judge(EMPTY_CONTROL);
const facts = { roster: { chairs: ['chair'], members: ['member1'], judicialOffice: [] } };
const here = (personId: string, role = 'member') => ({ personId, role, present: true });
const away = (personId: string, absenceReason?: string, role = 'member') => ({
  personId,
  role,
  present: false,
  ...(absenceReason !== undefined && { absenceReason }),
});

it('records nothing of a meeting before its day', () => {
  const on = (meetingOn: string | null) => holds(meetingHasBegun, { control: { meetingOn } });
  expect([on('2026-03-01'), on('2026-03-02'), on('2026-03-03'), on(null)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

describe('attendance', () => {
  const recorded = (lines: object[], headId = 'chair', control = {}) =>
    holds(everyMemberRecorded, { data: { headId, attendance: lines }, control, facts });

  it('has every member, present or absent with a reason', () => {
    expect(recorded([here('chair'), here('member1')])).toBe(true);
    expect(recorded([here('chair'), away('member1', '出差')])).toBe(true);
    expect(recorded([here('chair'), away('member1')])).toBe(false);
    expect(recorded([here('chair')])).toBe(false);
    expect(recorded([here('chair'), here('member1', 'nonVoting')])).toBe(false);
  });

  it('has nobody as a member who is none', () => {
    expect(recorded([here('chair'), here('member1'), here('leader')])).toBe(false);
    expect(recorded([here('chair'), here('member1'), here('leader', 'nonVoting')])).toBe(true);
  });

  it('has a head who is one of the members present', () => {
    expect(recorded([away('chair', '出差'), here('member1')])).toBe(false);
    expect(recorded([away('chair', '出差'), here('member1')], 'member1')).toBe(true);
    expect(recorded([here('chair'), here('member1'), here('leader', 'nonVoting')], 'leader')).toBe(false);
  });

  it('has nobody there who is recused', () => {
    const control = { recused: ['member1', 'guest', 'judge'] };
    const lines = [here('chair'), away('member1', '回避')];
    expect(recorded(lines, 'chair', control)).toBe(true);
    expect(recorded([here('chair'), here('member1')], 'chair', control)).toBe(false);
    expect(recorded([...lines, here('guest', 'nonVoting')], 'chair', control)).toBe(false);
    const office = (line: object) => holds(judicialOfficeRecorded, { data: { attendance: [line] }, control });
    expect(office(here('judge', 'judicialOffice'))).toBe(false);
    expect(office(away('judge', '回避', 'judicialOffice'))).toBe(true);
  });

  it('has the judicial office, or why it was not there', () => {
    const office = (...lines: object[]) => holds(judicialOfficeRecorded, { data: { attendance: lines } });
    expect(office(here('chair'))).toBe(false);
    expect(office(here('judge', 'judicialOffice'))).toBe(true);
    expect(office(away('judge', undefined, 'judicialOffice'))).toBe(false);
    expect(office(away('judge', '另有公务', 'judicialOffice'))).toBe(true);
  });
});

describe('the discussion', () => {
  const session = { head: 'chair', presentCount: 3 };
  const speak = (personId: string, control: object) =>
    holds(headSpeaksLast, { data: { personId }, control: { ...session, ...control } });

  it('hears the head last, and nobody after', () => {
    expect(speak('chair', { agreeCount: 1 })).toBe(false);
    expect(speak('chair', { agreeCount: 1, reserveCount: 1 })).toBe(true);
    expect(speak('member1', {})).toBe(true);
    expect(speak('member1', { agreeCount: 3, headSpoke: true })).toBe(false);
  });

  it('keeps the words of whoever disagrees', () => {
    expect(holds(dissentWorded, { data: { stance: 'agree' } })).toBe(true);
    expect(holds(dissentWorded, { data: {} })).toBe(true);
    expect(holds(dissentWorded, { data: { stance: 'disagree' } })).toBe(false);
    expect(holds(dissentWorded, { data: { stance: 'reserve' } })).toBe(false);
    expect(holds(dissentWorded, { data: { stance: 'reserve', words: '资金未落实' } })).toBe(true);
  });

  it('ends when every member present was heard, the head too', () => {
    const heard = (control: object) => holds(everyMemberHeard, { control: { ...session, ...control } });
    expect(heard({ agreeCount: 2, disagreeCount: 1, headSpoke: true })).toBe(true);
    expect(heard({ agreeCount: 2, headSpoke: true })).toBe(false);
    expect(heard({ agreeCount: 3 })).toBe(false);
  });

  it.each([
    ['adopt', { agreeCount: 2, disagreeCount: 2 }, false, true],
    ['adopt', { agreeCount: 1, disagreeCount: 2, reserveCount: 1 }, false, false],
    ['adopt', { agreeCount: 1, disagreeCount: 2, reserveCount: 1 }, true, true],
    ['adoptWithAmendment', { agreeCount: 1, reserveCount: 3 }, false, false],
    ['reject', { agreeCount: 2, disagreeCount: 2 }, false, true],
    ['reject', { agreeCount: 3, disagreeCount: 1 }, false, false],
    ['defer', { agreeCount: 4 }, false, true],
  ])('%s against the majority needs reasons: %j, given %s, holds %s', (outcome, counts, given, fine) => {
    const data = { outcome, ...(given && { reasonsStatedAtMeeting: '汛期将至' }) };
    expect(holds(headGaveReasons, { data, control: { presentCount: 4, ...counts } })).toBe(fine);
  });
});
