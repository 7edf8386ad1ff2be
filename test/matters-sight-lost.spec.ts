import { Reader } from '../src/database/reader.js';
import { UnitOfWork } from '../src/database/unit-of-work.js';
import { hostOrganisation } from '../src/identity/accounts.js';
import { databases } from './support/databases.js';
import { CONTRACT, DECISION, drafted, submitted } from './support/moves.js';
import { expectStatus, openOffice, unique, type Office } from './support/office.js';
import type { AnyJson } from './support/service.js';

describe.each(databases)('what a person may not see any more, or not yet, on $name', kind => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(kind);
  });
  const recuse = async (username: string, id: string): Promise<void> => {
    const { id: personId } = await office.as(username);
    expectStatus(200, await office.attempt(username, id, 'RECUSE', { personId, reason: '亲属关系' }));
  };

  it('is not shown by sending the opening again with its key', async () => {
    const drafter = await office.as('drafter');
    const opening = { workflow: 'major-decision', title: '重放', data: DECISION };
    const headers = { 'idempotency-key': unique() };
    const { id } = expectStatus(201, await drafter.post('/matters', opening, headers));
    expect(expectStatus(201, await drafter.post('/matters', opening, headers)).id).toBe(id);
    await recuse('drafter', id);
    expect(await drafter.post('/matters', opening, headers)).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
  });

  it('stands in the coverage figure, but not among the matters behind it', async () => {
    const { id } = await submitted(office);
    const listed = async (): Promise<string[]> => {
      const { items } = expectStatus(
        200,
        await (await office.as('secretary')).get('/reports/coverage/items?limit=200'),
      );
      return items.map(({ matterId }: AnyJson) => matterId);
    };
    const open = async (): Promise<number> =>
      expectStatus(200, await (await office.as('secretary')).get('/reports/coverage')).counts.notYetDecided;
    const before = await open();
    expect(await listed()).toContain(id);
    await recuse('secretary', id);
    expect(await listed()).not.toContain(id);
    expect(await open()).toBe(before);
  });

  it('cannot be told from what does not exist by naming it in an amendment', async () => {
    const unit = office.service.app.get(UnitOfWork, { strict: false });
    const organisation = await hostOrganisation(office.service.app.get(Reader, { strict: false }).global);
    const contract = async (): Promise<string> =>
      (await office.open('drafter', 'contract', '原合同', CONTRACT)).id;
    const signed = (id: string): Promise<unknown> =>
      unit.run(organisation ?? '', ({ sql }) =>
        sql.run('UPDATE matter SET signed_at = opened_at WHERE organisation_id = :org AND id = $1', [id]),
      );
    const amending = async (amends: string) =>
      (await office.as('drafter')).post('/matters', {
        workflow: 'contract',
        title: '变更',
        data: { ...CONTRACT, amends, amendmentReason: '工期调整' },
      });
    const [seen, shut] = [await contract(), await contract()];
    await recuse('drafter', shut);
    await signed(seen);
    await signed(shut);
    expect((await amending(seen)).status).toBe(201);
    const [unseen, unknown] = [await amending(shut), await amending('unknown')];
    expect(unknown).toMatchObject({ status: 400, body: { errors: [{ pointer: '/data/amends' }] } });
    expect({ ...unseen.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
  });

  it.each(['%', '_ontract', 'CONTRACT', 'contract@', 'contract@0', 'contract@1%'])(
    'is not found by the workflow %j',
    async workflow => {
      const answer = await (
        await office.as('auditor')
      ).get(`/matters?workflow=${encodeURIComponent(workflow)}`);
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '/query/workflow' }] } });
    },
  );

  it.each(['constructor', 'toString', '__defineGetter__', 'hasOwnProperty'])(
    'does not take %s, which every object has, for a filter',
    async name => {
      const answer = await (await office.as('auditor')).get(`/matters?${name}=1`);
      expect(answer).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: `/query/${name}`, code: 'unknown' }] },
      });
    },
  );

  it('takes the same bytes under another name for another request', async () => {
    const { id } = await drafted(office);
    const headers = { 'idempotency-key': unique() };
    const send = async (name: string) => {
      const form = new FormData();
      form.append('slot', 'other');
      form.append('file', new Blob(['同一内容']), name);
      return (await office.as('drafter')).post(`/matters/${id}/documents`, form, headers);
    };
    expectStatus(201, await send('甲.txt'));
    expectStatus(201, await send('甲.txt'));
    expect(await send('乙.txt')).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });
});
