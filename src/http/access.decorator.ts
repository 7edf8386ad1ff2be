import { RouteConfig } from '@nestjs/platform-fastify';
import { DUTIES, type Duty } from '../../workflows/_kit/duty.js';

/** Who may call a route. Every route says it; one that does not keeps the service from starting. */
export interface AccessRule {
  /** `operations`: from this machine, or with the configured token. */
  readonly to: 'anyone' | 'signedIn' | 'operations';
  /** Duties of which the caller must hold one somewhere; `null` where none is needed. */
  readonly duties: readonly Duty[] | null;
  /** `handler`: the handler judges the duties itself, for a unit or with an entry of the refusal. */
  readonly judgedBy: 'door' | 'handler';
  /** What the handler narrows further, in a few words for the table of routes. */
  readonly note: string | null;
  /** `file`: the body is `multipart/form-data`; everywhere else only JSON is taken. */
  readonly body: 'json' | 'file';
  /** True where the route exists in demo mode only: in production it is 404 for everyone, signed in or not. */
  readonly demoOnly: boolean;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: AccessRule;
  }
}

/**
 * Opens a route: to `anyone`, to whoever is `signedIn`, to `operations`, or to the holders of a duty. It stands on the
 * method, so that a new route of an old controller is closed until somebody has thought about it.
 */
export function Access(
  to: AccessRule['to'] | readonly Duty[],
  options: Partial<Pick<AccessRule, 'judgedBy' | 'note' | 'body' | 'demoOnly'>> = {},
): MethodDecorator {
  const duties = typeof to === 'string' ? null : to;
  const rule: AccessRule = {
    to: typeof to === 'string' ? to : 'signedIn',
    duties,
    judgedBy: options.judgedBy ?? 'door',
    note: options.note ?? null,
    body: options.body ?? 'json',
    demoOnly: options.demoOnly ?? false,
  };
  if (duties?.some(duty => !DUTIES.includes(duty)))
    throw new TypeError(`@Access: unknown duty in ${duties.join(', ')}`);
  return RouteConfig({ access: rule });
}
