/** A band from the whole on the left to one row on the right. */
export interface Band<T> {
  readonly key: T;
  readonly n: number;
  /** Where it leaves the whole, and how thick it is. */
  readonly left: number;
  readonly thickness: number;
  /** The row it ends in: its top, its height, and where the band meets it. */
  readonly top: number;
  readonly height: number;
  readonly right: number;
}

export interface FlowLayout<T> {
  readonly bands: readonly Band<T>[];
  readonly height: number;
  /** Top and height of the whole. */
  readonly whole: { readonly top: number; readonly height: number };
}

const ROW = 48;
const AIR = 12;
const THICKEST = 168;
const THINNEST = 2;

/** Thickness says how many; a row is at least as high as its words, and what is not nothing is never invisible. */
export function flowLayout<T>(parts: readonly { readonly key: T; readonly n: number }[]): FlowLayout<T> {
  const total = parts.reduce((sum, { n }) => sum + n, 0);
  const thicknessOf = (n: number): number =>
    n === 0 ? 0 : Math.max(THINNEST, Math.round((n / Math.max(total, 1)) * THICKEST));
  const heights = parts.map(({ n }) => Math.max(ROW, thicknessOf(n) + AIR));
  const height = heights.reduce((sum, one) => sum + one, 0);
  const all = parts.reduce((sum, { n }) => sum + thicknessOf(n), 0);
  const start = Math.round((height - all) / 2);
  let left = start;
  let top = 0;
  const bands = parts.map(({ key, n }, at): Band<T> => {
    const thickness = thicknessOf(n);
    const own = heights[at] as number;
    const band = { key, n, left, thickness, top, height: own, right: top + (own - thickness) / 2 };
    left += thickness;
    top += own;
    return band;
  });
  return { bands, height, whole: { top: start, height: all } };
}

/** The outline of a band as an SVG path, `width` wide. */
export function bandPath(
  { left, right, thickness }: Pick<Band<unknown>, 'left' | 'right' | 'thickness'>,
  width: number,
): string {
  const half = width / 2;
  return [
    `M0 ${left}`,
    `C${half} ${left} ${half} ${right} ${width} ${right}`,
    `V${right + thickness}`,
    `C${half} ${right + thickness} ${half} ${left + thickness} 0 ${left + thickness}`,
    'Z',
  ].join('');
}
