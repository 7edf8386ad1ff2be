import { createHash } from 'node:crypto';
import { constants, type ReadStream } from 'node:fs';
import { mkdir, open, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { InvariantError } from '../kernel/app-error.js';
import type { Instant } from '../kernel/plain-date.js';
import { sourceOf } from './byte-source.js';
import { detectType, type DetectedType } from './detect-type.js';
import { fileTooLarge } from './file-problems.js';
import { cleanIncoming, newIncomingPath } from './incoming-files.js';

/** A file as the store knows it: by its content alone. */
export interface StoredFile extends DetectedType {
  readonly sha256: string;
  readonly sm3: string;
  readonly sizeBytes: number;
}

/** A file that has arrived whole but is not in the store yet: exactly one of the two is called. */
export interface ReceivedFile extends StoredFile {
  keep(): Promise<StoredFile>;
  discard(): Promise<void>;
}

export interface StoreOptions {
  readonly limitBytes: number;
  /** As the client calls it; only tells types apart that share a container. */
  readonly fileName: string;
}

const SHA256 = /^[0-9a-f]{64}$/;

async function copy(
  source: Readable,
  target: FileHandle,
  limitBytes: number,
): Promise<Omit<StoredFile, keyof DetectedType>> {
  const hashes = { sha256: createHash('sha256'), sm3: createHash('sm3') };
  let sizeBytes = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > limitBytes) throw fileTooLarge(limitBytes);
    hashes.sha256.update(chunk);
    hashes.sm3.update(chunk);
    await target.writeFile(chunk);
  }
  return { sha256: hashes.sha256.digest('hex'), sm3: hashes.sm3.digest('hex'), sizeBytes };
}

/** A name in a folder survives power loss only when the folder itself was synced. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // cannot open a folder there; NTFS journals names itself
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isFile(),
    () => false,
  );

/**
 * Files by the SHA-256 of their bytes: the same bytes are kept once, nothing is ever changed, and nothing that came
 * from a client is part of a path.
 */
export class DocumentStore {
  private constructor(private readonly folder: string) {}

  /** Opens the store, makes its folders and removes what a killed process left half written. */
  static async open(folder: string, machineNow: Instant): Promise<DocumentStore> {
    const store = new DocumentStore(folder);
    await cleanIncoming(store.incoming, machineNow);
    return store;
  }

  private get incoming(): string {
    return join(this.folder, 'incoming');
  }

  /** Where the bytes with this digest lie. */
  pathOf(sha256: string): string {
    if (!SHA256.test(sha256)) throw new InvariantError('not a SHA-256');
    return join(this.folder, sha256.slice(0, 2), sha256);
  }

  has(sha256: string): Promise<boolean> {
    return exists(this.pathOf(sha256));
  }

  /** Opens the stored bytes; an unknown digest is a broken promise of ours, since rows are written after files. */
  async read(sha256: string): Promise<{ stream: ReadStream; sizeBytes: number }> {
    const handle = await open(this.pathOf(sha256), constants.O_RDONLY).catch(() => {
      throw new InvariantError(`stored file ${sha256} is missing`);
    });
    const { size } = await handle.stat();
    return { stream: handle.createReadStream(), sizeBytes: size };
  }

  /** Takes a file in and keeps it. */
  async storeStream(source: Readable, options: StoreOptions): Promise<StoredFile> {
    const received = await this.receive(source, options);
    return received.keep();
  }

  /**
   * Writes an arriving file beside the store while its digests are computed; memory does not grow with its size.
   * @throws AppError file-too-large as soon as the limit is passed, unsupported-file
   */
  async receive(source: Readable, options: StoreOptions): Promise<ReceivedFile> {
    const path = newIncomingPath(this.incoming);
    const handle = await open(path, 'wx+', 0o600);
    try {
      const digests = await copy(source, handle, options.limitBytes);
      const type = await detectType(sourceOf(handle, digests.sizeBytes), options.fileName);
      await handle.sync();
      const file = { ...digests, ...type };
      return { ...file, keep: () => this.keep(path, file), discard: () => unlink(path) };
    } catch (error) {
      await unlink(path).catch(() => undefined);
      throw error;
    } finally {
      await handle.close();
    }
  }

  private async keep(path: string, file: StoredFile): Promise<StoredFile> {
    const target = this.pathOf(file.sha256);
    const folder = dirname(target);
    if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) await syncFolder(this.folder);
    if (await exists(target)) await unlink(path);
    else await rename(path, target);
    // Also when the file was there: whoever put it there may not have reached this line yet.
    await syncFolder(folder);
    return file;
  }
}
