import { cut, widthOf } from './text-width.js';

export interface Stage {
  readonly id: string;
  readonly label: string;
}

export interface Progress {
  readonly stages: readonly Stage[];
  /** The stage the matter is in, or the final state it ended in. */
  readonly stage: string;
  readonly stageLabel: string;
}

export type Paint = (text: string, part: 'past' | 'current' | 'ahead') => string;

const MARKS = { past: '●', current: '◉', ahead: '○' } as const;

function partOf(index: number, current: number): keyof typeof MARKS {
  if (index === current) return 'current';
  return index < current ? 'past' : 'ahead';
}

/** The road of a matter through its stages, e.g. `●起草──◉法律顾问审查──○司法所审查`, within `width` columns. */
export function progressLine({ stages, stage, stageLabel }: Progress, width: number, paint: Paint): string {
  const found = stages.findIndex(({ id }) => id === stage);
  const current = found === -1 ? stages.length : found;
  const parts = stages.map((each, index) => ({ part: partOf(index, current), label: each.label }));
  const end = {
    part: found === -1 ? ('current' as const) : ('ahead' as const),
    label: found === -1 ? stageLabel : '',
  };
  const shown = end.label === '' ? parts : [...parts, end];
  const full = shown.map(({ part, label }) => `${MARKS[part]} ${label}`).join(' ─ ');
  // Where the names do not fit, only the current one is written out.
  const short = widthOf(full) > width;
  return shown
    .map(({ part, label }) =>
      paint(short && part !== 'current' ? MARKS[part] : cut(`${MARKS[part]} ${label}`, width - 30), part),
    )
    .join(short ? '─' : ' ─ ');
}
