import type { Duty } from '../../workflows/_kit/duty.js';

/** What the door needs to know of whoever calls; identity knows more (`Principal`). */
export interface Caller {
  readonly personId: string;
  readonly organisationId: string;
  readonly duties: readonly { readonly duty: Duty; readonly unitId: string }[];
}

/** Finds out who calls. Implemented by identity, which lies below this layer. */
export abstract class Authenticator {
  /** `null` when the token is unknown or over. */
  abstract callerOf(token: string): Promise<Caller | null>;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the door on routes that need a session. */
    caller: Caller | null;
  }
}
