import { digest } from '../../../../workflows/_kit/control.js';
import { text } from '../../../kernel/localized-text.js';
import { needsOpinion, type Property } from '../property.js';

interface Memory {
  readonly text: string | null;
  readonly decided: string | null;
}
interface Rendition {
  readonly documentId: string;
  readonly version: number;
  readonly kind: string;
}

const OTHER = text(
  '作为原文公开的不是所决定的文本',
  'what is published as the original is not the text decided',
);

/** What is published as the original is the text that was decided, by its digest (invariant 2, Order 711 Art. 19). */
export const textPublished: Property<Memory> = {
  name: 'textPublished',
  title: text('公开的原文就是所决定的文本', 'what is published as the original is the text decided'),
  appliesTo: ({ kind, events }) => kind === 'reviewing' && 'PUBLISH' in events,
  memory: { text: digest(), decided: digest() },
  initial: () => ({ text: null, decided: null }),
  observe: ({ type, from, to, data, facts, memory }, tags) => {
    if (type === 'ATTACH_DOCUMENT')
      return data.slot === 'draft' ? { memory: { text: data.sha256 as string } } : {};
    if (type === 'PUBLISH') {
      const differs = ({ documentId, version, kind }: Rendition): boolean =>
        kind === 'original' &&
        (facts.documents ?? []).some(
          d => d.documentId === documentId && d.n === version && d.sha256 !== memory.decided,
        );
      const renditions = ('renditions' in data ? data.renditions : []) as readonly Rendition[];
      return { fault: renditions.some(differs) ? OTHER : null };
    }
    const decides = needsOpinion(tags(to)) && !needsOpinion(tags(from));
    return decides ? { memory: { decided: memory.text } } : {};
  },
};
