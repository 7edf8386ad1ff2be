import { diffArrays, diffChars } from 'diff';

export interface Piece {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

/** A paragraph of the comparison; a changed one carries its pieces. */
export type Compared =
  | { readonly kind: 'same'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'added' | 'removed'; readonly text: string }
  | { readonly kind: 'changed'; readonly pieces: readonly Piece[] };

/** Below this share of common characters two paragraphs are two, not one that was changed. */
const ALIKE = 0.4;

const changeOf = (part: { added?: boolean; removed?: boolean }): Piece['change'] =>
  part.added ? 'added' : part.removed ? 'removed' : 'same';

function pieces(before: string, after: string): readonly Piece[] | null {
  const parts = diffChars(before, after).map(part => ({ text: part.value, change: changeOf(part) }));
  const common = parts
    .filter(({ change }) => change === 'same')
    .reduce((sum, { text }) => sum + text.length, 0);
  return common >= ALIKE * Math.max(before.length, after.length) ? parts : null;
}

/** What was taken out and what was put in at the same place, paired where they are alike. */
function replaced(removed: readonly string[], added: readonly string[]): Compared[] {
  const result: Compared[] = [];
  for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
    const before = removed[index];
    const after = added[index];
    const changed = before !== undefined && after !== undefined ? pieces(before, after) : null;
    if (changed) result.push({ kind: 'changed', pieces: changed });
    else {
      if (before !== undefined) result.push({ kind: 'removed', text: before });
      if (after !== undefined) result.push({ kind: 'added', text: after });
    }
  }
  return result;
}

/** Two versions of a text, paragraph by paragraph. */
export function compareParagraphs(before: readonly string[], after: readonly string[]): readonly Compared[] {
  const parts = diffArrays([...before], [...after]);
  const result: Compared[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    const next = parts[index + 1];
    if (!part) continue;
    if (part.removed) {
      const added = next?.added ? next.value : [];
      if (next?.added) index += 1;
      result.push(...replaced(part.value, added));
    } else if (part.added) {
      const removed = next?.removed ? next.value : [];
      if (next?.removed) index += 1;
      result.push(...replaced(removed, part.value));
    } else result.push({ kind: 'same', paragraphs: part.value });
  }
  return result;
}

export interface Summary {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
}

export const summaryOf = (compared: readonly Compared[]): Summary => ({
  changed: compared.filter(({ kind }) => kind === 'changed').length,
  added: compared.filter(({ kind }) => kind === 'added').length,
  removed: compared.filter(({ kind }) => kind === 'removed').length,
});
