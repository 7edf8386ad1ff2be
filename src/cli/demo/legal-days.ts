import { addDays, dateIn, instantIn, type Instant, type PlainDate } from '../../kernel/plain-date.js';
import type { Cast } from './cast.js';
import { NoService } from './player.js';

const ZONE = 'Asia/Shanghai';
const OFFICE_OPENS = '09:00';

/** The day an instant falls on in legal time. */
export const legalDay = (at: Instant): PlainDate => dateIn(ZONE, at);

export interface DueAnswer {
  readonly dueOn: PlainDate;
  readonly provisional: boolean;
}

/** The service's legal day, which passes only when it is told to. */
export class LegalDays {
  private constructor(
    private readonly cast: Cast,
    private current: PlainDate,
  ) {}

  /** Asks the service which day it has. */
  static async read(cast: Cast): Promise<LegalDays> {
    const { player } = await cast.as('auditor');
    const { status, body } = await player.get('/reports/coverage');
    if (status !== 200) throw new NoService(`GET /reports/coverage: ${status}`);
    return new LegalDays(cast, legalDay(body['asOf'] as Instant));
  }

  get today(): PlainDate {
    return this.current;
  }

  get year(): number {
    return Number(this.current.slice(0, 4));
  }

  /** Moves the clock to nine o'clock of a later day; deadlines passed on the way make themselves heard. */
  async passTo(date: PlainDate): Promise<void> {
    const { player } = await this.cast.as('sysadmin');
    const { status, body } = await player.post('/demo/clock', { to: instantIn(ZONE, date, OFFICE_OPENS) });
    if (status !== 200) throw new NoService(`POST /demo/clock: ${status} ${String(body['detail'] ?? '')}`);
    this.current = date;
  }

  /** The working day on which a period of `days` counted from `start` ends. */
  async workingDaysAfter(days: number, start = this.current): Promise<PlainDate> {
    const query = `start=${start}&days=${days}&kind=working`;
    const { status, body } = await this.cast.anyone.get(`/calendar/due?${query}`);
    if (status !== 200) throw new NoService(`GET /calendar/due: ${status}`);
    return (body as unknown as DueAnswer).dueOn;
  }

  /** The first working day that comes `days` calendar days later or after. */
  workingDayFrom(days: number): Promise<PlainDate> {
    return this.workingDaysAfter(1, addDays(this.current, days - 1));
  }

  later(days: number): PlainDate {
    return addDays(this.current, days);
  }
}
