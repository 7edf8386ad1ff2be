import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';

/** Reads a content-addressed file anew and says whether it still is what its name says. */
export async function judgeFile(folder: string, sha256: string): Promise<'intact' | 'changed' | 'missing'> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(join(folder, sha256.slice(0, 2), sha256)))
      hash.update(chunk as Buffer);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
    throw error;
  }
  return hash.digest('hex') === sha256 ? 'intact' : 'changed';
}
