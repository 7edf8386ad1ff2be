import type { CellSort } from '../../../workflows/_kit/control.js';
import { isName, type Names } from './names.js';
import { standIn } from './numbers.js';
import type { Guess } from './reading.js';

function isNamed(name: string, real: string, names: Names): boolean {
  if (names.get(name) !== null) return names.isOf(name, real);
  if (names.isTaken(real)) return false;
  names.bind(name, real);
  return true;
}

function agreesOnMember(set: readonly string[], member: string, included: boolean, names: Names): boolean {
  const known = isName(member) ? names.get(member) : member;
  if (known !== null) return set.includes(known) === included;
  if (!included) return true;
  const free = set.find(real => !names.isTaken(real));
  if (free === undefined) return false;
  names.bind(member, free);
  return true;
}

/** Whether a cell was guessed as it is; a name that nobody had yet takes the cell's value. */
export function agrees(
  { member, value }: Guess,
  sort: CellSort | undefined,
  real: unknown,
  names: Names,
): boolean {
  if (member !== null) return agreesOnMember(real as readonly string[], member, value as boolean, names);
  if (sort?.sort === 'reference' && typeof value === 'string')
    return typeof real === 'string' && isNamed(value, real, names);
  if ((sort?.sort === 'counter' || sort?.sort === 'measure') && typeof real === 'number')
    return standIn(sort, real) === value;
  return real === value;
}
