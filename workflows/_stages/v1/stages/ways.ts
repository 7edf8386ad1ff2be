/**
 * Ways that several states share. A chart has no transitions that happen unasked; every way into a state names the
 * clock that runs there.
 */

/** The drafter gives the matter up. */
export const WITHDRAWN = { target: '#withdrawn', actions: ['withdraw', 'endClock'] } as const;

/** The reviewing body sends the matter back to the undertaking unit (Order 713 Art. 26). */
export const RETURNED = { target: '#drafting.returned', actions: ['sendBack', 'endClock'] } as const;

/** A file in any slot but the text: nothing moves. */
export const DOCUMENT_KEPT = { actions: ['keepDocument'] } as const;

/** A file in any slot; a new draft becomes the text, and an opinion on another text lapses. */
export const TEXT_KEPT = { actions: ['keepDocument', 'takeText'] } as const;

/** Another text after review goes back to the drafter: every changed text gets its own opinion. */
export const TEXT_REOPENS = [
  { guard: 'draftStored', target: '#drafting.revising', actions: ['keepDocument', 'takeText', 'endClock'] },
  { guard: 'anotherStored', actions: ['keepDocument'] },
] as const;

/** A recusal where nothing rests on the person's opinion yet. */
export const RECUSAL_NOTED = { actions: ['recuse'] } as const;

/** Once assigned, an adviser who is recused must be replaced. */
export const ADVISER_REPLACED = [
  { guard: 'adviserRecused', target: '#legalAdviserReview.accepted', actions: ['recuse', 'runReview'] },
  { guard: 'adviserNotRecused', actions: ['recuse'] },
] as const;

/** After review both opinions carry the matter: whoever gave one and is recused takes it back to that step. */
export const OPINIONS_REPLACED = [
  { guard: 'adviserRecused', target: '#legalAdviserReview.accepted', actions: ['recuse', 'runReview'] },
  { guard: 'reviewerRecused', target: '#judicialOffice.underReview', actions: ['recuse', 'runReview'] },
  { guard: 'anotherRecused', actions: ['recuse'] },
] as const;

/** The leader gives the reviewer more days, once. */
export const EXTENDED = { actions: ['extendReview'] } as const;

/** The drafter replaces title and data. */
export const EDITED = { actions: ['editDraft', 'noteParticulars', 'noteDrafter'] } as const;
