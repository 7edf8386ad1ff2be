import 'reflect-metadata';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Count, Day, ListOf, OneOf, Optional, Part, Words } from '../../workflows/_kit/payload.js';
import { text } from '../../workflows/_kit/text.js';
import { TOY } from '../../test/support/toy-workflow.js';
import { payloadSchema } from './payload-schema.js';
import { validatePayload } from './payload.js';

class Item {
  @Words(10) text!: string;
  @OneOf(['adopted', 'notAdopted']) adoptionStatus!: string;
}
class Party {
  @Words() name!: string;
}
class Form {
  @Day() meetingOn!: string;
  @Count(1, 10) days!: number;
  @OneOf(['a', 'b']) forum!: string;
  @ListOf(() => Item, 1, 3) items!: Item[];
  @Part(() => Party) party!: Party;
  @Optional() @Words() note?: string;
}

const labels = {
  meetingOn: text('会议日期', 'Day of the meeting'),
  forum: text('会议', 'Forum'),
  'forum.a': text('甲', 'A'),
  'forum.b': text('乙', 'B'),
  items: text('意见', 'Items'),
  'items.text': text('意见内容', 'What the item says'),
  text: text('文本', 'Text'),
  'party.name': text('名称', 'Name'),
};
const example = {
  meetingOn: '2026-03-05',
  days: 2,
  forum: 'a',
  items: [{ text: 'x', adoptionStatus: 'adopted' }],
  party: { name: 'y' },
};

const compiled = (schema: object) => {
  const ajv = new Ajv2020({ allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  return ajv.compile(schema);
};

describe('the schema of a payload', () => {
  const schema = payloadSchema(Form, labels, 'zh-CN', [example]);
  const properties = schema.properties as Record<string, Record<string, unknown>>;

  it('is JSON Schema 2020-12 that accepts its examples and knows no other members', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      required: ['meetingOn', 'days', 'forum', 'items', 'party'],
      additionalProperties: false,
      examples: [example],
    });
    expect(compiled(schema)(example)).toBe(true);
    expect(compiled(schema)({ ...example, more: 1 })).toBe(false);
    expect(compiled(schema)({ ...example, items: [{ ...example.items[0], more: 1 }] })).toBe(false);
  });

  it('is titled in the language of the reader, values too', () => {
    expect(properties.meetingOn).toMatchObject({ title: '会议日期', type: 'string', format: 'date' });
    expect(properties.forum).toMatchObject({
      enum: ['a', 'b'],
      oneOf: [
        { const: 'a', title: '甲' },
        { const: 'b', title: '乙' },
      ],
    });
    expect(payloadSchema(Form, labels, 'en', [])).toMatchObject({
      properties: { forum: { title: 'Forum' } },
    });
  });

  it('has the parts inside it, each with its own titles', () => {
    expect(properties.items).toMatchObject({
      type: 'array',
      minItems: 1,
      maxItems: 3,
      items: {
        type: 'object',
        properties: { text: { title: '意见内容', maxLength: 10 } },
        additionalProperties: false,
      },
    });
    expect(properties.party).toMatchObject({ type: 'object', required: ['name'] });
  });

  it('keeps whole numbers whole', () => {
    expect(properties.days).toEqual({ type: 'integer', minimum: 1, maximum: 10 });
  });

  it.each([
    { ...example, meetingOn: '2026-02-30' },
    { ...example, days: 1.5 },
    { ...example, days: 11 },
    { ...example, forum: 'c' },
    { ...example, items: [] },
    { ...example, note: ' ' },
    { ...example, note: null },
    { ...example, party: [] },
    {},
  ])('refuses what the payload class refuses: %j', plain => {
    expect(validatePayload(Form, plain).ok).toBe(false);
    expect(compiled(schema)(plain)).toBe(false);
  });

  it.each(Object.entries(TOY.events))('of %s accepts its example', (_type, { form, example: given }) => {
    expect(compiled(payloadSchema(form, TOY.labels, 'en', [given]))(given)).toBe(true);
  });
});
