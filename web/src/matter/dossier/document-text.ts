import { docxParagraphs } from './docx-paragraphs.js';

export interface Paragraph {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TEXT = 'text/plain';

/** Files whose words can be read in the page, and so compared. */
export const hasText = (mediaType: string): boolean => mediaType === DOCX || mediaType.startsWith(TEXT);

/** Older Chinese text files are not UTF-8; what is not falls back to the national encoding. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The paragraphs of a file; `null` where none can be read. */
export function paragraphsOf(bytes: Uint8Array, mediaType: string): readonly Paragraph[] | null {
  if (mediaType === DOCX) return docxParagraphs(bytes);
  if (!mediaType.startsWith(TEXT)) return null;
  return decode(bytes)
    .split(/\r\n|\r|\n/)
    .map(text => text.trimEnd())
    .filter(text => text !== '')
    .map(text => ({ text, align: 'left' }));
}
