import type { Answered, AnyJson, CallOptions, RunningService } from '../support/service.js';
import { PASSWORD } from './service-process.js';

const OWN_ROOTS = ['/api/', '/healthz', '/readyz', '/metrics'];

async function call(url: string, method: string, path: string, options: CallOptions = {}): Promise<Answered> {
  const { token, headers, body, form } = options;
  const response = await fetch(
    OWN_ROOTS.some(root => path.startsWith(root)) ? url + path : `${url}/api/v1${path}`,
    {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(form ? { body: form } : body !== undefined && { body: JSON.stringify(body) }),
    },
  );
  const type = response.headers.get('content-type') ?? '';
  const content: AnyJson = type.includes('json') ? await response.json() : await response.text();
  return { status: response.status, headers: response.headers, body: content };
}

/** A service of another process, as the helpers that build matters over HTTP know it. */
export function remoteService(url: string): Pick<RunningService, 'call' | 'get' | 'signIn'> {
  return {
    call: (method, path, options) => call(url, method, path, options),
    get: (path, token) => call(url, 'GET', path, token === undefined ? {} : { token }),
    signIn: async (username, password = PASSWORD) => {
      const { status, body } = await call(url, 'POST', '/sessions', { body: { username, password } });
      if (status !== 201) throw new Error(`${username} cannot sign in: ${JSON.stringify(body)}`);
      return body.token;
    },
  };
}
