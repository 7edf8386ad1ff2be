import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.decorator.js';
import { ApiAnswer, ApiRoute } from '../http/openapi/api.decorators.js';
import { text } from '../kernel/localized-text.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import { readOrganisationPlan } from './organisation-plan.js';

/** Somebody one can sign in as; the password is told where the service was started, never here. */
interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly duties: readonly Duty[];
  readonly unit: string;
}

/** Who there is to try in a demo: what the sign-in page offers to choose from. */
@ApiTags('demo')
@Controller('demo')
export class DemoAccountsController {
  @Get('accounts')
  @Access('anyone', { demoOnly: true, note: 'demo mode only' })
  @ApiRoute(text('演示账号', 'Accounts of the demo, without passwords; 404 in production'), {
    problems: ['not-found'],
  })
  @ApiAnswer(200, { listOf: 'DemoAccount' })
  accounts(): { items: DemoAccount[] } {
    const { people, units } = readOrganisationPlan();
    const nameOf = (key: string): string => units.find(unit => unit.key === key)?.name ?? key;
    return {
      items: people.map(({ username, name, duties, unit }) => ({
        username,
        name,
        duties,
        unit: nameOf(unit),
      })),
    };
  }
}
