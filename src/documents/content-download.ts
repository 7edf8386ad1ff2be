import type { FastifyReply, FastifyRequest } from 'fastify';
import { InvariantError } from '../kernel/app-error.js';
import type { DocumentStore } from './document-store.js';
import { contentDisposition } from './file-name.js';

export interface DownloadableVersion {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** Streams a stored version as a download: never shown inside the service's own origin, never guessed at. */
export async function sendContent(
  request: FastifyRequest,
  reply: FastifyReply,
  store: DocumentStore,
  version: DownloadableVersion,
): Promise<FastifyReply> {
  const etag = `"${version.sha256}"`;
  reply.headers({
    etag,
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  const { stream, sizeBytes } = await store.read(version.sha256);
  if (sizeBytes !== version.sizeBytes) {
    stream.destroy();
    throw new InvariantError(`stored file ${version.sha256} has another size than recorded`);
  }
  return reply
    .headers({
      'content-type': version.mediaType,
      'content-length': sizeBytes,
      'content-disposition': contentDisposition(version.fileName),
    })
    .send(stream);
}
