import type { CellSort } from '../../../workflows/_kit/control.js';
import { ConditionBroken } from './choices.js';
import { standIn } from './numbers.js';
import type { CellValue } from './situation.js';

type PlainSort = Exclude<CellSort, { sort: 'set' }>;

/** A cell is given what its sort says it may hold; a number by the one that stands for it. */
export function fitting(name: string, sort: PlainSort, value: unknown): CellValue {
  if (!fitsSort(sort, value))
    throw new ConditionBroken('C2', `control cell ${name} is given something that is no ${sort.sort}`);
  return (sort.sort === 'counter' || sort.sort === 'measure') && typeof value === 'number'
    ? standIn(sort, value)
    : (value as CellValue);
}

function fitsSort(sort: PlainSort, value: unknown): boolean {
  switch (sort.sort) {
    case 'flag':
      return typeof value === 'boolean';
    case 'enumeration':
      return value === null ? sort.nullable : sort.values.includes(value as string);
    case 'reference':
      return value === null || typeof value === 'string';
    case 'day':
      return value === null || typeof value === 'string';
    case 'counter':
      return typeof value === 'number' && Number.isInteger(value);
    case 'measure':
      return value === null ? sort.nullable : typeof value === 'number';
  }
}
