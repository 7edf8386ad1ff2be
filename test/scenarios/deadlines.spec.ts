import { databases } from '../support/databases.js';
import { expectStatus, openOffice, type Office } from '../support/office.js';
import { dayOf, refusedRules, submitted } from '../support/moves.js';
import type { AnyJson } from '../support/service.js';

const EXTENSION = { workingDays: 5, reason: '涉及多个部门，需要补充论证' };

/** Days that pass: the clock of the demo is moved, and nothing but the calendar decides what is late. */
describe.each(databases)('on $name', kind => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(kind);
  });

  const accepted = async (): Promise<AnyJson> => {
    const { id } = await submitted(office);
    return office.act('reviewer', id, 'ACCEPT');
  };

  /** So many working days after the day of acceptance, as the service counts for anyone who asks. */
  const dueAfter = async ({ milestones }: AnyJson, days: number): Promise<string> => {
    const from = dayOf(milestones.acceptedAt);
    const query = `/calendar/due?start=${from}&days=${days}&kind=working`;
    return expectStatus(200, await (await office.as('auditor')).get(query)).dueOn;
  };

  it('scenario 10: a review is extended on its last day, once, by the leader, up to the limit', async () => {
    const matter = await accepted();
    expect(matter.dueOn).toBe(await dueAfter(matter, 15));
    await office.day(matter.dueOn);
    expect(await office.matter(matter.id)).toMatchObject({ overdue: false });
    expect((await office.attempt('reviewer', matter.id, 'EXTEND_REVIEW', EXTENSION)).status).toBe(403);
    const tooLong = { ...EXTENSION, workingDays: 11 };
    expect(await refusedRules(office, 'leader', matter.id, 'EXTEND_REVIEW', tooLong)).toEqual([
      'extensionTimely',
    ]);

    const extended = await office.act('leader', matter.id, 'EXTEND_REVIEW', EXTENSION);
    expect(extended).toMatchObject({
      state: matter.state,
      overdue: false,
      dueOn: await dueAfter(matter, 20),
    });
    expect(await refusedRules(office, 'leader', matter.id, 'EXTEND_REVIEW', EXTENSION)).toEqual([
      'extensionTimely',
    ]);
    const entry = (await office.trail(matter.id)).find(
      ({ kind: is, action }) => is === 'event' && action === 'EXTEND_REVIEW',
    );
    expect(entry.actor.duty).toBe('leader');
    expect(JSON.parse(entry.body)).toMatchObject({ data: EXTENSION });
  });

  it('scenario 10: asked for too late it is refused; the matter is overdue and nobody’s silence counts', async () => {
    const matter = await accepted();
    await office.day(await dueAfter(matter, 16));
    const late = { state: matter.state, dueOn: matter.dueOn, overdue: true };
    expect(await office.matter(matter.id)).toMatchObject(late);
    expect(await refusedRules(office, 'leader', matter.id, 'EXTEND_REVIEW', EXTENSION)).toEqual([
      'extensionTimely',
    ]);

    await office.day(await dueAfter(matter, 40));
    expect(await office.matter(matter.id)).toMatchObject({ ...late, reviewOpinion: null, decision: null });
    const notices = (await office.trail(matter.id)).filter(({ kind: is }) => is === 'notice');
    expect(notices.map(({ action }) => action)).toEqual(['REMINDER', 'OVERDUE']);
  });

  it('scenario 3: six working days spent on a supplement are not the reviewer’s', async () => {
    const matter = await accepted();
    await office.day(await dueAfter(matter, 2));
    const paused = await office.act('reviewer', matter.id, 'REQUEST_SUPPLEMENT', {
      items: ['补充风险评估报告'],
    });
    expect(paused).toMatchObject({ status: 'paused', dueOn: null });
    await office.day(await dueAfter(matter, 8));
    const resumed = await office.act('drafter', matter.id, 'PROVIDE_SUPPLEMENT');
    expect(resumed).toMatchObject({ status: 'open', dueOn: await dueAfter(matter, 21), overdue: false });
  });
});
