import { Agent, request } from 'node:http';

export const BENCH_PASSWORD = 'a-password-of-benchmarks';

export interface Answered {
  readonly status: number;
  readonly etag: string;
  readonly body: string;
}

/** A client that costs little itself: connections are kept, answers are read and not looked at. */
export class BenchClient {
  private readonly agent: Agent;

  constructor(
    private readonly url: string,
    connections: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  post(
    path: string,
    token: string | null,
    headers: Record<string, string>,
    body: string | Buffer,
  ): Promise<Answered> {
    const all = {
      'content-type': 'application/json',
      ...headers,
      'content-length': Buffer.byteLength(body),
      ...(token !== null && { authorization: `Bearer ${token}` }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.url}${path}`,
        { method: 'POST', agent: this.agent, headers: all },
        answer => {
          let text = '';
          answer.setEncoding('utf8').on('data', chunk => (text += String(chunk)));
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, etag: String(answer.headers.etag ?? ''), body: text }),
          );
          answer.on('error', reject);
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  async expect(
    status: number,
    path: string,
    token: string | null,
    headers: Record<string, string>,
    body: string | Buffer,
  ): Promise<Answered> {
    const answer = await this.post(path, token, headers, body);
    if (answer.status !== status) throw new Error(`${path}: ${answer.status} ${answer.body}`);
    return answer;
  }

  async signIn(username: string): Promise<string> {
    const body = JSON.stringify({ username, password: BENCH_PASSWORD });
    const answer = await this.expect(201, '/api/v1/sessions', null, {}, body);
    return (JSON.parse(answer.body) as { token: string }).token;
  }

  close(): void {
    this.agent.destroy();
  }
}
