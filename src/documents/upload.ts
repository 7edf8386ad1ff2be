import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { sha256 } from '../kernel/digest.js';
import type { DocumentStore, ReceivedFile, StoredFile } from './document-store.js';
import { displayName } from './file-name.js';
import { fileTooLarge } from './file-problems.js';
import { emptyFile, readForm, type Form, type FormSpec } from './form-reader.js';

type Fields<R extends string, O extends string> = Form<R, O, unknown>['fields'];

/** A form whose file is in the store. */
export interface Upload<R extends string, O extends string> {
  readonly fields: Fields<R, O>;
  readonly file: StoredFile;
  /** Fit for display; never a path. */
  readonly fileName: string;
}

/** A form whose file is small and kept in memory (catalogues, registers). */
export interface MemoryUpload<R extends string, O extends string> {
  readonly fields: Fields<R, O>;
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly rawName: string;
}

async function receive(store: DocumentStore, part: MultipartFile, limitBytes: number): Promise<ReceivedFile> {
  const received = await store.receive(part.file, { limitBytes, fileName: part.filename ?? '' });
  if (received.sizeBytes > 0) return received;
  await received.discard();
  throw emptyFile();
}

/**
 * Reads an upload and keeps its file in the store, durable before any row names it. The file of a request refused
 * afterwards stays in the store without a row, which changes nothing for anybody.
 */
export async function readUpload<R extends string, O extends string>(
  request: FastifyRequest,
  store: DocumentStore,
  spec: FormSpec<R, O>,
): Promise<Upload<R, O>> {
  const form = await readForm(request, spec, {
    take: part => receive(store, part, spec.limitBytes),
    discard: received => received.discard(),
  });
  const file = await form.file.keep();
  return { fields: form.fields, file, fileName: displayName(form.rawName, file.extension) };
}

async function collect(part: MultipartFile, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > limitBytes) throw fileTooLarge(limitBytes);
    chunks.push(chunk);
  }
  if (sizeBytes === 0) throw emptyFile();
  return Buffer.concat(chunks);
}

/** Reads an upload into memory; for files that are read at once and whose limit is small. */
export async function readUploadIntoMemory<R extends string, O extends string>(
  request: FastifyRequest,
  spec: FormSpec<R, O>,
): Promise<MemoryUpload<R, O>> {
  const form = await readForm(request, spec, {
    take: part => collect(part, spec.limitBytes),
    discard: () => Promise.resolve(),
  });
  return { fields: form.fields, bytes: form.file, sha256: sha256(form.file), rawName: form.rawName ?? '' };
}
