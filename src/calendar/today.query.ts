import { Inject, Injectable } from '@nestjs/common';
import { Configuration } from '../configuration/configuration.js';
import { Reader } from '../database/reader.js';
import { hostOrganisation } from '../identity/accounts.js';
import { zoneOf } from '../identity/organisation-zone.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { dateIn, type Instant, type PlainDate } from '../kernel/plain-date.js';

/** Where legal time stands. */
export interface Today {
  readonly today: PlainDate;
  readonly now: Instant;
  readonly timeZone: string;
}

/** The legal day: the organisation's zone, and in a demo its own clock. What a page counts days from. */
@Injectable()
export class TodayQuery {
  constructor(
    private readonly reader: Reader,
    private readonly configuration: Configuration,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async today(): Promise<Today> {
    const host = await hostOrganisation(this.reader.global);
    const timeZone = host === null ? this.configuration.timeZone : await zoneOf(this.reader.session(host));
    const now = this.clock.now();
    return { today: dateIn(timeZone, now), now, timeZone };
  }
}
