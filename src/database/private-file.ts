import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { dialectOf, sqliteFile } from './connection-options.js';

/** Makes the SQLite file, where there is none yet, readable to this account only; its WAL takes over the same rights. */
export function makePrivateFile(url: string): void {
  if (dialectOf(url) !== 'sqlite') return;
  const file = sqliteFile(url);
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'a', 0o600));
}
