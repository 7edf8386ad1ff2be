import type { EventDefinition } from '../../../workflows/_kit/event.js';
import { payloadSchema } from '../payload-schema.js';
import { OTHER, product, TEXT, type Cells } from './well-situations.js';

/** More combinations than any event has; a form with more is looked at in part, and the exploration in whole. */
const MOST_PAYLOADS = 24;

/** Payloads that differ in what a branch or a gate may ask: words of an enumeration, yes and no, this text or another. */
export function samplePayloads({ example, form }: EventDefinition): Cells[] {
  const base = { ...example };
  const names = Object.keys(base);
  const choices = names.map((name): readonly [string, readonly unknown[]] => {
    const value = base[name];
    if (typeof value === 'boolean') return [name, [true, false]];
    if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) return [name, [TEXT, OTHER]];
    return [name, wordsOf(form, name) ?? [value]];
  });
  return product(Object.fromEntries(choices)).slice(0, MOST_PAYLOADS);
}

/** The words a member may be, from its form; `null` members of other kinds keep the example's value. */
function wordsOf(form: EventDefinition['form'], name: string): readonly string[] | undefined {
  const words = payloadSchema(form, {}, 'en', []).properties as
    Record<string, { enum?: string[] }> | undefined;
  return words?.[name]?.enum;
}
