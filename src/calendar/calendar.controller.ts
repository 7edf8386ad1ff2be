import { Controller, Get, Query } from '@nestjs/common';
import type { DueDate } from '../kernel/working-days.js';
import { Access } from '../http/access.decorator.js';
import { DueQuery } from './due.query.js';

@Controller('calendar')
export class CalendarController {
  constructor(private readonly dueQuery: DueQuery) {}

  @Get('due')
  @Access('anyone')
  due(@Query() query: unknown): Promise<DueDate> {
    return this.dueQuery.due(query);
  }
}
