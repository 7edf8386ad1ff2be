import type { LocalizedText } from '../kernel/localized-text.js';
import type { CounterRow } from './log-source.js';
import * as say from './matter-sentences.js';

const NUMBER = /^(.*)〔(\d{4})〕(\d+)号$/;

interface Year {
  readonly serials: Set<number>;
  prefix: string;
  last: number;
}

/** Numbers are given without a gap per series and year, so one that no matter bears tells of a matter that is gone. */
export class NumberCheck {
  private readonly years = new Map<string, Year>();

  /** @param series those matters take their numbers from; others number other things. */
  constructor(private readonly series: ReadonlySet<string>) {}

  note(series: string, number: string): void {
    const [, prefix, year, serial] = NUMBER.exec(number) ?? [];
    if (prefix === undefined || year === undefined) return;
    const known = this.year(series, Number(year));
    known.prefix = prefix;
    known.serials.add(Number(serial));
    known.last = Math.max(known.last, Number(serial));
  }

  /** One sentence for each number that was given out and is borne by no matter. */
  *end(counters: readonly CounterRow[]): Iterable<LocalizedText> {
    for (const { series, year, last } of counters) {
      if (!this.series.has(series)) continue;
      const known = this.year(series, year);
      known.last = Math.max(known.last, last);
    }
    for (const [key, { prefix, serials, last }] of this.years) {
      const [series, year] = key.split(' ');
      for (let serial = 1; serial <= last; serial++) {
        if (!serials.has(serial)) yield say.numberWithoutMatter(`${prefix || series}〔${year}〕${serial}号`);
      }
    }
  }

  private year(series: string, year: number): Year {
    const key = `${series} ${year}`;
    const known = this.years.get(key) ?? { prefix: '', serials: new Set<number>(), last: 0 };
    this.years.set(key, known);
    return known;
  }
}
