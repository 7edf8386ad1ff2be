import { databases } from './support/databases.js';
import { decided, drafted, reviewed, submitted, throughAdviser } from './support/moves.js';
import { openOffice, type Office } from './support/office.js';
import type { AnyJson } from './support/service.js';

const ACCOUNTS = [
  'drafter',
  'drafter2',
  'adviser',
  'adviser2',
  'reviewer',
  'reviewer2',
  'judicialhead',
  'secretary',
  'leader',
  'chair',
  'member1',
  'publisher',
  'auditor',
  'sysadmin',
];

const idsOf = (lines: readonly AnyJson[]): string[] => lines.map(({ id }) => id as string).sort();

describe.each(databases)('queues on $name', kind => {
  let office: Office;
  let returned: string;
  let underReview: string;
  let byReviewer2: string;

  beforeAll(async () => {
    office = await openOffice(kind);
    await drafted(office);
    returned = (await submitted(office)).id;
    await office.act('reviewer', returned, 'RETURN', { reason: '材料不实' });
    const reviewing = await submitted(office, 'contract');
    underReview = reviewing.id;
    await throughAdviser(office, reviewing);
    const own = await submitted(office, 'major-decision', {}, 'reviewer2');
    byReviewer2 = own.id;
    await throughAdviser(office, own);
    await reviewed(office, 'contract');
    await decided(office);
    const given = await submitted(office);
    await office.act('drafter', given.id, 'WITHDRAW', { reason: '不再实施' });
  });

  const everyPage = async (username: string, filter: string): Promise<AnyJson[]> => {
    const person = await office.as(username);
    const found: AnyJson[] = [];
    let cursor: string | null = null;
    do {
      const after: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await person.get(`/matters?limit=2${filter}${after}`);
      found.push(...body.items);
      cursor = body.nextCursor;
    } while (cursor !== null);
    return found;
  };
  const workbench = async (username: string): Promise<AnyJson> =>
    (await (await office.as(username)).get('/workbench')).body;

  it('assignedTo=me are exactly the matters with at least one action allowed to the caller', async () => {
    for (const username of ACCOUNTS) {
      const person = await office.as(username);
      const allowed: AnyJson[] = [];
      for (const line of await everyPage(username, '')) {
        const { body } = await person.get(`/matters/${line.id}/actions`);
        if (body.items.some((action: AnyJson) => action.allowed)) allowed.push(line);
      }
      const queue = await everyPage(username, '&assignedTo=me');
      expect([username, idsOf(queue)]).toEqual([username, idsOf(allowed)]);
    }
  });

  it('on a workbench every line is somebody’s turn, and nobody has it twice', async () => {
    for (const username of ACCOUNTS) {
      const { mine, others, planned } = await workbench(username);
      expect(mine.every(({ steps }: AnyJson) => steps.length > 0)).toBe(true);
      expect(others.every(({ steps, awaits }: AnyJson) => steps.length === 0 && awaits.length > 0)).toBe(
        true,
      );
      const all = idsOf([...mine, ...others, ...planned]);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('a workbench says what came back, and to whom what is with others went', async () => {
    const { mine, others } = await workbench('drafter');
    expect(mine.filter(({ cameBack }: AnyJson) => cameBack)).toMatchObject([
      { id: returned, steps: ['SUBMIT_FOR_REVIEW'] },
    ]);
    expect(others.find(({ id }: AnyJson) => id === underReview)).toMatchObject({
      awaits: ['reviewer', 'judicialHead'],
    });
  });

  it('nobody is waited for who may not act: a reviewer who drafted has the matter with others', async () => {
    const { mine, others } = await workbench('reviewer2');
    expect(idsOf(mine)).toContain(underReview);
    expect(idsOf(mine)).not.toContain(byReviewer2);
    expect(idsOf(others)).toContain(byReviewer2);
    expect(idsOf((await workbench('reviewer')).mine)).toContain(byReviewer2);
  });

  it('what runs out soonest stands first', async () => {
    const { mine } = await workbench('reviewer');
    const due = mine.map(({ dueOn }: AnyJson) => dueOn as string | null);
    expect(due).toEqual([...due].sort((a, b) => (a ?? '9999').localeCompare(b ?? '9999')));
  });

  it('administrators have an empty one', async () => {
    expect(await workbench('sysadmin')).toMatchObject({ mine: [], others: [], planned: [], more: false });
  });

  it('a list is searched by two characters of number, title or counterparty', async () => {
    expect(idsOf(await everyPage('drafter', `&q=${encodeURIComponent('保洁')}`))).toContain(underReview);
    expect(await everyPage('drafter', `&q=${encodeURIComponent('洁保')}`)).toEqual([]);
    const { number } = await office.matter(underReview);
    expect(idsOf(await everyPage('drafter', `&q=${encodeURIComponent(number)}`))).toEqual([underReview]);
  });
});
