import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../configuration/configuration.js';
import { Access } from '../http/access.decorator.js';
import { NOTHING_HERE } from '../http/problem-texts.js';
import { SESSION_COOKIE } from '../http/session-token.js';
import { AppError } from '../kernel/app-error.js';
import { randomText } from '../kernel/digest.js';
import { encodingFor, type BuiltFile, type BuiltPages } from './built-pages.js';
import { NOT_BUILT } from './page-texts.js';
import { pagesPolicy } from './pages-policy.js';

export const BUILT_PAGES = Symbol('BuiltPages');

const NONCE_BYTES = 16;
const FOREVER = 'public, max-age=31536000, immutable';
const AN_HOUR = 'public, max-age=3600';

/** Addresses that belong to the service itself: what is not there is a problem, never a page. */
const OF_THE_SERVICE = /^\/(api|public|problems|assets|healthz|readyz|metrics)(\/|$)/;

const notFound = (): AppError => new AppError('not-found', NOTHING_HERE);

/** The pages people work in: files by their built names, and at every other address the one page that draws the rest. */
@ApiExcludeController()
@Controller()
export class PagesController {
  constructor(
    @Inject(BUILT_PAGES) private readonly built: BuiltPages,
    private readonly configuration: Configuration,
  ) {}

  /** The name holds a digest of the content, so it never changes. */
  @Get('assets/:name')
  @Access('anyone')
  asset(
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): FastifyReply {
    return this.send(this.built.files.get(`assets/${name}`), FOREVER, request, reply);
  }

  @Get('icon.svg')
  @Access('anyone')
  icon(@Req() request: FastifyRequest, @Res() reply: FastifyReply): FastifyReply {
    return this.send(this.built.files.get('icon.svg'), AN_HOUR, request, reply);
  }

  @Get('*')
  @Access('anyone', { note: 'the pages; what they show is asked for at the interface' })
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): FastifyReply {
    const path = request.url.split('?')[0] ?? '/';
    if (OF_THE_SERVICE.test(path)) throw notFound();
    if (!this.built.index) throw new AppError('not-found', NOT_BUILT);
    const nonce = randomText(NONCE_BYTES);
    const session = request.cookies[SESSION_COOKIE] === undefined ? 'none' : 'maybe';
    return reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': pagesPolicy(nonce),
        'cache-control': 'no-store',
      })
      .send(this.built.index({ nonce, mode: this.configuration.environment.mode, session }));
  }

  private send(
    file: BuiltFile | undefined,
    cacheControl: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): FastifyReply {
    if (!file) throw notFound();
    const encoding = encodingFor(request.headers['accept-encoding'], file);
    if (encoding) reply.header('content-encoding', encoding);
    return reply
      .headers({ 'content-type': file.mediaType, 'cache-control': cacheControl, vary: 'accept-encoding' })
      .send(encoding ? file.encoded[encoding] : file.bytes);
  }
}
