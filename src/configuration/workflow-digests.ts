import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { sha256 } from '../kernel/digest.js';
import { projectRoot } from './project-root.js';

/** A source file a workflow version is made of; `path` is relative to the project, with `/`. */
export interface WorkflowSource {
  readonly path: string;
  /** With LF endings, as it is digested. */
  readonly text: string;
}

const IMPORTED =
  /\b(?:import|export)\b[^'"]*?\bfrom\s*['"](\.[^'"]+)['"]|\bimport\s*\(?\s*['"](\.[^'"]+)['"]/g;
const VERSION_FOLDER = /^v[1-9][0-9]*$/;

/**
 * Texts of law are left out: they are only ever added to, for all versions at once, and a citation added later
 * must not look like a change of a version that was frozen before. What an entry cites is kept by key.
 */
const LAW = 'workflows/_law/';

const isSource = (name: string): boolean =>
  name.endsWith('.ts') && !name.endsWith('.spec.ts') && !name.endsWith('.d.ts');

/** CRLF from a checkout on Windows must not give another digest. */
const readText = (root: string, path: string): string =>
  readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');

function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(IMPORTED)]
    .map(([, from, bare]) => posix.join(posix.dirname(path), from ?? bare ?? ''))
    .map(file => file.replace(/\.js$/, '.ts'))
    .filter(file => file.startsWith('workflows/') && !file.startsWith(LAW));
}

function folderFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(name => posix.join(folder, name.replaceAll('\\', '/')))
    .filter(isSource);
}

function sourcesOf(root: string, folder: string): WorkflowSource[] {
  const texts = new Map<string, string>();
  const open = folderFiles(root, folder);
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (texts.has(path)) continue;
    const text = readText(root, path);
    texts.set(path, text);
    open.push(...importsOf(path, text));
  }
  return [...texts]
    .map(([path, text]) => ({ path, text }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

function versionFolders(root: string): { id: string; folder: string }[] {
  const names = readdirSync(join(root, 'workflows'), { withFileTypes: true }).filter(
    entry => entry.isDirectory() && !entry.name.startsWith('_'),
  );
  return names.flatMap(({ name }) =>
    readdirSync(join(root, 'workflows', name))
      .filter(
        version =>
          VERSION_FOLDER.test(version) && existsSync(join(root, 'workflows', name, version, 'index.ts')),
      )
      .map(version => ({
        id: `${name}@${version.slice(1)}`,
        folder: posix.join('workflows', name, version),
      })),
  );
}

/** The sources of every workflow version by its id: its folder, and all that it imports of `_kit` and `_stages`. */
export function workflowSources(root = projectRoot()): ReadonlyMap<string, readonly WorkflowSource[]> {
  return new Map(versionFolders(root).map(({ id, folder }) => [id, sourcesOf(root, folder)]));
}

/** One digest for a list of sources: SHA-256 of what `sha256sum` prints for them, sorted by path. */
const sourcesDigest = (sources: readonly WorkflowSource[]): string =>
  sha256(sources.map(({ path, text }) => `${sha256(text)}  ${path}\n`).join(''));

/** Digest of every workflow version's sources by id; entries name it, so that a log says by which rules it was written. */
export const workflowDigests = (root = projectRoot()): ReadonlyMap<string, string> =>
  new Map([...workflowSources(root)].map(([id, sources]) => [id, sourcesDigest(sources)]));
