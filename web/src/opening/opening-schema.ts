import { fieldKind } from '../forms/field-kind.js';
import type { FormData } from '../forms/form-data.js';
import type { FormHints, FormSchema } from '../forms/form-schema.js';

/** An opening as one form: the title beside the members of its data. */
export function openingSchema(open: FormSchema, title: { label: string; question: string }): FormSchema {
  return {
    ...open,
    properties: {
      title: {
        type: 'string',
        title: title.label,
        description: title.question,
        maxLength: 200,
        pattern: '\\S',
      },
      ...open.properties,
    } as Record<string, FormSchema>,
    required: ['title', ...(open.required ?? [])],
  };
}

/** Members to which some answer ends everything: asked first, alone, before anything else is typed. */
export const gateMembers = (schema: FormSchema, hints: FormHints): string[] =>
  Object.keys(schema.properties ?? {}).filter(name => hints[name]?.says?.stops === true);

/** The rules that answers already given will meet with later. */
export function rulesSaid(data: FormData, hints: FormHints): string[] {
  return Object.entries(hints).flatMap(([name, { says }]) =>
    says && !says.stops && data[name] === says.value ? [says.rule] : [],
  );
}

/** What comes along from an earlier matter: neither days nor places in a catalogue, nor what that matter amended. */
export function copiedData(data: FormData, schema: FormSchema, hints: FormHints): FormData {
  const own = new Set(['day', 'kept', 'matter']);
  const entries = Object.entries(schema.properties ?? {}).filter(([name, member]) => {
    const kind = fieldKind(member, hints[name]);
    return (
      !own.has(kind) && hints[name]?.says?.stops !== true && data[name] !== undefined && data[name] !== null
    );
  });
  return Object.fromEntries(entries.map(([name]) => [name, data[name]]));
}
