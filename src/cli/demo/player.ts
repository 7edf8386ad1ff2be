import { text, type Locale, type LocalizedText } from '../../kernel/localized-text.js';

/** What the service answered; a body that is no JSON reads `null`. */
export interface Answer {
  readonly status: number;
  readonly etag: string | null;
  readonly body: Record<string, unknown>;
}

export interface FileToSend {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** The service does not answer, or is not one that a demonstration can be played on. */
export class NoService extends Error {}

const DEADLINE_MS = 30_000;

function noAnswer(error: unknown): LocalizedText {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const words = cause instanceof Error ? cause.message : String(cause);
  return text(
    `服务没有应答，请先用 npm start 启动（${words}）`,
    `the service does not answer; start it with npm start (${words})`,
  );
}

/** The service's HTTP interface, for one person or for nobody. */
export class Player {
  constructor(
    readonly url: string,
    readonly locale: Locale,
    private readonly token: string | null = null,
  ) {}

  /** The same service as another person. */
  withToken(token: string): Player {
    return new Player(this.url, this.locale, token);
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }

  upload(path: string, fields: Record<string, string>, file: FileToSend): Promise<Answer> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(file.bytes)], { type: file.mediaType }), file.name);
    return this.send('POST', path, form);
  }

  /** Every item of a list, page by page. */
  async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    let cursor: string | null = null;
    do {
      const query = `${path.includes('?') ? '&' : '?'}limit=200${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
      const { status, body } = await this.get(path + query);
      if (status !== 200) throw new NoService(`GET ${path}: ${status}`);
      items.push(...(body['items'] as T[]));
      cursor = (body['nextCursor'] ?? null) as string | null;
    } while (cursor !== null);
    return items;
  }

  private async send(
    method: string,
    path: string,
    body: string | FormData | null = null,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      body,
      headers: {
        'accept-language': this.locale,
        ...(this.token !== null && { authorization: `Bearer ${this.token}` }),
        ...headers,
      },
      signal: AbortSignal.timeout(DEADLINE_MS),
    }).catch((error: unknown) => {
      throw new NoService(noAnswer(error)[this.locale]);
    });
    const content = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const answered = (isJson ? JSON.parse(content) : {}) as Record<string, unknown>;
    return { status: response.status, etag: response.headers.get('etag'), body: answered };
  }
}
