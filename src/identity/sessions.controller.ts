import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '../configuration/configuration.js';
import { Access } from '../http/access.decorator.js';
import { bodyMembers, stringMember } from '../http/members.js';
import { ApiAnswer, ApiRoute } from '../http/openapi/api.decorators.js';
import { SIGN_IN_REQUIRED } from '../http/problem-texts.js';
import { SESSION_COOKIE, sessionTokenOf } from '../http/session-token.js';
import { AppError } from '../kernel/app-error.js';
import { text } from '../kernel/localized-text.js';
import { SignedIn, type Principal } from './principal.js';
import { Sessions } from './sessions.js';
import { SignInHandler } from './sign-in.handler.js';

const SIGN_IN = { username: stringMember(100), password: stringMember(1_000) };

const userOf = ({ personId, username, name, unitId, duties }: Principal) => ({
  id: personId,
  username,
  name,
  unitId,
  duties,
});

/** Signing in and out. */
@ApiTags('sessions')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly handler: SignInHandler,
    private readonly sessions: Sessions,
    private readonly configuration: Configuration,
  ) {}

  @Post()
  @Access('anyone')
  @ApiRoute(text('登录', 'Sign in; the token comes in the answer and as a cookie'), {
    body: 'SignIn',
    problems: ['invalid-request', 'sign-in-failed', 'too-many-requests'],
  })
  @ApiAnswer(201, 'NewSession')
  async signIn(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { username, password } = bodyMembers<{ username: string; password: string }>(body, SIGN_IN);
    const { token, expiresAt, principal } = await this.handler.signIn(username, password, request.ip);
    reply.setCookie(SESSION_COOKIE, token, { ...this.cookie(), expires: new Date(expiresAt) });
    return { token, expiresAt, user: userOf(principal) };
  }

  @Get('current')
  @Access('signedIn')
  @ApiRoute(text('当前登录', 'Who is signed in, and until when'))
  @ApiAnswer(200, 'Session')
  async current(@Req() request: FastifyRequest) {
    const session = await this.sessions.find(sessionTokenOf(request) ?? '');
    // It may have ended between the door and here.
    if (!session) throw new AppError('sign-in-required', SIGN_IN_REQUIRED);
    return { expiresAt: session.expiresAt, user: userOf(session.principal) };
  }

  @Delete('current')
  @Access('signedIn')
  @HttpCode(204)
  @ApiRoute(text('退出登录', 'Sign out'))
  @ApiAnswer(204, null)
  async signOut(
    @Req() request: FastifyRequest,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.handler.signOut(principal, sessionTokenOf(request) ?? '');
    reply.clearCookie(SESSION_COOKIE, this.cookie());
  }

  private cookie() {
    const secure = this.configuration.environment.mode === 'production';
    return { httpOnly: true, sameSite: 'strict', path: '/', secure } as const;
  }
}
