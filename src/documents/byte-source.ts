import type { FileHandle } from 'node:fs/promises';

/** A file read at any place, never as a whole. */
export interface ByteSource {
  readonly sizeBytes: number;
  /** At most `length` bytes from `offset`; fewer at the end. */
  read(offset: number, length: number): Promise<Buffer>;
}

/** Reads an open file; the caller closes it. */
export const sourceOf = (handle: FileHandle, sizeBytes: number): ByteSource => ({
  sizeBytes,
  async read(offset, length) {
    const wanted = Math.max(0, Math.min(length, sizeBytes - offset));
    const buffer = Buffer.alloc(wanted);
    const { bytesRead } = await handle.read(buffer, 0, wanted, offset);
    return buffer.subarray(0, bytesRead);
  },
});

/** The same over bytes in memory. */
export const sourceOfBytes = (bytes: Uint8Array): ByteSource => ({
  sizeBytes: bytes.byteLength,
  read: (offset, length) => Promise.resolve(Buffer.from(bytes.subarray(offset, offset + length))),
});
