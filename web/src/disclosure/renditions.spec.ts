import type { Matter, MatterDocument } from '../api/matter.js';
import { decidedVersion, inPublishingOrder, withRendition } from './renditions.js';

const document = (id: string, slot: string, ...digests: string[]) =>
  ({ id, slot, versions: digests.map((sha256, at) => ({ n: at + 1, sha256 })) }) as unknown as MatterDocument;
const DOCUMENTS = [
  document('other', 'other', 'x'),
  document('red', 'publication', 'y'),
  document('text', 'draft', 'first', 'second'),
];
const decidedOn = (textSha256: string) =>
  ({ decision: { textSha256 }, signature: null }) as unknown as Matter;

describe('what is published', () => {
  it('begins with exactly the version that was decided, even when a later one lies in the dossier', () => {
    expect(decidedVersion(decidedOn('first'), DOCUMENTS)).toEqual({ documentId: 'text', version: 1 });
    expect(decidedVersion(decidedOn('unknown'), DOCUMENTS)).toBeNull();
  });

  it('is the text signed where there was a signature', () => {
    const signed = { decision: { textSha256: 'first' }, signature: { textSha256: 'second' } };
    expect(decidedVersion(signed as unknown as Matter, DOCUMENTS)?.version).toBe(2);
  });

  it('is chosen from the text first, then from what was made for the public', () => {
    expect(inPublishingOrder(DOCUMENTS, 'text').map(({ id }) => id)).toEqual(['text', 'red', 'other']);
  });

  it('takes a file in, changes it in its place and takes it out again', () => {
    const one = { documentId: 'a', version: 1, kind: 'original' };
    const two = { documentId: 'b', version: 1, kind: 'redacted' };
    const both = withRendition([one], 'b', two);
    expect(both).toEqual([one, two]);
    expect(withRendition(both, 'a', { ...one, version: 2 })[0]).toEqual({ ...one, version: 2 });
    expect(withRendition(both, 'a', null)).toEqual([two]);
    expect(withRendition(both, 'c', null)).toEqual(both);
  });
});
