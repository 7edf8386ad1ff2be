import { canonicalJson, type Json } from '../kernel/canonical-json.js';
import { findingIn, type Finding } from './finding.js';
import type { StoredCalendarYear } from './log-source.js';
import * as say from './organisation-sentences.js';
import type { Recorded } from './recorded.js';

const CONFIGURATION = 'organisation/configuration';

const keyOf = (year: unknown, revision: unknown): string => `${String(year)} ${String(revision)}`;

/** Every period counts by the calendar: a day off put into the table is a day won or lost. */
export class CalendarCheck {
  readonly #imports = new Map<string, { readonly seq: number; readonly columns: StoredCalendarYear }>();
  #lastSeq = 0;

  note(stream: string, { seq, body: { action, at, actor, data } }: Recorded): void {
    if (stream !== CONFIGURATION) return;
    this.#lastSeq = seq;
    if (action !== 'IMPORT_CALENDAR') return;
    const { year, revision, notice, source, off, work } = (data ?? {}) as unknown as StoredCalendarYear & {
      readonly off?: Json;
      readonly work?: Json;
    };
    const days = canonicalJson({ off: off ?? [], work: work ?? [] });
    const columns = {
      year,
      revision,
      notice,
      source,
      days,
      importedAt: at,
      importedBy: actor.personId ?? '',
    };
    this.#imports.set(keyOf(year, revision), { seq, columns });
  }

  *end(years: readonly StoredCalendarYear[]): Iterable<Finding> {
    const stored = new Set(years.map(({ year, revision }) => keyOf(year, revision)));
    for (const one of years) {
      const imported = this.#imports.get(keyOf(one.year, one.revision));
      if (!imported)
        yield findingIn(CONFIGURATION, 'entry-missing', this.#lastSeq + 1, say.yearUnrecorded(one.year));
      else if (textOf(imported.columns) !== textOf(one))
        yield findingIn(CONFIGURATION, 'state-differs', imported.seq, say.yearDiffers(one.year));
    }
    for (const [key, { seq, columns }] of this.#imports)
      if (!stored.has(key)) yield findingIn(CONFIGURATION, 'state-differs', seq, say.yearGone(columns.year));
  }
}

const textOf = (year: StoredCalendarYear): string => canonicalJson({ ...year } as unknown as Json);
