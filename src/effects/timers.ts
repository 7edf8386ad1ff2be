import { insertRows } from '../database/insert-rows.js';
import type { Work } from '../database/work.js';
import { zoneOf } from '../identity/organisation-zone.js';
import { newId } from '../kernel/id.js';
import { addDays, instantIn, type Instant, type PlainDate } from '../kernel/plain-date.js';
import { workingDayBefore, type Calendar } from '../kernel/working-days.js';
import type { Settings } from '../../workflows/_kit/facts.js';

export type TimerKind = 'reminder' | 'overdue';

/** Something the service will do of itself at an instant of legal time. */
export interface Timer {
  readonly kind: TimerKind;
  /** The last day of the period it is about. */
  readonly due_on: PlainDate;
  readonly fire_at: Instant;
}

interface StoredTimer extends Timer {
  readonly id: string;
  readonly fired_at: Instant | null;
}

const REMINDER_TIME = '09:00';

/** A reminder on the morning some working days before the last day; overdue the moment the last day is over. */
export function timersFor(dueOn: PlainDate, zone: string, calendar: Calendar, settings: Settings): Timer[] {
  const before = settings.reminderWorkingDays;
  const overdue = { kind: 'overdue' as const, due_on: dueOn, fire_at: instantIn(zone, addDays(dueOn, 1)) };
  if (before === undefined) return [overdue];
  const remindOn = workingDayBefore(calendar, dueOn, before);
  return [{ kind: 'reminder', due_on: dueOn, fire_at: instantIn(zone, remindOn, REMINDER_TIME) }, overdue];
}

const pendingAs = (stored: StoredTimer, timer: Timer): boolean =>
  stored.fired_at === null &&
  stored.kind === timer.kind &&
  stored.due_on === timer.due_on &&
  stored.fire_at === timer.fire_at;

const firedFor = (stored: StoredTimer, timer: Timer): boolean =>
  stored.fired_at !== null && stored.kind === timer.kind && stored.due_on === timer.due_on;

/**
 * Makes a matter's pending timers those of its due date. What fired already does not fire again for the same date;
 * a reminder whose time is past when it would be set is left out, since the step that set it says as much.
 */
export async function replaceTimers(
  work: Work,
  matterId: string,
  due: { readonly dueOn: PlainDate } | null,
  calendar: Calendar,
  settings: Settings,
): Promise<void> {
  if (due === null) return clearTimers(work, matterId);
  const stored = await work.sql.rows<StoredTimer>(
    'SELECT id, kind, due_on, fire_at, fired_at FROM timer WHERE organisation_id = :org AND matter_id = $1',
    [matterId],
  );
  const wanted = timersFor(due.dueOn, await zoneOf(work.sql), calendar, settings);
  const given = stored.filter(one => one.fired_at === null && !wanted.some(timer => pendingAs(one, timer)));
  await removeTimers(work, given);
  const missing = wanted.filter(timer => !stored.some(one => pendingAs(one, timer) || firedFor(one, timer)));
  await addTimers(
    work,
    matterId,
    missing.filter(({ kind, fire_at }) => kind === 'overdue' || fire_at > work.now),
  );
}

/** Takes away what was set for a period that ended or stands still. */
export async function clearTimers({ sql }: Work, matterId: string): Promise<void> {
  await sql.run('DELETE FROM timer WHERE organisation_id = :org AND matter_id = $1 AND fired_at IS NULL', [
    matterId,
  ]);
}

async function removeTimers({ sql }: Work, timers: readonly StoredTimer[]): Promise<void> {
  if (timers.length === 0) return;
  const places = timers.map((_timer, at) => `$${at + 1}`).join(', ');
  await sql.run(
    `DELETE FROM timer WHERE organisation_id = :org AND fired_at IS NULL AND id IN (${places})`,
    timers.map(({ id }) => id),
  );
}

async function addTimers({ sql }: Work, matterId: string, timers: readonly Timer[]): Promise<void> {
  await insertRows(
    sql,
    'timer',
    ['id', 'matter_id', 'kind', 'due_on', 'fire_at'],
    timers.map(({ kind, due_on, fire_at }) => [newId(), matterId, kind, due_on, fire_at]),
  );
}
