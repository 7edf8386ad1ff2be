import type { Unit } from '../api/people.js';
import type { User } from '../api/session.js';

/** Units for which a person may open matters: those of their duty and everything below. Their own stands first. */
export function draftingUnits(
  { unitId, duties }: Pick<User, 'unitId' | 'duties'>,
  units: readonly Unit[],
): Unit[] {
  const held = new Set(duties.filter(({ duty }) => duty === 'drafter').map(one => one.unitId));
  const found: Unit[] = [];
  // Each unit stands after the one above it, so one pass is enough.
  for (const unit of units) {
    if (!held.has(unit.id) && (unit.parentId === null || !held.has(unit.parentId))) continue;
    held.add(unit.id);
    found.push(unit);
  }
  return [...found.filter(({ id }) => id === unitId), ...found.filter(({ id }) => id !== unitId)];
}
