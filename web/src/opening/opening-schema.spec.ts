import type { FormHints, FormSchema } from '../forms/form-schema.js';
import { copiedData, gateMembers, openingSchema, rulesSaid } from './opening-schema.js';

const SCHEMA: FormSchema = {
  type: 'object',
  properties: {
    summary: { type: 'string', maxLength: 4000 },
    classified: { type: 'boolean' },
    plannedOn: { type: 'string', format: 'date' },
    amends: { type: 'string' },
    guaranteesDebt: { type: 'boolean' },
  },
  required: ['summary', 'classified'],
};
const HINTS: FormHints = {
  classified: { says: { value: true, rule: 'unclassified', stops: true } },
  guaranteesDebt: { says: { value: true, rule: 'guaranteeFree', stops: false } },
  amends: { control: 'matter' },
};

describe('an opening as one form', () => {
  it('asks for the title first, and must have it', () => {
    const { properties, required } = openingSchema(SCHEMA, { label: '名称', question: '叫什么？' });
    expect(Object.keys(properties ?? {})[0]).toBe('title');
    expect(required).toEqual(['title', 'summary', 'classified']);
  });

  it('asks apart what may end everything', () => {
    expect(gateMembers(SCHEMA, HINTS)).toEqual(['classified']);
  });

  it('says what an answer will meet with', () => {
    expect(rulesSaid({ guaranteesDebt: true }, HINTS)).toEqual(['guaranteeFree']);
    expect(rulesSaid({ guaranteesDebt: false, classified: true }, HINTS)).toEqual([]);
  });

  it('takes from an earlier matter neither its days, nor what it amended, nor whether it was classified', () => {
    const earlier = {
      summary: '保洁',
      classified: false,
      plannedOn: '2025-06-01',
      amends: 'm1',
      guaranteesDebt: false,
    };
    expect(copiedData(earlier, SCHEMA, HINTS)).toEqual({ summary: '保洁', guaranteesDebt: false });
  });
});
