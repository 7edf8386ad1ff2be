import { InvariantError } from '../kernel/app-error.js';
import type { Locale, LocalizedText } from '../kernel/localized-text.js';
import type { PlainDate } from '../kernel/plain-date.js';
import type { Settings } from '../../workflows/_kit/facts.js';
import type { CalendarNotice } from './calendar-notice.js';
import type { Environment } from './environment.js';
import { settingsOn, type Setting } from './settings.js';

/** A basis of the town's own that a rule or a setting cites as `local:<name>`. */
export interface LocalBasis {
  readonly title: LocalizedText;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

export interface Limits {
  readonly maxFileBytes: number;
  readonly maxJsonBytes: number;
}

/** Everything `config/` and the environment say, checked. */
export interface ConfigurationData {
  readonly environment: Environment;
  readonly limits: Limits;
  /** Legal time zone of organisations that do not say otherwise. */
  readonly timeZone: string;
  /** Whether a calendar-day period that ends on a day of rest goes on to the next working day (Civil Code 203). */
  readonly rollCalendarDays: boolean;
  readonly series: ReadonlyMap<string, string>;
  readonly settings: ReadonlyMap<string, readonly Setting[]>;
  /** By name, without `local:`. */
  readonly localBases: ReadonlyMap<string, LocalBasis>;
  readonly calendarYears: readonly CalendarNotice[];
}

/** What the town configured; loaded once at start (`loadConfiguration`) and never changed while running. */
export class Configuration {
  readonly environment: Environment;
  readonly limits: Limits;
  readonly timeZone: string;
  readonly rollCalendarDays: boolean;
  readonly calendarYears: readonly CalendarNotice[];

  constructor(private readonly data: ConfigurationData) {
    this.environment = data.environment;
    this.limits = data.limits;
    this.timeZone = data.timeZone;
    this.rollCalendarDays = data.rollCalendarDays;
    this.calendarYears = data.calendarYears;
  }

  /** The numbers in force for a workflow (by name, without version) on a day; without a day those without an end. */
  settingsFor(workflowName: string, on: PlainDate | null = null): Settings {
    return settingsOn(this.settingsOf(workflowName), on);
  }

  /** The same numbers with their bases and the days on which each is in force. */
  settingsOf(workflowName: string): readonly Setting[] {
    const settings = this.data.settings.get(workflowName);
    if (!settings) throw new InvariantError(`config/settings has no file for ${workflowName}`);
    return settings;
  }

  configuresWorkflow(workflowName: string): boolean {
    return this.data.settings.has(workflowName);
  }

  hasSeries(series: string): boolean {
    return this.data.series.has(series);
  }

  /** Names of the bases that may be cited as `local:<name>`. */
  localBasisNames(): Iterable<string> {
    return this.data.localBases.keys();
  }

  /** Title of a basis in the reader's language, by its name or as it is cited (`local:<name>`). */
  localBasis(nameOrKey: string, locale: Locale): string {
    const basis = this.data.localBases.get(nameOrKey.replace(/^local:/, ''));
    if (!basis) throw new InvariantError(`config/local-bases.json has no ${nameOrKey}`);
    return basis.title[locale];
  }

  /** 街法审〔2026〕5号: full year in hexagonal brackets, serial without padding (GB/T 9704, 7.2.5). */
  number(series: string, year: number, serial: number): string {
    const prefix = this.data.series.get(series);
    if (prefix === undefined) throw new InvariantError(`config/numbers.json has no series ${series}`);
    return `${prefix}〔${year}〕${serial}号`;
  }
}
