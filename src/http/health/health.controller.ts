import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { text } from '../../kernel/localized-text.js';
import { Access } from '../access.decorator.js';
import { ApiAnswer, ApiRoute } from '../openapi/api.decorators.js';
import { ReadinessJudge, type Readiness } from './readiness.js';

/** Is it alive, may it be asked. */
@ApiTags('operations')
@Controller()
export class HealthController {
  constructor(private readonly readiness: ReadinessJudge) {}

  @Get('healthz')
  @Access('anyone')
  @ApiRoute(text('进程是否存活', 'The process is alive'))
  @ApiAnswer(200, 'Alive')
  alive() {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Access('anyone')
  @ApiRoute(text('是否可以提供服务', 'The service can keep its promises'))
  @ApiAnswer(200, 'Readiness')
  @ApiAnswer(503, 'Readiness', { description: 'Something does not hold' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.readiness.judge();
    if (readiness.status !== 'ready') reply.status(503).header('retry-after', '1');
    return readiness;
  }
}
