/** A calendar day `YYYY-MM-DD` without time or zone. */
export type PlainDate = string;
/** An instant, ISO 8601 in UTC with milliseconds and `Z`. */
export type Instant = string;

const DAY_MS = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

const toMs = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`);
const fromMs = (ms: number): PlainDate => new Date(ms).toISOString().slice(0, 10);

/** True for a day that exists, 1000-01-01 to 9999-12-31. */
export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string' || !SHAPE.test(value) || value < '1000') return false;
  const ms = toMs(value);
  return !Number.isNaN(ms) && fromMs(ms) === value;
}

export const addDays = (date: PlainDate, days: number): PlainDate => fromMs(toMs(date) + days * DAY_MS);

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((toMs(to) - toMs(from)) / DAY_MS);

/** 0 is Sunday. */
export const dayOfWeek = (date: PlainDate): number => new Date(toMs(date)).getUTCDay();

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

/** The day an instant falls on in a time zone, whatever the process's own zone is. */
export const dateIn = (timeZone: string, at: Instant): PlainDate => formatFor(timeZone).format(new Date(at));

const offsets = new Map<string, Intl.DateTimeFormat>();

function offsetMinutes(timeZone: string, ms: number): number {
  const format =
    offsets.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset', year: 'numeric' });
  offsets.set(timeZone, format);
  const name = format.formatToParts(new Date(ms)).find(part => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}

/** The instant at which a wall-clock time (`HH:mm`, default midnight) falls on a day in a time zone. */
export function instantIn(timeZone: string, date: PlainDate, time = '00:00'): Instant {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const guess = wall - offsetMinutes(timeZone, wall) * 60_000;
  return new Date(wall - offsetMinutes(timeZone, guess) * 60_000).toISOString();
}
