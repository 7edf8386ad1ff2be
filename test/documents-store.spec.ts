import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { fork } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { transformFile } from '@swc/core';
import { DocumentStore } from '../src/documents/document-store.js';
import * as sample from './documents-samples.js';

const NOW = '2026-03-02T01:00:00.000Z';
const MIB = 1_048_576;
const PIECE = Buffer.alloc(64 * 1024, 0x61);

let folder: string;
let store: DocumentStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fashen-documents-'));
  store = await DocumentStore.open(folder, NOW);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (bytes: Buffer, limitBytes = MIB) =>
  store.storeStream(Readable.from([bytes]), { limitBytes, fileName: '../../evil/../x.txt' });

const incoming = (): Promise<string[]> => readdir(join(folder, 'incoming'));

async function filesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter(entry => entry.isFile()).map(entry => entry.name);
}

async function bytesOf(sha256: string): Promise<Buffer> {
  const { stream } = await store.read(sha256);
  return Buffer.concat(await stream.toArray());
}

async function* pieces(
  count: number,
  onPiece: (n: number) => void = () => undefined,
): AsyncGenerator<Buffer> {
  for (let n = 0; n < count; n += 1) {
    onPiece(n);
    yield PIECE;
    await new Promise(setImmediate);
  }
}

describe('DocumentStore', () => {
  it('keeps a file under its digest and gives the same bytes back', async () => {
    const bytes = await sample.docxFile();
    const stored = await put(bytes);
    expect(stored).toEqual({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      sm3: createHash('sm3').update(bytes).digest('hex'),
      sizeBytes: bytes.length,
      extension: 'docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
    expect(await readFile(join(folder, stored.sha256.slice(0, 2), stored.sha256))).toEqual(bytes);
    expect(await bytesOf(stored.sha256)).toEqual(bytes);
    expect(await store.has(stored.sha256)).toBe(true);
    expect(await incoming()).toEqual([]);
  });

  it('keeps the same bytes once, also when they arrive many times at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => put(Buffer.from('公告'))));
    expect(new Set(all.map(file => file.sha256)).size).toBe(1);
    expect(await filesBelow(folder)).toEqual([all[0]?.sha256]);
  });

  it('leaves nothing behind when a file is refused, discarded or breaks off', async () => {
    await expect(put(Buffer.from([0, 1, 2]))).rejects.toMatchObject({ code: 'unsupported-file' });
    await expect(put(Buffer.from('公告'), 5)).rejects.toMatchObject({ code: 'file-too-large' });
    const received = await store.receive(Readable.from([Buffer.from('公告')]), {
      limitBytes: 10,
      fileName: '',
    });
    await received.discard();
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('公');
        await Promise.reject(new Error('connection lost'));
      })(),
    );
    await expect(store.storeStream(broken, { limitBytes: 10, fileName: '' })).rejects.toThrow(
      'connection lost',
    );
    expect(await filesBelow(folder)).toEqual([]);
  });

  it('takes a file of exactly the limit and refuses one byte more', async () => {
    await expect(put(Buffer.alloc(100, 0x61), 100)).resolves.toMatchObject({ sizeBytes: 100 });
    await expect(put(Buffer.alloc(101, 0x61), 100)).rejects.toMatchObject({ members: { limitBytes: 100 } });
  });

  it('refuses a stream of 60 MiB while it arrives, without memory growing with it', async () => {
    let read = 0;
    let most = 0;
    const before = process.memoryUsage().arrayBuffers;
    const stream = Readable.from(
      pieces(960, n => {
        read = n;
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      }),
    );
    const refusal = store.storeStream(stream, { limitBytes: 50 * MIB, fileName: 'x' });
    await expect(refusal).rejects.toMatchObject({
      code: 'file-too-large',
      members: { limitBytes: 50 * MIB },
    });
    expect(read).toBeLessThan(830);
    expect(most).toBeLessThan(8 * MIB);
    expect(await filesBelow(folder)).toEqual([]);
  });

  it('refuses to make a path of anything but a digest', () => {
    expect(() => store.pathOf('../../etc/passwd')).toThrow('not a SHA-256');
    expect(() => store.pathOf('A'.repeat(64))).toThrow('not a SHA-256');
  });

  it('says that a file is missing instead of answering with nothing', async () => {
    await expect(store.read('0'.repeat(64))).rejects.toThrow('is missing');
  });

  it('removes day-old leftovers of other hosts at the start and leaves what may still arrive', async () => {
    const old = join(folder, 'incoming', `00000000-1-00000000-${'0'.repeat(16)}.part`);
    const fresh = join(folder, 'incoming', `00000000-1-00000000-${'1'.repeat(16)}.part`);
    await Promise.all([writeFile(old, 'x'), writeFile(fresh, 'x')]);
    await utimes(old, new Date('2026-02-28T00:00:00Z'), new Date('2026-02-28T00:00:00Z'));
    await utimes(fresh, new Date('2026-03-02T00:00:00Z'), new Date('2026-03-02T00:00:00Z'));
    await DocumentStore.open(folder, NOW);
    expect(await incoming()).toEqual([fresh.slice(-'00000000-1-00000000-0000000000000000.part'.length)]);
  });
});

/** The store's own sources, ready for a process without a test runner. */
async function compile(target: string): Promise<void> {
  const folders = ['src/documents', 'src/kernel'];
  for (const from of folders) {
    for (const name of await readdir(from)) {
      if (!name.endsWith('.ts') || /\.(spec|module)\.ts$/.test(name)) continue;
      const { code } = await transformFile(join(from, name), {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
      });
      const path = join(target, from, name.replace(/ts$/, 'js'));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, code);
    }
  }
  await writeFile(join(target, 'package.json'), '{"type":"module"}');
  await symlink(join(process.cwd(), 'node_modules'), join(target, 'node_modules'));
}

const HALF_A_FILE = `
  import { Readable } from 'node:stream';
  import { DocumentStore } from './src/documents/document-store.js';
  const store = await DocumentStore.open(process.argv[2], '2026-03-02T01:00:00.000Z');
  const whole = await store.storeStream(Readable.from([Buffer.from('whole')]), { limitBytes: 1e9, fileName: '' });
  async function* endless() {
    for (let n = 0; ; n += 1) {
      yield Buffer.alloc(65536, 97);
      if (n === 3) process.send(whole.sha256);
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  }
  await store.storeStream(Readable.from(endless()), { limitBytes: 1e9, fileName: '' });
`;

describe('a process killed while a file arrives', () => {
  it('leaves a half file that is never served and that the next start removes', async () => {
    const code = await mkdtemp(join(tmpdir(), 'fashen-documents-code-'));
    await compile(code);
    await writeFile(join(code, 'half.js'), HALF_A_FILE);
    const child = fork(join(code, 'half.js'), [folder], { execArgv: [] });
    const [whole] = (await once(child, 'message')) as [string];
    await DocumentStore.open(folder, NOW);
    expect(await incoming()).toHaveLength(1); // still arriving: the other process runs

    child.kill('SIGKILL');
    await once(child, 'exit');
    expect((await filesBelow(folder)).filter(name => !name.endsWith('.part'))).toEqual([whole]);

    await DocumentStore.open(folder, NOW);
    expect(await filesBelow(folder)).toEqual([whole]);
    await rm(code, { recursive: true, force: true });
  });
});
