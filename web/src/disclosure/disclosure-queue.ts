import type { MatterLine } from '../api/matters.js';

/** Those that wait for the reader first, then by state as the workflow orders them; within each the soonest due first. */
export function inQueueOrder(
  lines: readonly MatterLine[],
  mine: ReadonlySet<string>,
  rankOf: (line: MatterLine) => number,
): readonly MatterLine[] {
  const due = ({ dueOn }: MatterLine): string => dueOn ?? '9999';
  return lines.toSorted(
    (a, b) =>
      Number(mine.has(b.id)) - Number(mine.has(a.id)) ||
      (mine.has(a.id) ? 0 : rankOf(a) - rankOf(b)) ||
      due(a).localeCompare(due(b)) ||
      a.openedAt.localeCompare(b.openedAt),
  );
}
