import { randomUUID } from 'node:crypto';
import { AuditLog } from '../src/audit/audit-log.js';
import { UnitOfWork } from '../src/database/unit-of-work.js';
import { insertOrganisation, insertPlan } from '../src/identity/organisation-writer.js';
import { hashPassword } from '../src/identity/passwords.js';
import { readOrganisationPlan } from '../src/identity/organisation-plan.js';
import { databases } from './support/databases.js';
import { CONTRACT, submitted } from './support/moves.js';
import { expectStatus, openOffice, type Office } from './support/office.js';
import { PASSWORD } from './support/service.js';

/** The demo's people once more, as another county's in the same database. */
async function addSecondOrganisation(office: Office): Promise<void> {
  const plan = readOrganisationPlan();
  const people = plan.people.map(person => ({ ...person, username: `other.${person.username}` }));
  const passwordHash = await hashPassword(PASSWORD);
  await office.service.app.get(UnitOfWork, { strict: false }).run(randomUUID(), async work => {
    await insertOrganisation(work, new AuditLog(), {
      name: '另一单位',
      timeZone: 'Asia/Shanghai',
      mode: 'demo',
    });
    await insertPlan(work, new AuditLog(), { ...plan, people }, () => passwordHash);
  });
}

describe.each(databases)('two organisations behind one service on $name', kind => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(kind);
    await addSecondOrganisation(office);
  });

  const idsOf = async (username: string, path: string): Promise<string[]> => {
    const { items } = expectStatus(200, await (await office.as(username)).get(`${path}?limit=200`));
    return items.map(({ id }: { id: string }) => id);
  };

  it.each(['/units', '/people', '/matters', '/catalogues'])('have nothing in common in %s', async path => {
    await submitted(office);
    const [ours, theirs] = [await idsOf('secretary', path), await idsOf('other.secretary', path)];
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.filter(id => theirs.includes(id))).toEqual([]);
  });

  it('do not see, act on or add to each other’s matters, whatever duty is held', async () => {
    const { id } = await submitted(office);
    for (const username of ['auditor', 'drafter', 'reviewer', 'judicialhead', 'secretary', 'chair']) {
      const stranger = await office.as(`other.${username}`);
      for (const path of ['', '/actions', '/trail', '/documents']) {
        expect((await stranger.get(`/matters/${id}${path}`)).body.code).toBe('not-found');
      }
      const act = await stranger.post(`/matters/${id}/events`, { type: 'ACCEPT' }, { 'if-match': '"1"' });
      expect(act.body.code).toBe('not-found');
    }
    expect((await office.trail(id)).filter(({ kind: entry }) => entry === 'refusal')).toEqual([]);
  });

  it('cannot open a matter for a unit of the other', async () => {
    const [unitId] = await idsOf('secretary', '/units');
    const body = { workflow: 'contract', title: '越界', unitId, data: CONTRACT };
    const answered = await (await office.as('other.reviewer2')).post('/matters', body);
    expect([400, 403]).toContain(answered.status);
  });

  it('number their matters each for itself', async () => {
    const open = (username: string) => office.open(username, 'contract', '编号', CONTRACT);
    await open('drafter');
    const theirs = await open('other.drafter');
    expect(theirs.number).toMatch(/1号$/);
  });
});
