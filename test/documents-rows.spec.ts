import { documentFacts } from '../src/documents/document-facts.js';
import { insertVersion, placeVersion, type PlacementRequest } from '../src/documents/document-rows.js';
import { documentOf, documentsOf, versionOf } from '../src/documents/documents.query.js';
import type { OpenedDatabase } from '../src/database/database.js';
import { sha256, sm3 } from '../src/kernel/digest.js';
import { databases } from './support/databases.js';

const ORG = 'org-1';
const MATTER = 'matter-1';
const STORED_AT = '2026-03-02T01:00:00.000Z';

describe.each(databases)('documents on $name', database => {
  let opened: OpenedDatabase;
  beforeEach(async () => {
    opened = await database.open();
  });

  async function put(
    request: Omit<PlacementRequest, 'matterId' | 'sha256'> & {
      readonly words: string;
      readonly matterId?: string;
    },
    organisationId = ORG,
  ) {
    const { words, matterId = MATTER, ...rest } = request;
    return opened.unitOfWork.run(organisationId, async work => {
      const placement = await placeVersion(work.sql, { ...rest, matterId, sha256: sha256(words) });
      const type = { extension: 'txt', mediaType: 'text/plain' } as const;
      const file = { sha256: sha256(words), sm3: sm3(words), sizeBytes: words.length, ...type };
      const fileName = `${words}.txt`;
      await insertVersion(work, { placement, file, fileName, storedAt: STORED_AT, storedBy: 'p1' });
      return placement;
    });
  }

  const session = (organisationId = ORG) => opened.reader.session(organisationId);
  const draft = { slot: 'draft', single: true } as const;
  const other = { slot: 'other', single: false } as const;

  it('adds a version each time a single slot gets other bytes, and writes nothing for the same', async () => {
    const first = await put({ ...draft, words: '一' });
    expect(first).toMatchObject({ kind: 'newDocument', n: 1 });
    expect(await put({ ...draft, words: '二' })).toMatchObject({
      kind: 'newVersion',
      n: 2,
      documentId: first.documentId,
    });
    expect(await put({ ...draft, words: '二' })).toMatchObject({ kind: 'unchanged', n: 2 });
    // Back to the first text is a new version: the order in which texts stood is a fact of its own.
    expect(await put({ ...draft, words: '一' })).toMatchObject({ kind: 'newVersion', n: 3 });
    expect(await documentsOf(session(), MATTER)).toMatchObject([
      { id: first.documentId, slot: 'draft', versions: [{ n: 1 }, { n: 2 }, { n: 3 }] },
    ]);
  });

  it('starts a document for each file in a slot of many, and a version where one is named', async () => {
    const first = await put({ ...other, words: '一' });
    const second = await put({ ...other, words: '二' });
    expect(second).toMatchObject({ kind: 'newDocument', n: 1 });
    expect(second.documentId).not.toBe(first.documentId);
    expect(await put({ ...other, words: '三', documentId: first.documentId })).toMatchObject({
      kind: 'newVersion',
      n: 2,
    });
    expect(await put({ ...other, words: '三' })).toMatchObject({
      kind: 'unchanged',
      documentId: first.documentId,
    });
  });

  it('takes no document of another slot, matter or organisation for the one named', async () => {
    const there = await put({ ...other, words: '一' });
    const elsewhere = await put({ ...other, words: '一', matterId: 'matter-2' });
    const foreign = await put({ ...other, words: '一' }, 'org-2');
    const refusal = { code: 'invalid-request', members: { errors: [{ pointer: '/documentId' }] } };
    await expect(put({ ...draft, words: '二', documentId: there.documentId })).rejects.toMatchObject(refusal);
    for (const { documentId } of [elsewhere, foreign]) {
      await expect(put({ ...other, words: '二', documentId })).rejects.toMatchObject(refusal);
    }
  });

  it('reads documents in the order in which they came, with every version as it was stored', async () => {
    const a = await put({ ...other, words: '乙' });
    const b = await put({ ...draft, words: '甲' });
    await put({ ...other, words: '丙', documentId: a.documentId });
    expect((await documentsOf(session(), MATTER)).map(document => document.id)).toEqual([
      a.documentId,
      b.documentId,
    ]);
    expect(await documentOf(session(), MATTER, a.documentId)).toEqual({
      id: a.documentId,
      slot: 'other',
      versions: ['乙', '丙'].map((words, index) => ({
        n: index + 1,
        fileName: `${words}.txt`,
        mediaType: 'text/plain',
        sizeBytes: 1,
        sha256: sha256(words),
        sm3: sm3(words),
        storedAt: STORED_AT,
        by: 'p1',
      })),
    });
    expect(await versionOf(session(), MATTER, a.documentId, 2)).toMatchObject({ n: 2, fileName: '丙.txt' });
    expect(await versionOf(session(), MATTER, a.documentId, 3)).toBeNull();
    expect(await documentOf(session('org-2'), MATTER, a.documentId)).toBeNull();
    expect(await documentOf(session(), 'matter-2', a.documentId)).toBeNull();
  });

  it('tells rules which version of each document is the current one', async () => {
    await put({ ...draft, words: '一' });
    await put({ ...other, words: '附' });
    await put({ ...draft, words: '二' });
    const facts = await documentFacts(session(), MATTER);
    expect(facts.map(({ slot, n, current }) => [slot, n, current])).toEqual([
      ['draft', 1, false],
      ['draft', 2, true],
      ['other', 1, true],
    ]);
  });
});
