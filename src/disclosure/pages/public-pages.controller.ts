import { Controller, Get, Headers, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../http/access.decorator.js';
import { localeOf } from '../../http/locale.js';
import { pageOf, type Page } from '../../http/paging.js';
import { AppError } from '../../kernel/app-error.js';
import { fold } from '../../kernel/chinese-text.js';
import { LOCALES, type Locale } from '../../kernel/localized-text.js';
import { DisclosuresQuery } from '../disclosures.query.js';
import { disclosurePage } from './disclosure-page.js';
import { withParameter } from './layout.js';
import { lostPage, missingPage } from './lost-pages.js';
import { registerPage } from './register-page.js';
import { rss } from './rss.js';
import { STYLE } from './style.js';

type Parameters = Readonly<Record<string, unknown>>;

const A_MINUTE = 'public, max-age=60';
const PER_PAGE = '20';
const IN_FEED = '50';

/** No script, nothing from elsewhere: what a citizen is shown can do nothing but be read. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A link's `lang` wins over the browser's wish, so that a page can be passed on as it was read. */
function languageOf(query: Parameters, acceptLanguage: string | undefined): Locale {
  return LOCALES.find(locale => locale === query.lang) ?? localeOf(acceptLanguage);
}

const searchOf = (query: Parameters): string | null =>
  typeof query.q === 'string' && query.q.trim() !== '' ? query.q.trim().slice(0, 200) : null;

function send(reply: FastifyReply, body: string, type = 'text/html', status = 200): FastifyReply {
  return reply
    .status(status)
    .headers({
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': POLICY,
      'cache-control': A_MINUTE,
      vary: 'accept-language',
    })
    .send(body);
}

/** `null` for a cursor that is none: a link cut short, which is answered in words. */
function pageAt(cursor: unknown): Page | null {
  try {
    return pageOf({ limit: PER_PAGE, cursor }, ['text', 'text']);
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid-request') return null;
    throw error;
  }
}

/** A wrong address is answered in words, not as a problem document. */
function unlessMissing(error: unknown): null {
  if (error instanceof AppError && error.code === 'not-found') return null;
  throw error;
}

/** The public register as pages without sign-in and without script (Order 711; Order 713, Article 32). */
@ApiExcludeController()
@Controller('public')
export class PublicPagesController {
  constructor(private readonly disclosures: DisclosuresQuery) {}

  @Get()
  @Access('anyone')
  async register(
    @Query() query: Parameters,
    @Headers('accept-language') accept: string | undefined,
    @Req() { url: address }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const locale = languageOf(query, accept);
    const q = searchOf(query);
    const searchable = q === null || [...fold(q)].length >= 2;
    const page = pageAt(query.cursor);
    if (!page) return send(reply, lostPage(locale, withParameter(address, 'cursor', null)), 'text/html', 400);
    const found = searchable ? await this.disclosures.list({ q: q ?? undefined }, page) : null;
    return send(reply, registerPage({ locale, address, q, found }));
  }

  @Get('disclosures/:id')
  @Access('anyone')
  async disclosure(
    @Param('id') id: string,
    @Query() query: Parameters,
    @Headers('accept-language') accept: string | undefined,
    @Req() { url: address }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const locale = languageOf(query, accept);
    const disclosure = await this.disclosures.one(id, locale).catch(unlessMissing);
    return disclosure
      ? send(reply, disclosurePage(disclosure, locale, address))
      : send(reply, missingPage(locale, address), 'text/html', 404);
  }

  @Get('rss.xml')
  @Access('anyone')
  async feed(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { items } = await this.disclosures.list({}, pageOf({ limit: IN_FEED }, ['text', 'text']));
    // Its links carry the address it was asked at: nobody else's cache may keep them.
    return send(reply, rss(items, `${request.protocol}://${request.host}`), 'application/rss+xml').header(
      'cache-control',
      'private, no-store',
    );
  }

  @Get('style.css')
  @Access('anyone')
  style(@Res() reply: FastifyReply): FastifyReply {
    return send(reply, STYLE, 'text/css');
  }

  @Get('*')
  @Access('anyone')
  nothingHere(
    @Query() query: Parameters,
    @Headers('accept-language') accept: string | undefined,
    @Req() { url: address }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): FastifyReply {
    return send(reply, missingPage(languageOf(query, accept), address), 'text/html', 404);
  }
}
