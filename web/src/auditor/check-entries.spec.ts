import { createHash } from 'node:crypto';
import type { TrailEntry } from '../api/matter.js';
import { checkEntries, type Check } from './check-entries.js';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const AT = '2027-04-09T01:00:00.000Z';

function trailOf(count: number): TrailEntry[] {
  const trail: TrailEntry[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const words = `理由${seq}`;
    const body = JSON.stringify({ action: 'RECUSE', data: { reason: { text: sha(`salt${words}`) } }, seq });
    const entry = JSON.stringify({
      v: 1,
      stream: 'matter/m',
      seq,
      kind: 'event',
      action: 'RECUSE',
      at: AT,
      actor: 'p',
      body: sha(body),
      previous: trail.at(-1)?.hash ?? null,
    });
    trail.push({
      seq,
      kind: 'event',
      action: 'RECUSE',
      at: AT,
      actor: { personId: 'p', name: '甲', duty: 'reviewer' },
      body,
      entry,
      hash: sha(entry),
      texts: { [sha(`salt${words}`)]: { salt: 'salt', text: words } },
    } as unknown as TrailEntry);
  }
  return trail;
}

const failing = (trail: readonly TrailEntry[], seq: number): Check[] => {
  const results = checkEntries(trail, 'm').entries.get(seq)?.results;
  return Object.entries(results ?? {}).flatMap(([check, holds]) => (holds ? [] : [check as Check]));
};
const changed = (seq: number, change: Partial<TrailEntry>): TrailEntry[] =>
  trailOf(3).map(entry => (entry.seq === seq ? { ...entry, ...change } : entry));

describe('checking a trail in the browser', () => {
  it('holds for a trail as it was written', () => {
    expect(checkEntries(trailOf(3), 'm')).toMatchObject({ holds: true, faults: [] });
  });

  it('sees a changed body', () => {
    const trail = changed(2, { body: '{"action":"RECUSE","data":{}}' });
    expect(failing(trail, 2)).toEqual(['body']);
    expect(checkEntries(trail, 'm')).toMatchObject({ holds: false, faults: [2] });
  });

  it('sees an entry that was changed, and one that was changed together with its hash', () => {
    const entry = trailOf(3)[1]?.entry.replace(AT, '2027-04-08T01:00:00.000Z') ?? '';
    expect(failing(changed(2, { entry }), 2)).toEqual(['hash', 'agrees']);
    const forged = changed(2, { entry, at: '2027-04-08T01:00:00.000Z', hash: sha(entry) });
    expect(failing(forged, 2)).toEqual([]);
    expect(failing(forged, 3)).toEqual(['previous']);
  });

  it('sees an entry that was left out', () => {
    const trail = trailOf(3).filter(({ seq }) => seq !== 2);
    expect(failing(trail, 3)).toEqual(['previous', 'sequence']);
  });

  it('sees that something else is shown than the entry says', () => {
    expect(failing(changed(1, { action: 'ACCEPT' }), 1)).toEqual(['agrees']);
    expect(checkEntries(trailOf(2), 'another').faults).toEqual([1, 2]);
  });

  it('sees a changed personal text, and takes an erased one for what it is', () => {
    const [digest = ''] = Object.keys(trailOf(1)[0]?.texts ?? {});
    const other = { texts: { [digest]: { salt: 'salt', text: '别的' } } } as Partial<TrailEntry>;
    expect(failing(changed(1, other), 1)).toEqual(['texts']);
    const erased = { texts: { [digest]: { erasedAt: AT, legalBasis: 'PIPL:47' } } } as Partial<TrailEntry>;
    expect(failing(changed(1, erased), 1)).toEqual([]);
  });

  it('takes an entry that is no JSON for a fault, not for an error', () => {
    expect(failing(changed(1, { entry: 'nothing' }), 1)).toContain('hash');
  });
});
