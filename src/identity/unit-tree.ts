import type { Sql } from '../database/sql.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import type { Principal } from './principal.js';

export const UNIT_KINDS = ['county', 'organ', 'office', 'community', 'village'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A place in the organisation: everything below the organisation is a unit. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
}

/** The units of one organisation and how they hang together. */
export class UnitTree {
  private readonly byId: ReadonlyMap<string, Unit>;

  constructor(units: readonly Unit[]) {
    this.byId = new Map(units.map(unit => [unit.id, unit]));
  }

  unitIds(): string[] {
    return [...this.byId.keys()];
  }

  units(): Unit[] {
    return [...this.byId.values()];
  }

  unit(unitId: string): Unit | null {
    return this.byId.get(unitId) ?? null;
  }

  /** The units above, nearest first; the unit itself is not one of them. Ends even where a tree was broken into a ring. */
  ancestorsOf(unitId: string): string[] {
    const found: string[] = [];
    let above = this.byId.get(unitId)?.parentId ?? null;
    while (above !== null && above !== unitId && !found.includes(above)) {
      found.push(above);
      above = this.byId.get(above)?.parentId ?? null;
    }
    return found;
  }

  /** True when what is held for `holder` reaches `unitId`: the unit itself and everything below it. */
  covers(holder: string, unitId: string): boolean {
    return holder === unitId || this.ancestorsOf(unitId).includes(holder);
  }

  /** Parents before their children, siblings by name: the order a person would write them down in. */
  inOrder(): Unit[] {
    const below = (parentId: string | null): Unit[] =>
      this.units()
        .filter(unit => unit.parentId === parentId)
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
        .flatMap(unit => [unit, ...below(unit.id)]);
    return below(null);
  }
}

/** The duties a person has for a unit, however far above it they were given. Each once. */
export const dutiesAt = (principal: Pick<Principal, 'duties'>, unitId: string, tree: UnitTree): Duty[] => [
  ...new Set(principal.duties.filter(held => tree.covers(held.unitId, unitId)).map(held => held.duty)),
];

/** The tree as it stands now; read inside the unit of work when a decision rests on it. */
export async function unitTreeOf(sql: Sql): Promise<UnitTree> {
  const rows = await sql.rows<{ id: string; name: string; kind: UnitKind; parent_id: string | null }>(
    'SELECT id, name, kind, parent_id FROM unit WHERE organisation_id = :org',
  );
  return new UnitTree(
    rows.map(row => ({ id: row.id, name: row.name, kind: row.kind, parentId: row.parent_id })),
  );
}
