import { PASSWORD } from './service-process.js';

/** A request that the service acknowledged, with what its answer promised. */
export interface Acknowledged {
  readonly matterId: string;
  readonly action: string;
  readonly key: string;
  readonly version: number;
}

/** A request that was under way when the service died: it may have been done or not, but not twice. */
export interface Unanswered {
  readonly path: string;
  readonly init: RequestInit;
  readonly key: string;
}

export interface Load {
  readonly acknowledged: readonly Acknowledged[];
  readonly unanswered: readonly Unanswered[];
}

const api = (url: string, path: string): string => `${url}/api/v1${path}`;

export async function signIn(url: string, username: string): Promise<string> {
  const answer = await fetch(api(url, '/sessions'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  if (answer.status !== 201)
    throw new Error(`${username} cannot sign in: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { token: string }).token;
}

const opening = {
  category: 'project',
  summary: '病险水库除险加固',
  disclosureAttribute: 'proactive',
  classified: false,
  affectsMarketEntities: false,
};

interface Known {
  readonly id: string;
  version: number;
}

/** Clients that open matters, edit drafts and store files together on the same few matters, until the service dies. */
export class Clients {
  private readonly acknowledged: Acknowledged[] = [];
  private readonly unanswered: Unanswered[] = [];
  private readonly matters: Known[] = [];
  private stopped = false;
  private serial = 0;

  constructor(
    private readonly url: string,
    private readonly token: string,
    private readonly round: number,
  ) {}

  /** Ends when every client has seen that nobody answers any more, or after `stop`. */
  async run(clients: number, mattersPerRound: number): Promise<Load> {
    for (let n = 0; n < mattersPerRound; n++) await this.open();
    await Promise.all(Array.from({ length: clients }, (_client, index) => this.client(index)));
    return { acknowledged: this.acknowledged, unanswered: this.unanswered };
  }

  get count(): number {
    return this.acknowledged.length;
  }

  stop(): void {
    this.stopped = true;
  }

  private async client(index: number): Promise<void> {
    for (let turn = index; !this.stopped; turn++) {
      const matter = this.matters[turn % this.matters.length];
      if (turn % 7 === 0 || !matter) await this.open();
      else if (turn % 5 === 0) await this.attach(matter);
      else await this.edit(matter);
    }
  }

  private async open(): Promise<void> {
    const body = {
      workflow: 'major-decision@1',
      title: `第${this.round}轮第${this.serial}件`,
      data: opening,
    };
    const done = await this.send('OPEN', null, '/matters', JSON.stringify(body), {
      'content-type': 'application/json',
    });
    if (done) this.matters.push({ id: done.matterId, version: done.version });
  }

  private async edit(matter: Known): Promise<void> {
    const body = { type: 'EDIT_DRAFT', data: { title: `改题${this.serial}`, data: opening } };
    const headers = { 'content-type': 'application/json', 'if-match': `"${matter.version}"` };
    await this.send('EDIT_DRAFT', matter, `/matters/${matter.id}/events`, JSON.stringify(body), headers);
  }

  private async attach(matter: Known): Promise<void> {
    const form = new FormData();
    form.set('slot', 'draft');
    form.set('file', new Blob([`第${this.round}轮第${this.serial}稿\n`], { type: 'text/plain' }), '草案.txt');
    await this.send('ATTACH_DOCUMENT', matter, `/matters/${matter.id}/documents`, form, {});
  }

  private async send(
    action: string,
    matter: Known | null,
    path: string,
    body: NonNullable<RequestInit['body']>,
    headers: Record<string, string>,
  ): Promise<Acknowledged | null> {
    const key = `round-${this.round}-${this.serial++}`;
    const init = {
      method: 'POST',
      body,
      headers: { ...headers, authorization: `Bearer ${this.token}`, 'idempotency-key': key },
    };
    const answer = await fetch(api(this.url, path), init).catch(() => null);
    const text = await answer?.text().catch(() => null);
    if (!answer || typeof text !== 'string') {
      this.unanswered.push({ path, init, key });
      this.stopped = true;
      return null;
    }
    return this.note(action, matter, key, answer, text);
  }

  private note(
    action: string,
    matter: Known | null,
    key: string,
    answer: Response,
    text: string,
  ): Acknowledged | null {
    const version = Number((answer.headers.get('etag') ?? '').replaceAll('"', ''));
    // Somebody else was faster: their version is the one to go on from.
    if (matter && answer.status === 412)
      matter.version = (JSON.parse(text) as { currentVersion: number }).currentVersion;
    if (answer.status !== 200 && answer.status !== 201) {
      if (answer.status !== 412 && answer.status !== 503)
        throw new Error(`${action}: ${answer.status} ${text}`);
      return null;
    }
    const matterId = matter?.id ?? (JSON.parse(text) as { id: string }).id;
    if (matter) matter.version = Math.max(matter.version, version);
    const done = { matterId, action, key, version };
    this.acknowledged.push(done);
    return done;
  }
}

/** Sends again, under its old key, what had no answer; `true` when the service says it had been done before. */
export async function sendAgain(
  url: string,
  { path, init }: Unanswered,
): Promise<{ status: number; replayed: boolean }> {
  const answer = await fetch(api(url, path), init);
  await answer.text();
  return { status: answer.status, replayed: answer.headers.get('idempotency-replayed') === 'true' };
}
