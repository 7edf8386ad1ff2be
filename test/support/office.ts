import { randomBytes } from 'node:crypto';
import { startService, type AnyJson, type Answered, type RunningService } from './service.js';
import type { DatabaseKind } from './databases.js';

/** Sends as one person of the demo organisation. */
export interface Colleague {
  readonly username: string;
  readonly id: string;
  get(path: string): Promise<Answered>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answered>;
}

/** A demo office at work: people by account name, and the few moves every scenario is made of. */
export interface Office {
  readonly service: RunningService;
  as(username: string): Promise<Colleague>;
  open(username: string, workflow: string, title: string, data: AnyJson): Promise<AnyJson>;
  /** Sends an event on the current version and expects the matter back. */
  act(username: string, matterId: string, type: string, data?: AnyJson): Promise<AnyJson>;
  /** Sends an event on the current version and gives whatever came back. */
  attempt(username: string, matterId: string, type: string, data?: AnyJson): Promise<Answered>;
  attach(
    username: string,
    matterId: string,
    slot: string,
    content?: string,
    documentId?: string,
  ): Promise<AnyJson>;
  upload(
    username: string,
    matterId: string,
    slot: string,
    content: string,
    documentId?: string,
  ): Promise<Answered>;
  matter(matterId: string): Promise<AnyJson>;
  trail(matterId: string): Promise<AnyJson[]>;
  /** Moves the legal clock to 10:00 of a day. */
  day(on: string): Promise<void>;
}

export const unique = (): string => randomBytes(6).toString('hex');

export async function openOffice(kind: DatabaseKind): Promise<Office> {
  const service = await startService(await kind.create());
  const colleagues = new Map<string, Colleague>();

  const as = async (username: string): Promise<Colleague> => {
    const known = colleagues.get(username);
    if (known) return known;
    const token = await service.signIn(username);
    const session = await service.get('/sessions/current', token);
    const colleague: Colleague = {
      username,
      id: session.body.user.id,
      get: path => service.get(path, token),
      post: (path, body, headers = {}) =>
        body instanceof FormData
          ? service.call('POST', path, { token, form: body, headers })
          : service.call('POST', path, { token, body, headers }),
    };
    colleagues.set(username, colleague);
    return colleague;
  };
  const matter = async (id: string): Promise<AnyJson> =>
    (await (await as('auditor')).get(`/matters/${id}`)).body;
  const attempt = async (username: string, id: string, type: string, data?: AnyJson): Promise<Answered> => {
    const { version } = await matter(id);
    const body = data === undefined ? { type } : { type, data };
    return (await as(username)).post(`/matters/${id}/events`, body, { 'if-match': `"${version}"` });
  };
  const upload = async (
    username: string,
    id: string,
    slot: string,
    content: string,
    documentId?: string,
  ): Promise<Answered> => {
    const form = new FormData();
    form.append('slot', slot);
    if (documentId !== undefined) form.append('documentId', documentId);
    form.append('file', new Blob([content], { type: 'text/plain' }), `${slot}.txt`);
    return (await as(username)).post(`/matters/${id}/documents`, form);
  };
  return {
    service,
    as,
    matter,
    attempt,
    upload,
    open: async (username, workflow, title, data) =>
      expectStatus(201, await (await as(username)).post('/matters', { workflow, title, data })),
    act: async (username, id, type, data) => expectStatus(200, await attempt(username, id, type, data)),
    attach: async (username, id, slot, content = `${slot} ${unique()}`, documentId) =>
      expectStatus(201, await upload(username, id, slot, content, documentId)),
    trail: async id => (await (await as('auditor')).get(`/matters/${id}/trail?limit=200`)).body.items,
    day: async on => {
      expectStatus(200, await (await as('sysadmin')).post('/demo/clock', { to: `${on}T02:00:00Z` }));
    },
  };
}

/** The body of an answer that had to be this; the problem itself is the message when it was not. */
export function expectStatus(status: number, answered: Answered): AnyJson {
  if (answered.status !== status) {
    throw new Error(`expected ${status}, got ${answered.status}: ${JSON.stringify(answered.body, null, 1)}`);
  }
  return answered.body;
}
