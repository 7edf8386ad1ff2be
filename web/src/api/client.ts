import createClient from 'openapi-fetch';
import { currentLocale } from '../texts/locale.js';
import { PROBLEMS } from '../texts/problems.js';
import { personHeaders } from './page-person.js';
import { Problem, problemOf } from './problem.js';
import type { components, paths } from './schema.js';
import { signedInAgain } from './session-expiry.js';

/** Shapes of the interface by name: `Schema<'Matter'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

const SESSIONS = '/api/v1/sessions';
const SIGN_IN_REQUIRED = 401;

async function send(request: Request): Promise<Response> {
  const { networkTitle: title, networkDetail: detail } = PROBLEMS[currentLocale()];
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw new Problem({ code: 'network', status: 0, title, detail });
  }
}

/** A session that ended on the way is begun again over the page, and the very same request sent again. */
async function sendSignedIn(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await send(request);
  if (response.status !== SIGN_IN_REQUIRED || new URL(request.url).pathname.startsWith(SESSIONS))
    return response;
  return (await signedInAgain()) ? send(again) : response;
}

/** The typed client. Every answer that is not 2xx is thrown as a `Problem`; see `answered`. */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin', fetch: sendSignedIn });

api.use({
  onRequest: ({ request }) => {
    request.headers.set('Accept-Language', currentLocale());
    if (request.method !== 'GET' && !new URL(request.url).pathname.startsWith(SESSIONS))
      for (const [name, value] of Object.entries(personHeaders())) request.headers.set(name, value);
    return request;
  },
  onResponse: async ({ response }) => {
    if (response.ok) return response;
    const { unreadableTitle: title, unreadableDetail: detail } = PROBLEMS[currentLocale()];
    throw await problemOf(response, { title, detail });
  },
});

/** The content of an answer: problems were thrown before, so it is there. */
export async function answered<T>(call: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await call;
  if (data === undefined || data === null) throw new Error('the service answered without content');
  return data;
}
