import { exactly, string, type JsonSchema } from '../http/openapi/schema-kit.js';
import { wrongYear } from './catalogue-problems.js';

/** A table of a few hundred rows; pictures and whole dossiers are no catalogue. */
const MAX_BYTES = 10 * 1024 * 1024;

export const catalogueLimit = (maxFileBytes: number): number => Math.min(maxFileBytes, MAX_BYTES);

/** Schema of the form a catalogue is sent in. */
export const CATALOGUE_FORM: JsonSchema = exactly(
  {
    file: { type: 'string', format: 'binary', description: 'csv or xlsx' },
    unitId: { ...string, description: 'The importing unit; the caller’s own when left out' },
    year: { type: 'integer', minimum: 2000, maximum: 2099, description: 'Read from the file when left out' },
  },
  ['unitId', 'year'],
);

/** @throws AppError invalid-request for anything but a year of this century. */
export function yearOf(field: string | null): number | null {
  if (field === null) return null;
  if (!/^20\d{2}$/u.test(field)) throw wrongYear();
  return Number(field);
}
