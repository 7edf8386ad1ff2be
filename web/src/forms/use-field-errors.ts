import type { FormInstance } from 'antd';
import { useState } from 'react';
import { Problem, type FieldError } from '../api/problem.js';
import type { ConflictError } from '../api/send-event.js';
import type { FormData } from './form-data.js';
import type { FormSchema, Path } from './form-schema.js';
import { pathOfPointer } from './pointers.js';

/** Whether the form has a place for a path; entries of lists of texts belong to their list. */
function placeOf(schema: FormSchema, path: Path): Path | null {
  const [first, ...rest] = path;
  if (first === undefined) return null;
  const member = typeof first === 'number' ? schema.items : schema.properties?.[first];
  if (!member) return null;
  if (rest.length === 0 || (member.type === 'array' && member.items?.type !== 'object')) return [first];
  const below = placeOf(member, rest);
  return below && [first, ...below];
}

/** Puts what the service found wrong at the fields its pointers name; what has no field is told above the button. */
export function useFieldErrors(form: FormInstance<FormData>, schema: FormSchema, root: string) {
  const [elsewhere, setElsewhere] = useState<readonly FieldError[]>([]);
  const show = (error: Problem | ConflictError): void => {
    const errors = error instanceof Problem ? error.errors : [];
    const placed = errors.map(one => {
      const path = pathOfPointer(one.pointer, root);
      return { one, place: path && placeOf(schema, path) };
    });
    setElsewhere(placed.filter(({ place }) => !place).map(({ one }) => one));
    const atFields = placed.flatMap(({ one, place }) =>
      place ? [{ name: [...place], errors: [one.message] }] : [],
    );
    form.setFields(atFields as unknown as Parameters<typeof form.setFields>[0]);
    const first = atFields[0];
    if (first) form.scrollToField(first.name as never, { focus: true, block: 'center' });
  };
  return { elsewhere, show };
}
