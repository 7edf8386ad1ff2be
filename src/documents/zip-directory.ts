import type { ByteSource } from './byte-source.js';

export interface ZipDirectory {
  readonly names: ReadonlySet<string>;
  readonly encrypted: boolean;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const ENTRY_BYTES = 46;
/** An office file has some dozens of entries; a directory beyond this is no document. */
const MAX_DIRECTORY_BYTES = 4 * 1024 * 1024;

interface Location {
  readonly offset: number;
  readonly length: number;
  readonly entries: number;
}

async function locateDirectory(source: ByteSource): Promise<Location | null> {
  const tailBytes = Math.min(source.sizeBytes, END_BYTES + MAX_COMMENT_BYTES);
  const tail = await source.read(source.sizeBytes - tailBytes, tailBytes);
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_SIGNATURE) continue;
    const location = {
      entries: tail.readUInt16LE(at + 10),
      length: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    };
    const end = source.sizeBytes - tailBytes + at;
    return location.offset + location.length <= end ? location : null;
  }
  return null;
}

function readEntries(directory: Buffer, expected: number): ZipDirectory | null {
  const names = new Set<string>();
  let encrypted = false;
  let at = 0;
  for (let entry = 0; entry < expected; entry += 1) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) return null;
    const nameBytes = directory.readUInt16LE(at + 28);
    encrypted ||= (directory.readUInt16LE(at + 8) & 1) === 1;
    names.add(directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
    at += ENTRY_BYTES + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return { names, encrypted };
}

/**
 * The names in a zip's central directory, or `null` when there is none that can be read. Nothing is ever inflated,
 * so that a zip bomb is as harmless as any other file; the 64-bit variant is no document of 50 MiB and not read.
 */
export async function readZipDirectory(source: ByteSource): Promise<ZipDirectory | null> {
  const location = await locateDirectory(source);
  if (location === null || location.length > MAX_DIRECTORY_BYTES) return null;
  return readEntries(await source.read(location.offset, location.length), location.entries);
}
