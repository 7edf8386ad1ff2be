import type { SlotDefinition } from '../../../_kit/definition.js';
import { event, type EventDefinition, type OfferCondition, type PayloadClass } from '../../../_kit/event.js';
import { text } from '../../../_kit/text.js';
import { documentDigest, documentSm3 } from '../examples.js';
import { AttachDocument } from '../forms/document-forms.js';
import { senderNotRecused } from '../rules/opening-rules.js';

type Slots = Readonly<Record<string, SlotDefinition>>;

const matches =
  (state: string) =>
  (place: string): boolean =>
    place === state || (place.endsWith('.*') && state.startsWith(place.slice(0, -1)));

const slotIsOpen = (slots: Slots): OfferCondition => ({
  name: 'slotIsOpen',
  holds: ({ state, data }) => {
    const { slot } = data as { readonly slot: string };
    return Object.hasOwn(slots, slot) && slots[slot]?.openIn.some(matches(state)) === true;
  },
});

/** What the service itself says: nobody may send these; they stand in trails. */
export const serviceEvents = (
  slots: Slots,
  opening: { readonly form: PayloadClass; readonly example: Record<string, unknown> },
): Readonly<Record<string, EventDefinition>> => ({
  ATTACH_DOCUMENT: event({
    label: text('上传材料', 'Store a document'),
    duties: ['drafter', 'legalAdviser', 'reviewer', 'judicialHead', 'secretary', 'publisher'],
    form: AttachDocument,
    example: {
      documentId: 'document-1',
      slot: 'draft',
      n: 1,
      sha256: documentDigest,
      sm3: documentSm3,
      fileName: '决策草案.docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      sizeBytes: 24576,
    },
    rules: [senderNotRecused],
    offeredWhen: slotIsOpen(slots),
    internal: true,
  }),
  OPEN: event({
    label: text('建立事项', 'Open'),
    duties: ['drafter', 'secretary'],
    form: opening.form,
    example: opening.example,
    internal: true,
  }),
});
