import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../http/access.decorator.js';
import { ReaderLocale } from '../http/locale.decorator.js';
import { pageOf, type Listed } from '../http/paging.js';
import { SignedIn, type Principal } from '../identity/principal.js';
import type { Locale } from '../kernel/localized-text.js';
import { ActOnMatterHandler } from './act-on-matter.handler.js';
import { MatterQuery } from './matter.query.js';
import { matterFilters } from './matter-filters.js';
import { MattersQuery } from './matters.query.js';
import { OpenMatterHandler } from './open-matter.handler.js';
import { sendAnswer } from './send-answer.js';

/** Matters: opening, reading, acting (C1, C2, C7). */
@Controller('api/v1/matters')
export class MattersController {
  constructor(
    private readonly opening: OpenMatterHandler,
    private readonly acting: ActOnMatterHandler,
    private readonly one: MatterQuery,
    private readonly many: MattersQuery,
  ) {}

  @Post()
  @Access('signedIn', { judgedBy: 'handler', note: 'drafter of unitId' })
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
  list(@SignedIn() principal: Principal, @Query() query: Record<string, unknown>): Promise<Listed<unknown>> {
    return this.many.list(principal, matterFilters(query), pageOf(query, 2));
  }

  @Get(':id')
  @Access('signedIn', { judgedBy: 'handler', note: 'who sees the matter' })
  async show(@SignedIn() principal: Principal, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    const { etag, body } = await this.one.show(principal, id);
    reply.header('etag', etag);
    return body;
  }

  @Get(':id/actions')
  @Access('signedIn', { judgedBy: 'handler', note: 'who sees the matter' })
  actions(@SignedIn() principal: Principal, @Param('id') id: string, @ReaderLocale() locale: Locale): Promise<unknown> {
    return this.one.actions(principal, id, locale);
  }

  @Get(':id/trail')
  @Access('signedIn', { judgedBy: 'handler', note: 'who sees the matter' })
  trail(
    @SignedIn() principal: Principal,
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @ReaderLocale() locale: Locale,
  ): Promise<unknown> {
    return this.one.trail(principal, id, pageOf(query, 1), locale);
  }

  @Post(':id/events')
  @HttpCode(200)
  @Access('signedIn', { judgedBy: 'handler', note: 'the event’s senders' })
  async act(
    @SignedIn() principal: Principal,
    @Param('id') matterId: string,
    @Body() body: unknown,
    @Headers('if-match') ifMatch: string | undefined,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Req() { url: path }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    return sendAnswer(reply, await this.acting.execute({ principal, matterId, body, ifMatch, idempotencyKey, path }));
  }
}
