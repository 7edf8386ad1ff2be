import { CalendarCheck } from './calendar-check.js';
import { CatalogueCheck } from './catalogue-check.js';
import { ErasureCheck } from './erasure-check.js';
import { findingIn, type Finding } from './finding.js';
import { GrantsCheck } from './grants-check.js';
import type { LogSource, StreamRecord, TextRow } from './log-source.js';
import type { Means } from './means.js';
import { NumberCheck } from './number-check.js';
import type { Recorded } from './recorded.js';
import { SessionCheck } from './session-check.js';

/** What can be told only when every stream has gone by. */
export class LogWideChecks {
  readonly #numbers: NumberCheck;
  readonly #catalogues: CatalogueCheck;
  readonly #grants = new GrantsCheck();
  readonly #sessions = new SessionCheck();
  readonly #calendar = new CalendarCheck();
  readonly #erasures = new ErasureCheck();

  constructor(private readonly means: Means) {
    this.#numbers = new NumberCheck(new Set([...means.definitions.values()].map(({ series }) => series)));
    this.#catalogues = new CatalogueCheck(means);
  }

  note(stream: string, recorded: Recorded, texts: readonly TextRow[]): void {
    this.#catalogues.note(stream, recorded);
    this.#grants.note(stream, recorded);
    this.#sessions.note(stream, recorded);
    this.#calendar.note(stream, recorded);
    this.#erasures.note(stream, recorded, texts);
  }

  /** A matter's stream has gone by. */
  seen({ stream, matter }: StreamRecord, hasEntries: boolean): void {
    this.#catalogues.seen(stream.slice('matter/'.length), hasEntries);
    const number = matter?.columns.number;
    const series = matter ? this.means.definitions.get(matter.workflow)?.series : undefined;
    if (series !== undefined && typeof number === 'string') this.#numbers.note(series, number);
  }

  async *end(source: LogSource): AsyncIterable<Finding> {
    for (const message of this.#numbers.end(await source.counters()))
      yield findingIn('-', 'stream-missing', 0, message);
    yield* this.#catalogues.end(await source.catalogues());
    const organisation = await source.organisation();
    yield* this.#grants.end(organisation);
    yield* this.#sessions.end(organisation.sessions);
    yield* this.#calendar.end(organisation.calendarYears);
    yield* this.#erasures.end();
  }
}
