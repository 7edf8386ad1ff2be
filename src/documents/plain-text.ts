import type { ByteSource } from './byte-source.js';

const CHUNK_BYTES = 64 * 1024;
/** Control characters that no text has: everything but tab, line feed, form feed and carriage return. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;
/** Text that says it is something else (a web page or rich text saved under another name). */
const MARKUP = /^[\s\uFEFF]*(?:\{\\rtf|<\?xml|<!doctype|<html|%!PS|MIME-Version:)/i;

export type TextEncoding = 'utf-8' | 'gb18030';

async function isTextIn(source: ByteSource, encoding: TextEncoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < source.sizeBytes; at += CHUNK_BYTES) {
      const text = decoder.decode(await source.read(at, CHUNK_BYTES), { stream: true });
      if (CONTROL.test(text) || (at === 0 && MARKUP.test(text))) return false;
    }
    return !CONTROL.test(decoder.decode());
  } catch {
    return false;
  }
}

/** The encoding in which the whole file is readable text, or `null`. */
export async function textEncoding(source: ByteSource): Promise<TextEncoding | null> {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    if (await isTextIn(source, encoding)) return encoding;
  }
  return null;
}
