import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import multipart from '@fastify/multipart';
import { fastify, type FastifyInstance } from 'fastify';
import { sendContent } from '../src/documents/content-download.js';
import { DocumentStore } from '../src/documents/document-store.js';
import { readUpload, readUploadIntoMemory } from '../src/documents/upload.js';
import { AppError, PROBLEM_STATUS } from '../src/kernel/app-error.js';
import * as sample from './documents-samples.js';

const LIMIT = 300_000;
const BOUNDARY = 'fashen-boundary';
const SPEC = { required: ['slot'], optional: ['documentId'], limitBytes: LIMIT } as const;

let folder: string;
let server: FastifyInstance;
let store: DocumentStore;
let origin: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fashen-upload-'));
  store = await DocumentStore.open(folder, '2026-03-02T01:00:00.000Z');
  server = fastify();
  await server.register(multipart, { limits: { fileSize: 1000, files: 1 } });
  server.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof AppError)) return reply.code(500).send({ code: 'internal', words: String(error) });
    return reply.code(PROBLEM_STATUS[error.code]).send({ code: error.code, ...error.members });
  });
  server.post('/documents', request => readUpload(request, store, SPEC));
  server.post('/memory', async request => {
    const form = await readUploadIntoMemory(request, SPEC);
    return { ...form, bytes: form.bytes.toString() };
  });
  server.get('/content/:sha256/:size', (request, reply) => {
    const { sha256, size } = request.params as { sha256: string; size: string };
    const version = { fileName: '合同.txt', mediaType: 'text/plain', sizeBytes: Number(size), sha256 };
    return sendContent(request, reply, store, version);
  });
  origin = await server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

async function post(
  body: string | FormData,
  headers: Record<string, string> = {},
  path = '/documents',
): Promise<Answer> {
  const response = await fetch(origin + path, { method: 'POST', body, headers });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

type Part = readonly [name: string, value: string | Blob, fileName?: string];

function form(...parts: readonly Part[]): FormData {
  const data = new FormData();
  for (const [name, value, fileName] of parts) {
    if (typeof value === 'string') data.append(name, value);
    else data.append(name, value, fileName ?? 'x.txt');
  }
  return data;
}

const textFile = (words = '公告') => new Blob([words]);
const raw = (body: string, type = `multipart/form-data; boundary=${BOUNDARY}`): Promise<Answer> =>
  post(body.replaceAll('\n', '\r\n'), { 'content-type': type });
const pointers = (answer: Answer): unknown[] =>
  ((answer.body['errors'] ?? []) as { pointer: string }[]).map(error => error.pointer);

async function leftovers(): Promise<string[]> {
  return readdir(join(folder, 'incoming'));
}

describe('readUpload', () => {
  afterEach(async () => {
    expect(await leftovers()).toEqual([]);
  });

  it.each([
    ['before', form(['slot', 'draft'], ['documentId', 'd1'], ['file', textFile(), '公告.txt'])],
    ['after', form(['file', textFile(), '公告.txt'], ['documentId', 'd1'], ['slot', 'draft'])],
  ])('takes the fields %s the file', async (_where, data) => {
    expect(await post(data)).toMatchObject({
      status: 200,
      body: { fields: { slot: 'draft', documentId: 'd1' }, fileName: '公告.txt', file: { extension: 'txt' } },
    });
  });

  it('stores the file under its digest and nothing under the name sent', async () => {
    const answer = await raw(
      `--${BOUNDARY}\nContent-Disposition: form-data; name="slot"\n\ndraft\n--${BOUNDARY}\nContent-Disposition: form-data; ` +
        `name="file"; filename="../../../evil.txt"\nContent-Type: text/plain\n\n恶意\n--${BOUNDARY}--\n`,
    );
    expect(answer).toMatchObject({ status: 200, body: { fileName: 'evil.txt', fields: { slot: 'draft' } } });
    expect(await store.has((answer.body['file'] as { sha256: string }).sha256)).toBe(true);
  });

  it.each<[string, FormData, unknown[]]>([
    ['a form without its file', form(['slot', 'draft']), ['/file']],
    ['a form without its fields', form(['file', textFile()]), ['/slot']],
    ['an empty form', form(), ['/slot', '/file']],
    ['an empty field', form(['slot', ''], ['file', textFile()]), ['/slot']],
    ['an unknown field', form(['slot', 'draft'], ['file', textFile()], ['extra', 'x']), ['/extra']],
    ['an unknown field named like a path', form(['a/b~c', 'x']), ['/a~1b~0c']],
    ['a second file', form(['slot', 'draft'], ['file', textFile()], ['file', textFile()]), ['/file']],
    [
      'a file under another name',
      form(['slot', 'draft'], ['file', textFile()], ['scan', textFile()]),
      ['/scan'],
    ],
    ['a field twice', form(['slot', 'draft'], ['slot', 'other'], ['file', textFile()]), ['/slot']],
    ['a file where a text belongs', form(['slot', textFile()], ['file', textFile()]), ['/slot']],
    ['a text where the file belongs', form(['slot', 'draft'], ['file', 'words']), ['/file']],
    ['a field too long', form(['slot', 'x'.repeat(5000)], ['file', textFile()]), ['/slot']],
    ['a field with U+0000', form(['slot', 'dr\u0000aft'], ['file', textFile()]), ['/slot']],
    ['an empty file', form(['slot', 'draft'], ['file', new Blob([])]), ['/file']],
    ['a field of every object', form(['constructor', 'x'], ['slot', 'draft'], ['file', textFile()]), ['']],
    ['a hundred parts', form(...Array.from({ length: 100 }, (): Part => ['slot', 'x'])), ['/slot']],
  ])('refuses %s with 400 and says where', async (_what, data, where) => {
    const answer = await post(data);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(pointers(answer)).toEqual(where);
  });

  it.each([
    ['JSON', () => post('{"slot":"draft"}', { 'content-type': 'application/json' })],
    ['a form without a boundary', () => raw('x', 'multipart/form-data')],
    ['a body that is no form', () => raw('x')],
    [
      'a boundary longer than the parser takes',
      () => raw('x', `multipart/form-data; boundary=${'b'.repeat(253)}`),
    ],
    ['an empty body', () => raw('')],
    ['a body cut in a header', () => raw(`--${BOUNDARY}\nContent-Disposition: form-da`)],
    [
      'a body cut in the file',
      () =>
        raw(
          `--${BOUNDARY}\nContent-Disposition: form-data; name="slot"\n\ndraft\n--${BOUNDARY}\nContent-Disposition: form-data; name="file"; filename="a.txt"\n\nhalf`,
        ),
    ],
    [
      'a field of JSON',
      () =>
        raw(
          `--${BOUNDARY}\nContent-Disposition: form-data; name="slot"\nContent-Type: application/json\n\n{"a":1}\n--${BOUNDARY}--\n`,
        ),
    ],
  ])('answers 400 to %s', async (_what, send) => {
    expect(await send()).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });

  it('refuses a file by its content, whatever its name and declared type', async () => {
    const program = new Blob([Buffer.from('MZ\u0000\u0001')], { type: 'application/pdf' });
    expect(await post(form(['slot', 'draft'], ['file', program, '合同.pdf']))).toMatchObject({
      status: 415,
      body: { code: 'unsupported-file', allowed: expect.arrayContaining(['pdf', 'ofd']) as unknown },
    });
  });

  it('takes a file of exactly the limit and refuses a larger one with the limit', async () => {
    const fits = await post(form(['slot', 'draft'], ['file', textFile('a'.repeat(LIMIT))]));
    expect(fits).toMatchObject({ status: 200, body: { file: { sizeBytes: LIMIT } } });
    const larger = await post(form(['slot', 'draft'], ['file', textFile('a'.repeat(LIMIT + 1))]));
    expect(larger).toMatchObject({ status: 413, body: { code: 'file-too-large', limitBytes: LIMIT } });
  });

  it('refuses a body announced as too large before reading it', async () => {
    const answer = await post(form(['slot', 'draft'], ['file', textFile('a'.repeat(2 * LIMIT))]));
    expect(answer).toMatchObject({ status: 413, body: { limitBytes: LIMIT } });
  });

  it('lets a client that sends on to the end of a refused body read the refusal', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = httpRequest(
        {
          host: '127.0.0.1',
          port: (server.server.address() as AddressInfo).port,
          path: '/documents',
          method: 'POST',
        },
        answer => resolve(answer.statusCode),
      );
      sending.setHeader('content-type', `multipart/form-data; boundary=${BOUNDARY}`);
      sending.on('error', reject);
      sending.write(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n`);
      sending.end(Buffer.alloc(2 * LIMIT, 0x61));
    });
    expect(status).toBe(413);
  });

  it('removes the half file of a client that hangs up', async () => {
    const sending = httpRequest({
      port: (server.server.address() as AddressInfo).port,
      path: '/documents',
      method: 'POST',
    });
    sending.setHeader('content-type', `multipart/form-data; boundary=${BOUNDARY}`);
    sending.on('error', () => undefined);
    sending.write(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf`,
    );
    while ((await leftovers()).length === 0) await new Promise(resolve => setTimeout(resolve, 5));
    sending.destroy();
    for (let tries = 0; tries < 200 && (await leftovers()).length > 0; tries += 1) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    expect(await leftovers()).toEqual([]);
  });

  it('goes on serving after many refused uploads at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => post(form(['file', textFile('a'.repeat(LIMIT))], ['extra', 'x']))),
    );
    expect(new Set(answers.map(answer => answer.status))).toEqual(new Set([400]));
    expect((await post(form(['slot', 'draft'], ['file', textFile()]))).status).toBe(200);
  });
});

describe('readUploadIntoMemory', () => {
  it('gives the bytes and their digest', async () => {
    const answer = await post(
      form(['slot', 'x'], ['file', textFile('序号,事项'), '目录.csv']),
      {},
      '/memory',
    );
    expect(answer).toMatchObject({ status: 200, body: { bytes: '序号,事项', rawName: '目录.csv' } });
  });

  it('keeps to the limit', async () => {
    const answer = await post(form(['slot', 'x'], ['file', textFile('a'.repeat(LIMIT + 1))]), {}, '/memory');
    expect(answer).toMatchObject({ status: 413, body: { limitBytes: LIMIT } });
  });
});

describe('sendContent', () => {
  it('sends the bytes as a download that no browser runs or guesses at', async () => {
    const bytes = await sample.docxFile();
    const stored = await post(form(['slot', 'draft'], ['file', new Blob([bytes]), 'x.docx']));
    const { sha256 } = stored.body['file'] as { sha256: string };
    const response = await fetch(`${origin}/content/${sha256}/${bytes.length}`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain',
      'content-length': String(bytes.length),
      etag: `"${sha256}"`,
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="__.txt"; filename*=UTF-8''%E5%90%88%E5%90%8C.txt`,
    });
    const again = await fetch(`${origin}/content/${sha256}/${bytes.length}`, {
      headers: { 'if-none-match': `"${sha256}"` },
    });
    expect(again.status).toBe(304);
  });

  it('does not serve a file whose size is not the recorded one, nor one that is gone', async () => {
    const stored = await post(form(['slot', 'draft'], ['file', textFile()]));
    const { sha256 } = stored.body['file'] as { sha256: string };
    expect((await fetch(`${origin}/content/${sha256}/7`)).status).toBe(500);
    expect((await fetch(`${origin}/content/${'0'.repeat(64)}/7`)).status).toBe(500);
  });
});
