import type { Locale } from '../texts/locale.js';
import type { MatterFilters } from './matters.js';

/** Where answers are kept. What comes in the reader's language has it in its key. */
export const keys = {
  session: ['session'],
  demo: ['demo-accounts'],
  units: ['units'],
  people: (duty: string | null, unitId: string | null) => ['people', duty, unitId],
  workflows: (locale: Locale) => ['workflows', locale],
  workflow: (id: string, locale: Locale) => ['workflows', locale, id],
  diagram: (id: string, locale: Locale) => ['diagram', locale, id],
  matters: (filters: MatterFilters) => ['matters', filters],
  everyMatterList: ['matters'],
  /** Everything that is read of one matter. */
  everythingOf: (id: string) => ['matter', id],
  matter: (id: string) => ['matter', id, 'file'],
  actions: (id: string, locale: Locale) => ['matter', id, 'actions', locale],
  documents: (id: string) => ['matter', id, 'documents'],
  trail: (id: string, locale: Locale) => ['matter', id, 'trail', locale],
  citations: (q: string, locale: Locale) => ['citations', locale, q],
  due: (start: string, days: number, kind: string) => ['due', start, days, kind],
} as const;
