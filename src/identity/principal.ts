import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { InvariantError } from '../kernel/app-error.js';
import type { Caller } from '../http/caller.js';

/** The person behind a request. A duty is held for a unit and covers that unit and everything below it. */
export interface Principal extends Caller {
  readonly username: string;
  readonly name: string;
  readonly unitId: string;
}

/** The signed-in person. Only on routes that need a session: elsewhere there may be none. */
export const SignedIn = createParamDecorator((_data: unknown, context: ExecutionContext): Principal => {
  const { caller } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!caller) throw new InvariantError('@SignedIn() stands on a route that is open to anyone');
  return caller as Principal;
});
