import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.decorator.js';
import { ApiAnswer, ApiRoute } from '../http/openapi/api.decorators.js';
import { SignedIn, type Principal } from '../identity/principal.js';
import { text } from '../kernel/localized-text.js';
import { WorkbenchQuery, type Workbench } from './workbench.query.js';

/** What the pages show first. */
@ApiTags('matters')
@Controller('workbench')
export class WorkbenchController {
  constructor(private readonly workbench: WorkbenchQuery) {}

  @Get()
  @Access('signedIn', { judgedBy: 'handler', note: 'matters the caller sees' })
  @ApiRoute(text('工作台', 'What waits for the caller, what waits for others, what nobody has begun'))
  @ApiAnswer(200, 'Workbench')
  show(@SignedIn() principal: Principal): Promise<Workbench> {
    return this.workbench.of(principal);
  }
}
