/**
 * The sorts of control cells: the only parts of the context that rules and branches may read. Each sort says how a
 * cell may be compared, which is what makes the coverage proof finite (conditions in docs/writing-workflows.md).
 */
export type CellSort =
  | { readonly sort: 'flag' }
  | { readonly sort: 'enumeration'; readonly values: readonly string[]; readonly nullable: boolean }
  /** Compared for equality only. `kind` keeps digests of texts apart from ids of people. */
  | { readonly sort: 'reference'; readonly kind: 'digest' | 'person' | 'document' }
  /** Grows or shrinks by one, or is set to 0; compared only up to its cap. */
  | { readonly sort: 'counter'; readonly cap: number }
  /** A number compared only with the listed thresholds. */
  | { readonly sort: 'measure'; readonly thresholds: readonly number[]; readonly nullable: boolean }
  /** A day, compared only with the day of the entry (`facts.today`). */
  | { readonly sort: 'day' }
  /** Asked only whether it includes something. */
  | { readonly sort: 'set'; readonly of: 'person' | 'slot' };

export type ControlCells = Readonly<Record<string, CellSort>>;

export const flag = (): CellSort => ({ sort: 'flag' });
export const enumeration = (values: readonly string[]): CellSort => ({
  sort: 'enumeration',
  values,
  nullable: false,
});
export const optionalEnumeration = (values: readonly string[]): CellSort => ({
  sort: 'enumeration',
  values,
  nullable: true,
});
export const digest = (): CellSort => ({ sort: 'reference', kind: 'digest' });
export const person = (): CellSort => ({ sort: 'reference', kind: 'person' });
export const counter = (cap: number): CellSort => ({ sort: 'counter', cap });
export const measure = (...thresholds: number[]): CellSort => ({
  sort: 'measure',
  thresholds,
  nullable: true,
});
export const day = (): CellSort => ({ sort: 'day' });
export const personSet = (): CellSort => ({ sort: 'set', of: 'person' });
export const slotSet = (): CellSort => ({ sort: 'set', of: 'slot' });
