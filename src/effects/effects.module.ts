import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { CalendarChange } from './calendar-change.js';
import { CalendarImport } from './calendar-import.js';
import { TimerLoop } from './timer-loop.js';
import { TimerRunner } from './timer-runner.js';

/** What the service does of itself: timers, and due dates that follow a new notice. */
@Module({
  imports: [AuditModule, CalendarModule],
  providers: [TimerRunner, TimerLoop, CalendarChange, CalendarImport],
  exports: [TimerRunner, CalendarImport],
})
export class EffectsModule {}
