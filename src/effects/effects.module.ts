import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { CalendarChange } from './calendar-change.js';
import { CalendarImport } from './calendar-import.js';
import { DemoClockController } from './demo-clock.controller.js';
import { DemoClockHandler } from './demo-clock.handler.js';
import { OldReceipts } from './old-receipts.js';
import { TimerLoop } from './timer-loop.js';
import { TimerRunner } from './timer-runner.js';

/** What the service does of itself: timers, and due dates that follow a new notice; and the demo's clock. */
@Module({
  imports: [DatabaseModule, AuditModule, CalendarModule],
  controllers: [DemoClockController],
  providers: [TimerRunner, TimerLoop, CalendarChange, CalendarImport, DemoClockHandler, OldReceipts],
  exports: [TimerRunner, CalendarImport],
})
export class EffectsModule {}
