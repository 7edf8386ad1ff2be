import { toData } from './form-data.js';
import type { FormHints, FormSchema } from './form-schema.js';

const SCHEMA: FormSchema = {
  type: 'object',
  required: ['outcome', 'textSha256', 'items', 'party'],
  properties: {
    outcome: { type: 'string', enum: ['adopt', 'amend'] },
    textSha256: { type: 'string' },
    seen: { type: 'array', items: { type: 'string' } },
    amendment: { type: 'string', maxLength: 4000 },
    note: { type: 'string', maxLength: 4000 },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['text', 'legalBasis'],
        properties: {
          text: { type: 'string' },
          legalBasis: { type: 'array', items: { type: 'string' } },
          suggestion: { type: 'string' },
        },
      },
    },
    party: {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' }, code: { type: 'string' } },
    },
    row: { type: 'object', properties: { line: { type: 'integer' } } },
    lines: { type: 'array', items: { type: 'string' } },
  },
};
const HINTS: FormHints = {
  textSha256: { control: 'currentText' },
  seen: { control: 'currentDossier' },
  'items.legalBasis': { control: 'citations' },
  amendment: { when: { member: 'outcome', values: ['amend'], needed: true, only: true } },
};

const version = (n: number, sha256: string) => ({ n, sha256 }) as never;
const STANDING = {
  matter: { text: { documentId: 'd', version: 2, sha256: 'aa' } } as never,
  documents: [
    { id: 'd', slot: 'draft', versions: [version(1, 'old'), version(2, 'aa')] },
    { id: 'e', slot: 'other', versions: [version(1, 'bb')] },
    { id: 'f', slot: 'other', versions: [version(1, 'bb')] },
  ],
};
const read = (values: unknown) => toData(SCHEMA, HINTS, values, STANDING);

describe('what a form sends', () => {
  it('names the text and the dossier as they stand, each digest once', () => {
    expect(read({})).toMatchObject({ textSha256: 'aa', seen: ['aa', 'bb'] });
  });

  it('leaves out what was not filled in, never null', () => {
    expect(read({ outcome: 'adopt', note: '  ', amendment: null })).toEqual({
      outcome: 'adopt',
      textSha256: 'aa',
      seen: ['aa', 'bb'],
      items: [],
      party: {},
    });
  });

  it('leaves out what does not apply, even where something was typed before', () => {
    expect(read({ outcome: 'adopt', amendment: '删去第三条' })).not.toHaveProperty('amendment');
    expect(read({ outcome: 'amend', amendment: '删去第三条' })).toHaveProperty('amendment', '删去第三条');
  });

  it('has lists inside lists, and no empty lines', () => {
    const items = [{ text: 'x', legalBasis: ['SC-713:25'], suggestion: '' }, { text: 'y' }];
    expect(read({ items, lines: ['a ', '', ' '] })).toMatchObject({
      items: [
        { text: 'x', legalBasis: ['SC-713:25'] },
        { text: 'y', legalBasis: [] },
      ],
      lines: ['a'],
    });
  });

  it('keeps false and nought, which are answers', () => {
    expect(read({ row: { line: 0 } })).toHaveProperty('row', { line: 0 });
  });

  it('knows no members the schema does not know', () => {
    expect(read({ invented: 1 })).not.toHaveProperty('invented');
  });
});
