import type { Principal } from '../src/identity/principal.js';
import { unitTreeOf } from '../src/identity/unit-tree.js';
import { Params, sees, visibleCondition, type Participation } from '../src/matters/visibility.js';
import { DUTIES, type Duty } from '../workflows/_kit/duty.js';
import { databases } from './support/databases.js';
import { addMatter, addOrganisation, ORGANISATION } from './support/running-matter.js';

const UNITS = [
  ['street', null],
  ['office-a', 'street'],
  ['office-b', 'street'],
] as const;
const PEOPLE = ['ann', 'bo', 'cai'];
const PARTS = ['drafter', 'adviser', 'reviewer', 'recused'];
const MATTERS = 120;

/** A small fixed generator, so that a failure can be run again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return sides => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % sides;
  };
}

const principal = (personId: string, duties: Principal['duties']): Principal => ({
  personId,
  username: personId,
  name: personId,
  organisationId: ORGANISATION,
  unitId: 'street',
  duties,
});

describe.each(databases)('who sees a matter, on $name', kind => {
  it('is answered alike for one matter and for a list, whatever the duties and parts', async () => {
    const opened = await kind.open();
    await addOrganisation(opened);
    const roll = dice(7);
    await opened.unitOfWork.run(ORGANISATION, async ({ sql }) => {
      for (const [id, parent] of UNITS) {
        await sql.run(
          "INSERT INTO unit (organisation_id, id, name, kind, parent_id) VALUES (:org, $1, $1, 'office', $2)",
          [id, parent],
        );
      }
      for (let n = 0; n < MATTERS; n += 1) {
        await addMatter(sql, `m${n}`, null, null);
        await sql.run(
          `UPDATE matter SET unit_id = $1, status = $2, adviser_id = $3, first_submitted_at = $4, first_on_agenda_at = $5
           WHERE organisation_id = :org AND id = $6`,
          [
            UNITS[roll(3)]?.[0] ?? 'street',
            ['planned', 'open', 'closed'][roll(3)] ?? 'open',
            roll(3) === 0 ? (PEOPLE[roll(3)] ?? null) : null,
            roll(2) === 0 ? '2026-01-06T00:00:00.000Z' : null,
            roll(3) === 0 ? '2026-01-07T00:00:00.000Z' : null,
            `m${n}`,
          ],
        );
        for (const personId of PEOPLE.filter(() => roll(4) === 0)) {
          await sql.run(
            'INSERT INTO matter_participant (organisation_id, matter_id, person_id, part) VALUES (:org, $1, $2, $3)',
            [`m${n}`, personId, PARTS[roll(4)] ?? 'drafter'],
          );
        }
      }
    });
    const sql = opened.reader.session(ORGANISATION);
    const tree = await unitTreeOf(sql);
    const rows = await sql.rows<Parameters<typeof sees>[1] & { id: string }>(
      'SELECT * FROM matter WHERE organisation_id = :org',
    );
    const parts = await sql.rows<Participation & { matter_id: string }>(
      'SELECT * FROM matter_participant WHERE organisation_id = :org',
    );
    const holdings: Principal['duties'][] = [
      [],
      ...DUTIES.map(duty => [{ duty, unitId: UNITS[roll(3)]?.[0] ?? 'street' }]),
      ...Array.from({ length: 12 }, () =>
        [0, 1].map(() => ({
          duty: DUTIES[roll(DUTIES.length)] as Duty,
          unitId: UNITS[roll(3)]?.[0] ?? 'street',
        })),
      ),
    ];
    let seen = 0;
    for (const personId of PEOPLE) {
      for (const duties of holdings) {
        const who = principal(personId, duties);
        const params = new Params();
        const condition = visibleCondition(who, tree, params);
        const listed = await sql.rows<{ id: string }>(
          `SELECT m.id FROM matter m WHERE m.organisation_id = :org AND ${condition}`,
          params.values,
        );
        const one = rows
          .filter(row =>
            sees(
              who,
              row,
              parts.filter(part => part.matter_id === row.id),
              tree,
            ),
          )
          .map(({ id }) => id);
        expect({ duties, ids: listed.map(({ id }) => id).sort() }).toEqual({ duties, ids: one.sort() });
        seen += one.length;
      }
    }
    expect(seen).toBeGreaterThan(MATTERS);
  });
});
