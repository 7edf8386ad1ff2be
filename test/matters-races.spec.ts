import { databases } from './support/databases.js';
import { openOffice, unique, type Office } from './support/office.js';
import { DECISION, drafted, submitted } from './support/moves.js';
import type { Answered } from './support/service.js';

const CLIENTS = 32;
const all = <T>(make: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: CLIENTS }, (_one, n) => make(n)));
const withStatus = (answers: readonly Answered[], status: number): Answered[] =>
  answers.filter(answer => answer.status === status);

describe.each(databases)('many clients at once on $name', kind => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(kind);
  });

  it('lets exactly one of 32 win each version, tells the others, and loses nothing', async () => {
    const { id } = await drafted(office);
    const drafter = await office.as('drafter');
    for (let round = 0; round < 3; round += 1) {
      const { version } = await office.matter(id);
      const answers = await all(n =>
        drafter.post(
          `/matters/${id}/events`,
          { type: 'EDIT_DRAFT', data: { title: `第 ${round} 轮第 ${n} 稿`, data: DECISION } },
          { 'if-match': `"${version}"` },
        ),
      );
      const won = withStatus(answers, 200);
      expect(won).toHaveLength(1);
      expect(withStatus(answers, 412)).toHaveLength(CLIENTS - 1);
      const after = await office.matter(id);
      expect(after).toMatchObject({ version: version + 1, title: won[0]?.body.title });
      expect(withStatus(answers, 412)[0]?.body).toMatchObject({
        code: 'stale-version',
        currentVersion: version + 1,
      });
    }
    const events = (await office.trail(id)).filter(entry => entry.kind === 'event');
    expect(events.map(entry => entry.version)).toEqual(events.map((_entry, index) => index + 1));
  });

  it('does the work of one key once, however often it is sent at once', async () => {
    const { id } = await drafted(office);
    const { version } = await office.matter(id);
    const drafter = await office.as('drafter');
    const headers = { 'if-match': `"${version}"`, 'idempotency-key': unique() };
    const answers = await all(() =>
      drafter.post(`/matters/${id}/events`, { type: 'SUBMIT_FOR_REVIEW' }, headers),
    );
    expect(withStatus(answers, 200)).toHaveLength(CLIENTS);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers.filter(answer => answer.headers.get('idempotency-replayed') === 'true')).toHaveLength(
      CLIENTS - 1,
    );
    expect((await office.matter(id)).version).toBe(version + 1);
  });

  it('opens one matter for one key sent 32 times, and gap-free numbers for 32 keys', async () => {
    const drafter = await office.as('drafter');
    const body = { workflow: 'major-decision', title: `同键 ${unique()}`, data: DECISION };
    const key = unique();
    const same = await all(() => drafter.post('/matters', body, { 'idempotency-key': key }));
    expect(new Set(same.map(answer => answer.body.id)).size).toBe(1);
    const others = await all(n => drafter.post('/matters', { ...body, title: `异键 ${n}` }));
    const serials = others
      .map(answer => Number(/〕(\d+)号$/.exec(answer.body.number)?.[1]))
      .sort((a, b) => a - b);
    expect(serials.map(serial => serial - (serials[0] ?? 0))).toEqual(serials.map((_serial, index) => index));
  });

  it('answers a key that comes back with other content as a reuse, and writes nothing', async () => {
    const { id } = await submitted(office);
    const { version } = await office.matter(id);
    const reviewer = await office.as('reviewer');
    const headers = { 'if-match': `"${version}"`, 'idempotency-key': unique() };
    await reviewer.post(`/matters/${id}/events`, { type: 'ACCEPT' }, headers);
    const other = await reviewer.post(
      `/matters/${id}/events`,
      { type: 'RETURN', data: { reason: '材料不全' } },
      headers,
    );
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect((await office.matter(id)).state).toBe('legalAdviserReview.accepted');
  });

  it('remembers a refusal under its key, in the words of the first answer', async () => {
    const { id } = await submitted(office);
    const { version } = await office.matter(id);
    const secretary = await office.as('secretary');
    const headers = { 'if-match': `"${version}"`, 'idempotency-key': unique() };
    const event = {
      type: 'PLACE_ON_AGENDA',
      data: { forum: 'townHeadMeeting', meetingTitle: '办公会', meetingOn: '2027-01-04' },
    };
    const first = await secretary.post(`/matters/${id}/events`, event, headers);
    const second = await secretary.post(`/matters/${id}/events`, event, headers);
    expect(first.status).toBe(422);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect((await office.trail(id)).filter(entry => entry.kind === 'refusal')).toHaveLength(1);
  });
});
