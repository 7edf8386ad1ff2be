import type { SlotDefinition } from '../../_kit/definition.js';
import { text, type LocalizedText } from '../../_kit/text.js';

export const UNTIL_DISCLOSURE = [
  'drafting.*',
  'legalAdviserReview.*',
  'judicialOffice.*',
  'committeeDecision.*',
] as const;

/** Until the matter is closed. */
const UNTIL_CLOSED = [...UNTIL_DISCLOSURE, 'disclosure.*'];

/** Where a new text may be stored: with the drafter, or after review, which it then undoes. */
export const TEXT_OPEN_IN = [
  'drafting.*',
  'legalAdviserReview.awaitingSupplement',
  'judicialOffice.adoptionFeedback',
  'judicialOffice.reviewed',
  'committeeDecision.onAgenda',
  'committeeDecision.inSession',
] as const;

export const single = (label: LocalizedText, openIn: readonly string[] = UNTIL_CLOSED): SlotDefinition => ({
  label,
  single: true,
  openIn,
});

const many = (label: LocalizedText, openIn: readonly string[] = UNTIL_CLOSED): SlotDefinition => ({
  label,
  single: false,
  openIn,
});

export const beside = (slot: SlotDefinition): SlotDefinition => ({ ...slot, beside: true });

/** By name, because a change sees no definition; a test holds it against what the slots say of themselves. */
const BESIDE_THE_DOSSIER = ['meetingRecord', 'signedCopy', 'publication', 'other'];

export const isOfDossier = (slot: string): boolean => !BESIDE_THE_DOSSIER.includes(slot);

/** Slots every matter type has besides its own. */
export const SHARED_SLOTS = {
  meetingRecord: beside(single(text('会议记录', 'Meeting record'))),
  publication: beside(many(text('公开文本', 'Publication'), ['disclosure.*'])),
  other: beside(many(text('其他材料', 'Other'))),
} as const;
