import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with package.json and config/ above a module, the same from `src` and from `dist/src`. */
export function projectRoot(moduleUrl: string = import.meta.url): string {
  let folder = dirname(fileURLToPath(moduleUrl));
  while (!existsSync(join(folder, 'package.json')) || !existsSync(join(folder, 'config'))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error('config/ not found beside package.json: the installation is incomplete');
    folder = parent;
  }
  return folder;
}
