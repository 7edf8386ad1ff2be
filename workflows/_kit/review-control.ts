/**
 * The cells every *reviewing* workflow has, by these names, so that the engine can check coverage on any workflow,
 * a site's own too, without asking the workflow whether all is well.
 */
export interface ReviewControl {
  /** SHA-256 of the current file in slot `draft`. */
  readonly text: string | null;
  /** The text that was decided. */
  readonly decidedText: string | null;
  readonly reviewedText: string | null;
  readonly reviewedBy: string | null;
  readonly reviewConclusion: 'lawful' | 'revise' | 'unlawful' | 'riskDisclosed' | null;
  /** The text changed or someone who gave an opinion was recused since. Never unset but by a new opinion. */
  readonly reviewLapsed: boolean;
  /** Number of items of the review opinion. */
  readonly reviewItems: number;
  readonly itemsAnswered: boolean;
  /** Every item was answered `notAdopted` with a reason. */
  readonly noneAdopted: boolean;
  readonly recused: readonly string[];
  /** Everyone who took part in drafting: none of them may have reviewed (Order 713 Art. 25, 28). */
  readonly drafters: readonly string[];
}

/** Order 713 Art. 25: lawful (or risk disclosed) with every item answered, or `revise` with reasons for each item. */
export function concludesForDiscussion(control: ReviewControl): boolean {
  const answered = control.reviewItems === 0 || control.itemsAnswered;
  if (control.reviewConclusion === 'lawful' || control.reviewConclusion === 'riskDisclosed') return answered;
  return control.reviewConclusion === 'revise' && answered && control.noneAdopted;
}

/** Given on exactly this text, by no one recused or drafting since, and not lapsed. */
export function isOnText(control: ReviewControl, text: string | null): boolean {
  if (text === null || control.reviewedBy === null || control.reviewLapsed) return false;
  const { reviewedText, reviewedBy, recused, drafters } = control;
  return reviewedText === text && !recused.includes(reviewedBy) && !drafters.includes(reviewedBy);
}

/** An opinion that lets exactly this text be decided. */
export const hasEffectiveOpinionOn = (control: ReviewControl, text: string | null): boolean =>
  concludesForDiscussion(control) && isOnText(control, text);
