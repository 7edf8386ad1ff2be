import type { FastifyInstance, FastifyRequest } from 'fastify';
import { invalidRequest } from '../kernel/app-error.js';
import { text } from '../kernel/localized-text.js';
import { unstorableIn } from './storable-value.js';

const NOT_JSON = text('请求体不是有效的 JSON（UTF-8）', 'The body is not valid JSON in UTF-8');

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parse(body: Buffer): unknown {
  // DELETE and POST without content may carry the header all the same.
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    throw invalidRequest([{ pointer: '', code: 'json', message: NOT_JSON }]);
  }
}

/**
 * The only body besides multipart is JSON. Fastify's own parser is not used: it takes broken UTF-8 as it comes, and it
 * drops nothing that `unstorableIn` would not name with its place.
 */
export function acceptJson(instance: FastifyInstance, limitBytes: number): void {
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: limitBytes },
    async (_request: FastifyRequest, body: Buffer) => parse(body),
  );
}

/** Everything a client wrote, looked through before any handler sees it. */
export async function checkStorable(request: FastifyRequest): Promise<void> {
  const errors = [
    ...unstorableIn(request.params, '/path'),
    ...unstorableIn(request.query, '/query'),
    ...(request.isMultipart() ? [] : unstorableIn(request.body)),
  ];
  if (errors.length > 0) throw invalidRequest(errors);
}
