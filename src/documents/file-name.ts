import type { Extension } from './file-types.js';

const MAX_CHARACTERS = 200;
const MAX_EXTENSION_CHARACTERS = 16;
/** Control characters, lone surrogates, and the invisible ones that turn a name around on the screen. */
const INVISIBLE =
  /[\p{Cc}\p{Cs}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= MAX_CHARACTERS) return name;
  const dot = characters.lastIndexOf('.');
  const tail = dot > 0 && characters.length - dot <= MAX_EXTENSION_CHARACTERS ? characters.slice(dot) : [];
  return [...characters.slice(0, MAX_CHARACTERS - tail.length), ...tail].join('');
}

/** A client's file name made fit to be shown; it is never used as a path. */
export function displayName(raw: string | undefined, extension: Extension): string {
  const lastPart = (raw ?? '').normalize('NFC').replace(INVISIBLE, '').split(/[/\\]/).at(-1) ?? '';
  const name = shortened(lastPart.trim());
  return /^\.*$/.test(name) ? `未命名.${extension}` : name;
}

const percentEncoded = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** `Content-Disposition` for a download: an ASCII name for old programs, the real one by RFC 8187. */
export function contentDisposition(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%;]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${percentEncoded(fileName)}`;
}
