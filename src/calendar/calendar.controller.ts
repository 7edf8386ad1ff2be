import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.decorator.js';
import { ApiAnswer, ApiRoute } from '../http/openapi/api.decorators.js';
import { date, words } from '../http/openapi/schema-kit.js';
import { text } from '../kernel/localized-text.js';
import { MOST_DAYS, type DueDate } from '../kernel/working-days.js';
import { DueQuery } from './due.query.js';
import { TodayQuery, type Today } from './today.query.js';

/** The day count everyone uses. */
@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly dueQuery: DueQuery,
    private readonly todayQuery: TodayQuery,
  ) {}

  @Get('today')
  @Access('anyone')
  @ApiRoute(text('今天', 'The legal day and instant, and the zone they are in'))
  @ApiAnswer(200, 'Today')
  today(): Promise<Today> {
    return this.todayQuery.today();
  }

  @Get('due')
  @Access('anyone')
  @ApiRoute(text('期限计算', 'The last day of a period; its start day does not count'), {
    query: {
      start: date,
      days: { type: 'integer', minimum: 0, maximum: MOST_DAYS },
      kind: words('working', 'calendar'),
    },
    problems: ['invalid-request'],
  })
  @ApiAnswer(200, 'Due')
  due(@Query() query: unknown): Promise<DueDate> {
    return this.dueQuery.due(query);
  }
}
