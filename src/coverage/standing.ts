import type { WorkflowKind } from '../../workflows/_kit/definition.js';

/** How a matter stands towards the duty of review before decision (Order 713 Art. 25). */
export const STANDINGS = [
  'reviewedBefore',
  'notYetDecided',
  'reviewedAfter',
  'otherText',
  'outsideWithReason',
  'notReviewed',
  'endedBefore',
] as const;
export type Standing = (typeof STANDINGS)[number];

export const COUNTED_KINDS = ['reviewing', 'guidance', 'exempt'] as const satisfies readonly WorkflowKind[];
export const REACHED = ['open', 'ended', 'reached'] as const;
export const OPINIONS = ['none', 'before', 'after'] as const;

/** What the database shows of a matter, without asking the workflow whether all is well. */
export interface Evidence {
  readonly kind: (typeof COUNTED_KINDS)[number];
  /** Whether it was decided (a contract: signed), ended before that, or neither. */
  readonly progress: (typeof REACHED)[number];
  /** When the last review opinion was given, seen from the decision or signature. */
  readonly opinion: (typeof OPINIONS)[number];
  /** Given on exactly the text decided. */
  readonly onThatText: boolean;
  /** It has not lapsed, and its conclusion lets the matter be decided. */
  readonly effective: boolean;
}

/** The one standing a matter has. A later opinion does not cure, one on another text is none on this. */
export function standingOf({ kind, progress, opinion, onThatText, effective }: Evidence): Standing {
  if (kind === 'exempt') return 'outsideWithReason';
  if (progress === 'ended') return 'endedBefore';
  if (progress === 'open') return 'notYetDecided';
  if (opinion === 'none') return 'notReviewed';
  if (!onThatText) return 'otherText';
  if (opinion === 'after') return 'reviewedAfter';
  return effective ? 'reviewedBefore' : 'notReviewed';
}

export type Counts = Readonly<Record<Standing, number>>;

/** Counts with every standing, also those that do not occur. */
export function countsOf(groups: readonly { readonly standing: Standing; readonly count: number }[]): Counts {
  const counts = Object.fromEntries(STANDINGS.map(standing => [standing, 0])) as Record<Standing, number>;
  for (const { standing, count } of groups) counts[standing] += count;
  return counts;
}

/** Share of what was decided or signed that had been reviewed before; `null` when nothing was. */
export function rateOf({ reviewedBefore, reviewedAfter, otherText, notReviewed }: Counts): number | null {
  const all = reviewedBefore + reviewedAfter + otherText + notReviewed;
  return all === 0 ? null : reviewedBefore / all;
}

/** Every combination of evidence there is, so that a standing can be asked for in the database. */
export const ALL_EVIDENCE: readonly Evidence[] = COUNTED_KINDS.flatMap(kind =>
  REACHED.flatMap(progress =>
    OPINIONS.flatMap(opinion =>
      [true, false].flatMap(onThatText =>
        [true, false].map(effective => ({ kind, progress, opinion, onThatText, effective })),
      ),
    ),
  ),
);
