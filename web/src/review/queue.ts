import type { Duty } from '../api/session.js';
import type { WorkbenchLine } from '../api/workbench.js';

/** Duties whose work this page is. */
export const REVIEWING: readonly Duty[] = ['legalAdviser', 'reviewer', 'judicialHead'];

/** What waits for the reader as one who reviews; somebody who also drafts has that on the workbench. */
export const reviewLines = (
  mine: readonly WorkbenchLine[],
  duties: readonly Duty[],
): readonly WorkbenchLine[] => {
  const own = REVIEWING.filter(duty => duties.includes(duty));
  return mine.filter(({ awaits }) => awaits.some(duty => own.includes(duty)));
};

/** Where one goes when a matter is done: the one after it, at the end the one before, `null` when it was the last. */
export function nextAfter(lines: readonly { readonly id: string }[], id: string): string | null {
  const at = lines.findIndex(line => line.id === id);
  return lines[at + 1]?.id ?? lines[at - 1]?.id ?? null;
}
