import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../../configuration/environment.js';

/** The password every demo account has: the one given, or the one the service keeps in its data folder. */
export async function demoPassword(environment: Environment): Promise<string | null> {
  if (environment.demoPassword !== null) return environment.demoPassword;
  const kept = await readFile(join(environment.dataFolder, 'demo-password'), 'utf8').catch(() => null);
  return kept === null ? null : kept.trim();
}
