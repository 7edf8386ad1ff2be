import { caseChart } from '../chart.js';

/** How every case ends; nothing leads out of these. */
export const ENDS = {
  archived: caseChart.createStateConfig({ id: 'archived', type: 'final' }),
  rejected: caseChart.createStateConfig({ id: 'rejected', type: 'final' }),
  withdrawn: caseChart.createStateConfig({ id: 'withdrawn', type: 'final' }),
} as const;

/** A shared state with more on offer. */
export const alsoOn = <S extends { readonly on: object }, O extends object>(state: S, on: O) => ({
  ...state,
  on: { ...state.on, ...on },
});
