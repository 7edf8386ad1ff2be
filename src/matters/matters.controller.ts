import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../http/access.decorator.js';
import { ReaderLocale } from '../http/locale.decorator.js';
import { ApiAnswer, ApiRoute } from '../http/openapi/api.decorators.js';
import { date, string, words } from '../http/openapi/schema-kit.js';
import { pageOf, type Listed } from '../http/paging.js';
import { SignedIn, type Principal } from '../identity/principal.js';
import { text, type Locale } from '../kernel/localized-text.js';
import { ActOnMatterHandler } from './act-on-matter.handler.js';
import { MatterQuery } from './matter.query.js';
import { matterFilters } from './matter-filters.js';
import { MattersQuery } from './matters.query.js';
import { OpenMatterHandler } from './open-matter.handler.js';
import { sendAnswer } from './send-answer.js';

const FILTERS = {
  workflow: string,
  stage: string,
  status: words('planned', 'open', 'paused', 'closed'),
  unitId: string,
  assignedTo: words('me'),
  overdue: words('true', 'false'),
  q: { type: 'string', minLength: 2, description: 'number, title or counterparty' },
  openedFrom: date,
  openedTo: date,
};

/** Matters: opening, reading, acting. */
@ApiTags('matters')
@Controller('matters')
export class MattersController {
  constructor(
    private readonly opening: OpenMatterHandler,
    private readonly acting: ActOnMatterHandler,
    private readonly one: MatterQuery,
    private readonly many: MattersQuery,
  ) {}

  @Post()
  @Access('signedIn', { judgedBy: 'handler', note: 'drafter of unitId' })
  @ApiRoute(text('开始起草一件事项', 'Open a matter; it gets its number and is in drafting'), {
    body: 'NewMatter',
    idempotent: true,
    problems: ['invalid-request', 'not-permitted', 'rules-violated', 'idempotency-key-reused'],
  })
  @ApiAnswer(201, 'Matter', { etag: true, location: true })
  async open(
    @SignedIn() principal: Principal,
    @Body() body: unknown,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Req() { url: path }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return sendAnswer(reply, await this.opening.execute({ principal, body, idempotencyKey, path }));
  }

  @Get()
  @Access('signedIn', { judgedBy: 'handler', note: 'matters the caller sees' })
  @ApiRoute(text('事项列表', 'Matters the caller sees, newest first'), {
    query: FILTERS,
    paged: true,
    problems: ['invalid-request'],
  })
  @ApiAnswer(200, { pageOf: 'MatterLine' })
  list(@SignedIn() principal: Principal, @Query() query: Record<string, unknown>): Promise<Listed<unknown>> {
    return this.many.list(principal, matterFilters(query), pageOf(query, ['text', 'text']));
  }

  @Get(':id')
  @Access('signedIn', { judgedBy: 'handler', note: 'who sees the matter' })
  @ApiRoute(text('事项', 'The case file'), { problems: ['not-found'] })
  @ApiAnswer(200, 'Matter', { etag: true })
  async show(
    @SignedIn() principal: Principal,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { etag, body } = await this.one.show(principal, id);
    reply.header('etag', etag);
    return body;
  }

  @Get(':id/actions')
  @Access('signedIn', { judgedBy: 'handler', note: 'who sees the matter' })
  @ApiRoute(text('可以办理的动作', 'What the caller may do now or, with reasons, not yet'), {
    problems: ['not-found'],
  })
  @ApiAnswer(200, 'Actions')
  actions(
    @SignedIn() principal: Principal,
    @Param('id') id: string,
    @ReaderLocale() locale: Locale,
  ): Promise<unknown> {
    return this.one.actions(principal, id, locale);
  }

  @Get(':id/trail')
  @Access('signedIn', { judgedBy: 'handler', note: 'who sees the matter' })
  @ApiRoute(text('经过', 'The audit entries, oldest first'), {
    paged: true,
    problems: ['invalid-request', 'not-found'],
  })
  @ApiAnswer(200, { pageOf: 'TrailEntry' })
  trail(
    @SignedIn() principal: Principal,
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @ReaderLocale() locale: Locale,
  ): Promise<unknown> {
    return this.one.trail(principal, id, pageOf(query, ['integer']), locale);
  }

  @Post(':id/events')
  @HttpCode(200)
  @Access('signedIn', { judgedBy: 'handler', note: 'the event’s senders' })
  @ApiRoute(
    text('办理', 'Send an event; a refusal names every rule that fails, its article and the way out'),
    {
      body: 'MatterEvent',
      ifMatch: 'required',
      idempotent: true,
      problems: [
        'invalid-request',
        'not-permitted',
        'not-found',
        'action-not-available',
        'stale-version',
        'rules-violated',
        'idempotency-key-reused',
        'precondition-required',
        'database-busy',
      ],
    },
  )
  @ApiAnswer(200, 'Matter', { etag: true })
  async act(
    @SignedIn() principal: Principal,
    @Param('id') matterId: string,
    @Body() body: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Req() { url: path }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return sendAnswer(
      reply,
      await this.acting.execute({ principal, matterId, body, ifMatch, idempotencyKey, path }),
    );
  }
}
