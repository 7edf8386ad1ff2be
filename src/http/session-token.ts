import type { FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'fashen_session';

const BEARER = /^Bearer +([A-Za-z0-9._~+/=-]{1,512})$/i;
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * True when a browser says that a page of ours sent this. Other programs send neither header and are let through:
 * they have no cookie they did not ask for.
 */
function isSameOrigin({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}

/**
 * The session token of a request: `Authorization: Bearer …`, else the cookie. A cookie does not count on a write that
 * another site's page sent (CSRF): that request is as if nobody had signed in.
 */
export function sessionTokenOf(request: FastifyRequest): string | null {
  const { authorization } = request.headers;
  if (authorization !== undefined) return BEARER.exec(authorization)?.[1] ?? null;
  const cookie = request.cookies[SESSION_COOKIE];
  if (cookie === undefined || cookie === '') return null;
  return SAFE_METHODS.includes(request.method) || isSameOrigin(request) ? cookie : null;
}
