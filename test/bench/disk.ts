import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** How often a second this disk makes an appended block durable, one after the other. */
export function durableAppendsPerSecond(folder: string, milliseconds = 1_000): number {
  const file = openSync(join(folder, 'appends'), 'w');
  const block = Buffer.alloc(4_096, 1);
  const began = performance.now();
  let count = 0;
  for (; performance.now() - began < milliseconds; count++) {
    writeSync(file, block);
    fdatasyncSync(file);
  }
  const perSecond = count / ((performance.now() - began) / 1_000);
  closeSync(file);
  return perSecond;
}
