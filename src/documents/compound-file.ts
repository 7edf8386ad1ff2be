import type { ByteSource } from './byte-source.js';

/** First bytes of every OLE compound file (doc, xls, wps, et before they became zip files). */
export const COMPOUND_SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const END_OF_CHAIN = 0xfffffffe;
const NO_ENTRY = 0xffffffff;
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const HEADER_FAT_SECTORS = 109;
/** Entries of a directory: far beyond any real document, small enough to walk. */
const MAX_ENTRIES = 16_384;

/** One file's sectors; every walk is bounded, since each pointer comes from whoever made the file. */
class Sectors {
  readonly bytes: number;

  constructor(
    private readonly source: ByteSource,
    private readonly header: Buffer,
  ) {
    this.bytes = header.readUInt16LE(30) === 12 ? 4096 : 512;
  }

  get firstOfDirectory(): number {
    return this.header.readUInt32LE(48);
  }

  read(sector: number): Promise<Buffer> {
    return this.source.read((sector + 1) * this.bytes, this.bytes);
  }

  async next(sector: number): Promise<number> {
    const perSector = this.bytes / 4;
    const fatSector = await this.fatSector(Math.floor(sector / perSector));
    const fat = fatSector === null ? null : await this.read(fatSector);
    const at = (sector % perSector) * 4;
    return fat !== null && fat.length >= at + 4 ? fat.readUInt32LE(at) : END_OF_CHAIN;
  }

  private async fatSector(index: number): Promise<number | null> {
    if (index < HEADER_FAT_SECTORS) return this.header.readUInt32LE(76 + index * 4);
    const perSector = this.bytes / 4 - 1;
    let sector = this.header.readUInt32LE(68);
    for (let skip = Math.floor((index - HEADER_FAT_SECTORS) / perSector); skip > 0; skip -= 1) {
      const list = await this.read(sector);
      if (list.length < this.bytes) return null;
      sector = list.readUInt32LE(perSector * 4);
    }
    const list = await this.read(sector);
    const at = ((index - HEADER_FAT_SECTORS) % perSector) * 4;
    return list.length >= at + 4 ? list.readUInt32LE(at) : null;
  }
}

async function readDirectory(sectors: Sectors): Promise<Buffer> {
  const parts: Buffer[] = [];
  const seen = new Set<number>();
  let sector = sectors.firstOfDirectory;
  while (
    sector < END_OF_CHAIN &&
    !seen.has(sector) &&
    seen.size * (sectors.bytes / ENTRY_BYTES) < MAX_ENTRIES
  ) {
    seen.add(sector);
    const part = await sectors.read(sector);
    if (part.length < sectors.bytes) break;
    parts.push(part);
    sector = await sectors.next(sector);
  }
  return Buffer.concat(parts);
}

function nameAt(directory: Buffer, at: number): string {
  const bytes = Math.min(Math.max(directory.readUInt16LE(at + 64) - 2, 0), 62);
  return directory.toString('utf16le', at, at + bytes);
}

/** Children of the root only: a letter with an embedded sheet has a `Workbook` too, deeper down. */
function childrenOfRoot(directory: Buffer): Set<string> {
  const names = new Set<string>();
  const seen = new Set<number>();
  const waiting = directory.length >= ENTRY_BYTES ? [directory.readUInt32LE(76)] : [];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const at = id * ENTRY_BYTES;
    if (id === NO_ENTRY || seen.has(id) || at + ENTRY_BYTES > directory.length) continue;
    seen.add(id);
    names.add(nameAt(directory, at));
    waiting.push(directory.readUInt32LE(at + 68), directory.readUInt32LE(at + 72));
  }
  return names;
}

/** Names of the streams and storages at the root of a compound file; empty when it cannot be read. */
export async function readCompoundRoot(source: ByteSource): Promise<ReadonlySet<string>> {
  const header = await source.read(0, HEADER_BYTES);
  if (header.length < HEADER_BYTES || !header.subarray(0, 8).equals(COMPOUND_SIGNATURE)) return new Set();
  return childrenOfRoot(await readDirectory(new Sectors(source, header)));
}
