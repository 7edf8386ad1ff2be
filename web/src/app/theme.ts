/** The few colours of the pages. Contrasts are checked in theme.spec.ts. */
export interface Palette {
  readonly paper: string;
  readonly sheet: string;
  readonly raised: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly line: string;
  readonly lineSoft: string;
  /** The red of document headers and seals: what matters now, and nothing else. */
  readonly vermilion: string;
  readonly vermilionFill: string;
  readonly vermilionWash: string;
  /** Proved; nothing else is green. */
  readonly proved: string;
  readonly provedWash: string;
  /** Running out. */
  readonly amber: string;
  readonly amberWash: string;
  readonly focus: string;
}

export const LIGHT: Palette = {
  paper: '#f7f3ea',
  sheet: '#fffdf8',
  raised: '#ffffff',
  ink: '#211d18',
  inkSoft: '#565045',
  inkFaint: '#6e675b',
  line: '#d9d1c2',
  lineSoft: '#ebe5d8',
  vermilion: '#ac2218',
  vermilionFill: '#b3261e',
  vermilionWash: '#fbeae6',
  proved: '#1c6a3c',
  provedWash: '#e6f1e8',
  amber: '#8a5300',
  amberWash: '#faefd8',
  focus: '#1f5fa8',
};

export const DARK: Palette = {
  paper: '#171512',
  sheet: '#201d19',
  raised: '#2a2621',
  ink: '#eae4d8',
  inkSoft: '#bdb5a6',
  inkFaint: '#9d9587',
  line: '#464037',
  lineSoft: '#332f29',
  vermilion: '#f08a7d',
  vermilionFill: '#b93226',
  vermilionWash: '#3d211d',
  proved: '#7cc796',
  provedWash: '#1c3124',
  amber: '#e3b25c',
  amberWash: '#3a2f18',
  focus: '#7fb2ef',
};

/** System fonts only: nothing is fetched. The serif of documents is in base.css. */
export const SANS =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

export type Scheme = 'light' | 'dark';
export const paletteOf = (scheme: Scheme): Palette => (scheme === 'dark' ? DARK : LIGHT);
