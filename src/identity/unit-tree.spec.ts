import fc from 'fast-check';
import { dutiesAt, UnitTree, type Unit } from './unit-tree.js';

const unit = (id: string, parentId: string | null): Unit => ({ id, name: id, kind: 'office', parentId });

const tree = new UnitTree([
  unit('county', null),
  unit('street', 'county'),
  unit('office', 'street'),
  unit('office2', 'street'),
  unit('other', 'county'),
]);

describe('a duty held for a unit', () => {
  const person = (...held: [string, string][]) => ({
    duties: held.map(([duty, unitId]) => ({ duty: duty as 'drafter', unitId })),
  });

  it('covers the unit and everything below it', () => {
    expect(dutiesAt(person(['drafter', 'street']), 'office', tree)).toEqual(['drafter']);
    expect(dutiesAt(person(['drafter', 'street']), 'street', tree)).toEqual(['drafter']);
    expect(dutiesAt(person(['drafter', 'county']), 'office', tree)).toEqual(['drafter']);
  });

  it('covers neither what is above nor what is beside', () => {
    expect(dutiesAt(person(['drafter', 'office']), 'street', tree)).toEqual([]);
    expect(dutiesAt(person(['drafter', 'office']), 'office2', tree)).toEqual([]);
    expect(dutiesAt(person(['drafter', 'street']), 'other', tree)).toEqual([]);
  });

  it('counts once, however often it was given on the way up', () => {
    expect(
      dutiesAt(person(['drafter', 'office'], ['drafter', 'street'], ['reviewer', 'county']), 'office', tree),
    ).toEqual(['drafter', 'reviewer']);
  });

  it('covers nothing of a unit that is not there', () => {
    expect(dutiesAt(person(['drafter', 'county']), 'nowhere', tree)).toEqual([]);
  });
});

describe('a tree of units', () => {
  it('tells ancestors nearest first', () => {
    expect(tree.ancestorsOf('office')).toEqual(['street', 'county']);
    expect(tree.ancestorsOf('county')).toEqual([]);
    expect(tree.ancestorsOf('nowhere')).toEqual([]);
  });

  it('lists parents before their children and leaves nobody out', () => {
    expect(tree.inOrder().map(({ id }) => id)).toEqual(['county', 'other', 'street', 'office', 'office2']);
  });

  it('ends on a ring, which only a changed database can hold', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd');
    const units = fc.uniqueArray(fc.record({ id: ids, parentId: fc.option(ids) }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(units, ids, ids, (some, one, other) => {
        const odd = new UnitTree(some.map(({ id, parentId }) => unit(id, parentId)));
        expect(odd.ancestorsOf(one)).not.toContain(one);
        expect(typeof odd.covers(one, other)).toBe('boolean');
      }),
    );
  });
});
