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

/** A file stored after the decision: nothing moves, and nobody becomes a drafter of what is decided. */
export const DOCUMENT_FILED = { actions: ['fileDocument'] } as const;

/** A file in any slot; a new draft becomes the text, and an opinion on another text lapses. */
export const TEXT_KEPT = { actions: ['keepDocument', 'takeText'] } as const;

/** Another text after review goes back to the drafter: every changed text gets its own opinion. */
export const TEXT_REOPENS = [
  { guard: 'draftStored', target: '#drafting.revising', actions: ['keepDocument', 'takeText', 'endClock'] },
  { guard: 'anotherStored', actions: ['keepDocument'] },
] as const;

/** Noted, with everything that rested on the person taken away: their opinion, their part in the meeting. */
export const RECUSAL = ['noteRecusal', 'dropOpinions', 'leaveMeeting'] as const;

/** A recusal where the matter is not yet, or no longer, carried by opinions. */
export const RECUSAL_NOTED = { actions: RECUSAL } as const;

const TO_ANOTHER_ADVISER = {
  target: '#legalAdviserReview.accepted',
  actions: [...RECUSAL, 'runReview'],
} as const;

/** Once assigned, an adviser who is recused must be replaced. */
export const ADVISER_REPLACED = [
  { guard: 'adviserRecused', ...TO_ANOTHER_ADVISER },
  { guard: 'adviserNotRecused', actions: RECUSAL },
] as const;

/** Under review the adviser's opinion carries the matter: without it another adviser must be heard. */
export const ADVICE_REPLACED = [
  { guard: 'adviceFalls', ...TO_ANOTHER_ADVISER },
  { guard: 'adviceStands', actions: RECUSAL },
] as const;

/** After review both opinions carry the matter: whoever gave one and is recused takes it back to that step. */
export const OPINIONS_REPLACED = [
  { guard: 'adviceFalls', ...TO_ANOTHER_ADVISER },
  { guard: 'reviewFalls', target: '#judicialOffice.underReview', actions: [...RECUSAL, 'runReview'] },
  { guard: 'opinionsStand', actions: ['noteRecusal', 'leaveMeeting'] },
] as const;

/** The leader gives the reviewer more days, once. */
export const EXTENDED = { actions: ['extendReview'] } as const;

/** The drafter replaces title and data. */
export const EDITED = { actions: ['editDraft', 'noteParticulars', 'noteDrafter'] } as const;
