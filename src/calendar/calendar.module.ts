import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { CalendarController } from './calendar.controller.js';
import { DueQuery } from './due.query.js';
import { LegalCalendar } from './legal-calendar.js';
import { TodayQuery } from './today.query.js';

/** Official days and the day count everyone uses. */
@Module({
  imports: [DatabaseModule],
  controllers: [CalendarController],
  providers: [LegalCalendar, DueQuery, TodayQuery],
  exports: [LegalCalendar],
})
export class CalendarModule {}
