import { databases } from './support/databases.js';
import { drafted, reviewed } from './support/moves.js';
import { openOffice, type Office } from './support/office.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice(databases[0] as (typeof databases)[number]);
}, 60_000);

const slotsOf = async (username: string, id: string): Promise<string[]> =>
  (await (await office.as(username)).get(`/matters/${id}/actions`)).body.slots;

describe('the slots a person may store a file in', () => {
  it('are those open in the state, for who may store at all', async () => {
    const { id } = await drafted(office);
    expect(await slotsOf('drafter', id)).toContain('draft');
    expect(await slotsOf('drafter', id)).not.toContain('publication');
    expect(await slotsOf('auditor', id)).toEqual([]);
  });

  it('are an adviser’s only on a matter assigned to them', async () => {
    const { id } = await reviewed(office);
    expect(await slotsOf('adviser', id)).toContain('other');
    expect((await office.matter(id)).awaits).toContain('secretary');
  });

  it('are those of the dossier only for the drafter: who stores there reviews no more', async () => {
    const { id } = await drafted(office);
    expect(await slotsOf('drafter', id)).toEqual(expect.arrayContaining(['draft', 'explanation', 'other']));
    await office.act('drafter', id, 'SUBMIT_FOR_REVIEW');
    expect(await slotsOf('reviewer', id)).toEqual(['meetingRecord', 'other']);
  });

  it('stand beside what submission still needs', async () => {
    const { id } = await drafted(office, 'contract');
    expect((await office.matter(id)).neededSlots).toEqual(['draft', 'counterpartyQualification']);
  });
});
