// Builds the pages into dist/web, once for each state of their sources: `npm start` runs this every time.
import { createHash } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const ROOT = join(import.meta.dirname, '..');
const WEB = import.meta.dirname;
const OUT = join(ROOT, 'dist', 'web');
const STAMP = join(OUT, '.sources');
const COMPRESSED = /\.(js|css|svg|html|json|map)$/;

async function filesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

/** The sources, what they are built with, and what is written with them. */
async function digestOfSources() {
  const hash = createHash('sha256');
  for (const file of [...(await filesIn(WEB)), join(ROOT, 'package-lock.json')]) {
    if (/\.spec\.tsx?$/.test(file)) continue;
    hash
      .update(`${file.slice(ROOT.length)}\0`)
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex');
}

const compressors = {
  gz: bytes => promisify(gzip)(bytes, { level: 9 }),
  br: bytes =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
};

async function compress(file) {
  const bytes = await readFile(file);
  for (const [ending, compressor] of Object.entries(compressors))
    await writeFile(`${file}.${ending}`, await compressor(bytes));
}

const digest = await digestOfSources();
if ((await readFile(STAMP, 'utf8').catch(() => '')) !== digest) {
  // Without its stamp a half-made build is made again.
  await rm(STAMP, { force: true });
  // Whoever starts it: otherwise React's development build gets in, half as large again.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  await build({ configFile: join(WEB, 'vite.config.ts'), logLevel: 'warn' });
  await Promise.all((await filesIn(join(OUT, 'assets'))).filter(file => COMPRESSED.test(file)).map(compress));
  await writeFile(STAMP, digest);
}
