import type { Matter, MatterDocument } from '../api/matter.js';

/** One file as the public gets it. */
export interface Rendition {
  readonly documentId: string;
  readonly version: number;
  readonly kind: string;
  readonly note?: string;
}

/** The text that was decided or signed, as the dossier has it; `null` when no version is that text. */
export function decidedVersion(
  { decision, signature }: Pick<Matter, 'decision' | 'signature'>,
  documents: readonly MatterDocument[],
): { readonly documentId: string; readonly version: number } | null {
  const sha256 = signature?.textSha256 ?? decision?.textSha256;
  if (sha256 === undefined) return null;
  for (const { id, versions } of documents) {
    const version = versions.find(one => one.sha256 === sha256);
    if (version) return { documentId: id, version: version.n };
  }
  return null;
}

/** The documents in the order in which a publisher looks at them: the text decided first, then what was made to be published. */
export function inPublishingOrder(
  documents: readonly MatterDocument[],
  textId: string | undefined,
): readonly MatterDocument[] {
  const rank = ({ id, slot }: MatterDocument): number => (id === textId ? 0 : slot === 'publication' ? 1 : 2);
  return documents.toSorted((a, b) => rank(a) - rank(b));
}

/** With one document taken in or out, or changed; the others stay as they are. */
export const withRendition = (
  renditions: readonly Rendition[],
  documentId: string,
  rendition: Rendition | null,
): readonly Rendition[] => {
  const at = renditions.findIndex(one => one.documentId === documentId);
  if (at === -1) return rendition ? [...renditions, rendition] : renditions;
  return rendition ? renditions.with(at, rendition) : renditions.toSpliced(at, 1);
};
