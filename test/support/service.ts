import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LogLevel } from '../../src/http/request-log.js';
import { createService } from '../../src/service.js';
import { prepareDemo } from '../../src/start.js';
import { atTheEnd } from './cleanup.js';
import type { TestDatabase } from './databases.js';

export const PASSWORD = 'test-password';

/** A test says by what it expects which shape it means. */
export type AnyJson = ReturnType<typeof JSON.parse>;

/** What came back, with the body read. */
export interface Answered<T = AnyJson> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface CallOptions {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a string or bytes are sent as they are. */
  readonly body?: unknown;
  readonly form?: FormData;
}

/** The real service, listening on a port of its own. */
export interface RunningService {
  readonly url: string;
  readonly dataFolder: string;
  readonly app: NestFastifyApplication;
  /** `path` below `/api/v1` unless it begins with another root such as `/readyz`. */
  call<T = AnyJson>(method: string, path: string, options?: CallOptions): Promise<Answered<T>>;
  get<T = AnyJson>(path: string, token?: string): Promise<Answered<T>>;
  /** A fresh session of a demo account. */
  signIn(username: string, password?: string): Promise<string>;
  close(): Promise<void>;
}

const OWN_ROOTS = ['/api/', '/healthz', '/readyz', '/metrics'];
const addressOf = (url: string, path: string): string =>
  OWN_ROOTS.some(root => path.startsWith(root)) ? `${url}${path}` : `${url}/api/v1${path}`;

async function bodyOf(response: Response): Promise<AnyJson> {
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('json')) return response.json();
  return type.startsWith('text/') ? response.text() : new Uint8Array(await response.arrayBuffer());
}

function contentOf({ body, form }: CallOptions): {
  body?: RequestInit['body'];
  headers: Record<string, string>;
} {
  if (form) return { body: form, headers: {} };
  if (body === undefined) return { headers: {} };
  const raw = typeof body === 'string' || body instanceof Uint8Array;
  return {
    body: (raw ? body : JSON.stringify(body)) as never,
    headers: { 'content-type': 'application/json' },
  };
}

async function call(url: string, method: string, path: string, options: CallOptions = {}): Promise<Answered> {
  const content = contentOf(options);
  const bearer = options.token === undefined ? {} : { authorization: `Bearer ${options.token}` };
  const response = await fetch(addressOf(url, path), {
    method,
    ...(content.body !== undefined && { body: content.body }),
    headers: { ...content.headers, ...bearer, ...options.headers },
  });
  return { status: response.status, headers: response.headers, body: await bodyOf(response) };
}

let starting: Promise<unknown> = Promise.resolve();

/** Configuration comes from the environment, as it does in a real start; one start at a time may borrow it. */
function withEnvironment<T>(
  variables: Readonly<Record<string, string | undefined>>,
  body: () => Promise<T>,
): Promise<T> {
  const run = async (): Promise<T> => {
    const before = Object.fromEntries(Object.keys(variables).map(name => [name, process.env[name]]));
    set(variables);
    try {
      return await body();
    } finally {
      set(before);
    }
  };
  const mine = starting.then(run, run);
  starting = mine.catch(() => undefined);
  return mine;
}

function set(variables: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

export interface StartOptions {
  /** A data folder of an earlier start; a fresh one otherwise. */
  readonly dataFolder?: string;
  readonly logLevel?: LogLevel;
  /** Proxies whose word is taken for where a request comes from. */
  readonly trustProxy?: readonly string[];
  /** A module around `AppModule`, with routes of the test's own. */
  readonly root?: Type;
  readonly environment?: Readonly<Record<string, string>>;
}

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fashen-data-'));
  atTheEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts the service on a database, with the demo organisation; it is closed at the end of the file. */
export async function startService(
  database: TestDatabase,
  options: StartOptions = {},
): Promise<RunningService> {
  const dataFolder = options.dataFolder ?? (await freshFolder());
  const variables = {
    FASHEN_DATA: dataFolder,
    FASHEN_DATABASE_URL: database.url,
    FASHEN_MIGRATE_URL: database.migrateUrl ?? undefined,
    FASHEN_MODE: 'demo',
    FASHEN_DEMO_PASSWORD: PASSWORD,
    ...options.environment,
  };
  const app = await withEnvironment(variables, () =>
    createService(options.logLevel ?? 'silent', options.root, options.trustProxy),
  );
  const service = running(app, dataFolder);
  atTheEnd(service.close);
  await prepareDemo(app);
  await app.listen(0, '127.0.0.1');
  return { ...service, url: urlOf(app) };
}

function urlOf(app: NestFastifyApplication): string {
  const address = app.getHttpServer().address();
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
}

function running(app: NestFastifyApplication, dataFolder: string): RunningService {
  let closed = false;
  return {
    url: '',
    dataFolder,
    app,
    call: (method, path, options) => call(urlOf(app), method, path, options),
    get: (path, token) => call(urlOf(app), 'GET', path, token === undefined ? {} : { token }),
    signIn: async (username, password = PASSWORD) => {
      const answered = await call(urlOf(app), 'POST', '/sessions', { body: { username, password } });
      if (answered.status !== 201)
        throw new Error(`${username} cannot sign in: ${JSON.stringify(answered.body)}`);
      return answered.body.token;
    },
    close: async () => {
      if (closed) return;
      closed = true;
      await app.close();
    },
  };
}
