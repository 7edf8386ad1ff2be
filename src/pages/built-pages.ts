import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is particular to one answer of the page; `web/index.html` and `web/vite.config.ts` leave room for it. */
export interface PageFacts {
  readonly nonce: string;
  readonly mode: 'demo' | 'production';
  /** Whether the request came with a session's cookie; whether it still holds the page asks for itself. */
  readonly session: 'maybe' | 'none';
}

const PLACES = /__FASHEN_(NONCE|MODE|SESSION)__/g;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
};

/** How a file was compressed when it was built, best first. */
const ENCODINGS = [
  ['br', 'br'],
  ['gzip', 'gz'],
] as const;
export type Encoding = (typeof ENCODINGS)[number][0];

/** A built file in memory, with what was compressed of it beforehand. */
export interface BuiltFile {
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly encoded: Readonly<Partial<Record<Encoding, Buffer>>>;
}

/** The pages as they were built: a handful of files whose names are known, so that no name a client sends reaches the disk. */
export interface BuiltPages {
  /** By the part of the address after the slash: `assets/index-1a2b.js`, `icon.svg`. */
  readonly files: ReadonlyMap<string, BuiltFile>;
  /** `null` when the pages were not built; the interface works all the same. */
  readonly index: ((facts: PageFacts) => string) | null;
}

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

function readBuilt(folder: string, name: string): BuiltFile | null {
  const mediaType = MEDIA_TYPES[endingOf(name)];
  if (mediaType === undefined) return null;
  const path = join(folder, name);
  const encoded = ENCODINGS.filter(([, ending]) => existsSync(`${path}.${ending}`)).map(
    ([encoding, ending]) => [encoding, readFileSync(`${path}.${ending}`)] as const,
  );
  return { mediaType, bytes: readFileSync(path), encoded: Object.fromEntries(encoded) };
}

const namesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(({ name }) => name)
    : [];

function indexOf(folder: string): BuiltPages['index'] {
  const path = join(folder, 'index.html');
  if (!existsSync(path)) return null;
  const html = readFileSync(path, 'utf8');
  return facts =>
    html.replace(PLACES, (_place, name: string) => facts[name.toLowerCase() as keyof PageFacts]);
}

/** Reads what `npm run build` left in the folder. */
export function readBuiltPages(folder: string): BuiltPages {
  const names = [...namesIn(folder), ...namesIn(join(folder, 'assets')).map(name => `assets/${name}`)];
  // The manifest is for whoever builds; index.html is answered with a nonce, at every address of a page.
  const served = names.filter(name => name !== 'manifest.json');
  const files = served.flatMap(name => {
    const file = readBuilt(folder, name);
    return file ? [[name, file] as const] : [];
  });
  return { files: new Map(files), index: indexOf(folder) };
}

/** The best encoding the client takes (RFC 9110 §12.5.3); what it says nothing about it does not get. */
export function encodingFor(acceptEncoding: string | undefined, file: BuiltFile): Encoding | null {
  const taken = (acceptEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map(part => part.trim().split(/\s*;\s*/))
    .filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? ''))
    .map(([name]) => name);
  return ENCODINGS.map(([name]) => name).find(name => file.encoded[name] && taken.includes(name)) ?? null;
}
