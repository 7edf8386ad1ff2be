import { Injectable } from '@nestjs/common';
import { Configuration } from '../configuration/configuration.js';
import type { Sql } from '../database/sql.js';
import { calendarOf, type Calendar } from '../kernel/working-days.js';
import { countImports, importedNotices, noticesInForce } from './calendar-years.js';

/** The official days an organisation counts by: those that ship with `config/`, overridden by what it imported. */
@Injectable()
export class LegalCalendar {
  private readonly known = new Map<string, { readonly imports: number; readonly calendar: Calendar }>();

  constructor(private readonly configuration: Configuration) {}

  /** What ships with `config/`, for whoever asks without an organisation. */
  get configured(): Calendar {
    return calendarOf(this.configuration.calendarYears, this.configuration);
  }

  /** One short query tells whether another process has imported a notice since; imported rows are only ever added. */
  async for(sql: Sql): Promise<Calendar> {
    const imports = await countImports(sql);
    const known = this.known.get(sql.organisationId);
    if (known?.imports === imports) return known.calendar;
    const calendar = await this.read(sql);
    this.known.set(sql.organisationId, { imports, calendar });
    return calendar;
  }

  /** Always from the rows: inside a unit of work that adds one and may yet be undone. */
  async read(sql: Sql): Promise<Calendar> {
    const notices = noticesInForce(this.configuration.calendarYears, await importedNotices(sql));
    return calendarOf(notices, this.configuration);
  }
}
