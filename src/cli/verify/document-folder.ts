import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dialectOf, sqliteFile } from '../../database/connection-options.js';
import { NoLogThere } from './log-connection.js';

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

/**
 * Where the files of a database are: the folder given, the one the environment names, or the one beside a SQLite file.
 * That one is looked into even when it is gone, since a folder that was removed must not pass for one never there.
 * @throws NoLogThere for a given folder that does not exist
 */
export function documentFolderOf({
  database,
  documents,
}: {
  database: string;
  documents?: string | false | undefined;
}): string | null {
  if (documents === false) return null;
  if (documents !== undefined && !existsSync(documents)) throw new NoLogThere(`${documents}: no such folder`);
  if (documents !== undefined) return documents;
  const beside = dialectOf(database) === 'sqlite' ? join(dirname(sqliteFile(database)), 'documents') : null;
  const data = process.env.FASHEN_DATA;
  const named = data ? join(data, 'documents') : null;
  return [beside, named].find(folder => folder !== null && existsSync(folder)) ?? beside;
}
