import type { Principal } from '../identity/principal.js';
import { dutiesAt, type UnitTree } from '../identity/unit-tree.js';
import { comparable } from './catalogue/comparable.js';

/**
 * Finds units by the names a catalogue uses, among those the importing person is secretary of: the next street also has
 * a 党政办公室. Names do not matter in script, width and spaces.
 */
export class ImportingUnits {
  private readonly byName = new Map<string, string[]>();

  constructor(
    principal: Principal,
    private readonly tree: UnitTree,
    private readonly importingUnitId: string,
  ) {
    for (const unit of tree.units()) {
      if (!dutiesAt(principal, unit.id, tree).includes('secretary')) continue;
      const name = comparable(unit.name);
      this.byName.set(name, [...(this.byName.get(name) ?? []), unit.id]);
    }
  }

  /** The unit of that name; of several the one at or below the importing unit, and none when that leaves a choice. */
  named(name: string | null): string | null {
    const all = name === null ? [] : (this.byName.get(comparable(name)) ?? []);
    const near = all.filter(unitId => this.tree.covers(this.importingUnitId, unitId));
    const fitting = near.length > 0 ? near : all;
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  }
}
