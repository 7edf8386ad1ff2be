import { Body, Controller, Headers, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../http/access.decorator.js';
import { parseIdempotencyKey, requestDigest } from '../http/idempotency.js';
import { bodyMembers, memberThat } from '../http/members.js';
import { ApiAnswer, ApiRoute } from '../http/openapi/api.decorators.js';
import { sendReceipt } from '../http/send-receipt.js';
import { SignedIn, type Principal } from '../identity/principal.js';
import { text } from '../kernel/localized-text.js';
import { DemoClockHandler } from './demo-clock.handler.js';
import { asInstant } from './instant.js';

const TO = text(
  '应为 2200 年以前的时刻（UTC），形如 2026-03-02T01:00:00Z',
  'It must be an instant in UTC before the year 2200, written like 2026-03-02T01:00:00Z',
);

const BODY = { to: memberThat(value => asInstant(value) !== null, 'instant', TO) };

/** Days pass only when told. */
@ApiTags('demo')
@Controller('demo')
export class DemoClockController {
  constructor(private readonly handler: DemoClockHandler) {}

  @Post('clock')
  @HttpCode(200)
  @Access(['systemAdmin'], { demoOnly: true, note: 'demo mode only' })
  @ApiRoute(
    text('拨动演示时钟', 'Move the legal clock of a demo forward; what comes due on the way fires first'),
    {
      body: 'DemoClock',
      idempotent: true,
      problems: ['invalid-request', 'not-found', 'idempotency-key-reused'],
    },
  )
  @ApiAnswer(200, 'DemoTime')
  async move(
    @SignedIn() principal: Principal,
    @Body() body: unknown,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { to } = bodyMembers<{ to: string }>(body, BODY);
    const parsed = parseIdempotencyKey(key);
    const receipt =
      parsed === null ? null : { key: parsed, requestDigest: requestDigest(request.url, { to }) };
    const answer = await this.handler.execute({ principal, to: asInstant(to) ?? to, receipt });
    await sendReceipt(reply, answer.receipt, answer.replayed);
  }
}
