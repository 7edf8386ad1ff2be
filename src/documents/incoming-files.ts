import { mkdir, readdir, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { randomText, sha256 } from '../kernel/digest.js';
import type { Instant } from '../kernel/plain-date.js';

const host = sha256(hostname()).slice(0, 8);
/** Tells this process from an earlier one that had the same number, as the first process of a container always has. */
const run = sha256(randomText()).slice(0, 8);
const SHAPE = /^([0-9a-f]{8})-(\d+)-([0-9a-f]{8})-[0-9a-f]{16}\.part$/;
const ABANDONED_AFTER_MS = 24 * 3_600_000;

/** Path of a new file that is still arriving: in the store's own file system, so that renaming it is atomic. */
export const newIncomingPath = (folder: string): string =>
  join(folder, `${host}-${process.pid}-${run}-${sha256(randomText()).slice(0, 16)}.part`);

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isLeftBehind(name: string): boolean {
  const [, ofHost, pid, ofRun] = SHAPE.exec(name) ?? [];
  if (ofHost !== host) return false;
  return Number(pid) === process.pid ? ofRun !== run : !isRunning(Number(pid));
}

async function isOld(path: string, now: Instant): Promise<boolean> {
  const modified = await stat(path).then(
    found => found.mtimeMs,
    () => Infinity,
  );
  return Date.parse(now) - modified > ABANDONED_AFTER_MS;
}

/**
 * Removes what processes that are gone left half written. Files of others that still run, on this or another host,
 * stay until they are a day old.
 */
export async function cleanIncoming(folder: string, machineNow: Instant): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let removed = 0;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (!isLeftBehind(name) && !(await isOld(path, machineNow))) continue;
    await unlink(path).catch(() => undefined);
    removed += 1;
  }
  return removed;
}
