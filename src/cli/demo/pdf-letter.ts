import { MEDIA_TYPES } from '../../documents/file-types.js';
import type { FileToSend } from './player.js';
import { isHeading, type Letter } from './word-letter.js';

const PAGE = { width: 595, height: 842, left: 80, top: 105, bottom: 100 } as const;
const LINE_POINTS = 28;
const SIZE = 16;
const TITLE_SIZE = 22;
const COLUMN = PAGE.width - 2 * PAGE.left;
/** Marks that may not begin a line hang in the margin instead. */
const HANGING = /[，。、；：）》」』”]/;

interface Line {
  readonly text: string;
  readonly size: number;
  readonly x: number;
}

// The predefined CMap maps ASCII to half-width glyphs through the widths below.
const advance = (character: string, size: number): number => (character < '\u0100' ? size / 2 : size);
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, each) => sum + advance(each, size), 0);

function broken(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    const isFull = widthOf(line + character, SIZE) > COLUMN && !HANGING.test(character);
    if (isFull) lines.push(line);
    line = isFull ? character : line + character;
  }
  return [...lines, line];
}

function linesOf({ title, paragraphs, signed = [] }: Letter): Line[] {
  const blank = { text: '', size: SIZE, x: PAGE.left };
  const centred = (PAGE.width - widthOf(title, TITLE_SIZE)) / 2;
  const body = paragraphs.flatMap(paragraph =>
    broken(isHeading(paragraph) ? paragraph : `\u3000\u3000${paragraph}`).map(text => ({ ...blank, text })),
  );
  const below = signed.map(text => ({
    ...blank,
    text,
    x: PAGE.width - PAGE.left - widthOf(text, SIZE) - 2 * SIZE,
  }));
  return [{ text: title, size: TITLE_SIZE, x: Math.max(centred, 20) }, blank, ...body, blank, ...below];
}

/** UCS-2, big endian: what the font's encoding `UniGB-UCS2-H` reads. */
const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

function contentOf(lines: readonly Line[]): string {
  const shown = lines.map(({ text, size, x }, row) => {
    const y = PAGE.height - PAGE.top - row * LINE_POINTS;
    return text === '' ? '' : `BT /F1 ${size} Tf ${x.toFixed(1)} ${y} Td <${hex(text)}> Tj ET\n`;
  });
  return shown.join('');
}

const PER_PAGE = Math.floor((PAGE.height - PAGE.top - PAGE.bottom) / LINE_POINTS) + 1;

function pagesOf(lines: readonly Line[]): string[] {
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += PER_PAGE) pages.push(contentOf(lines.slice(at, at + PER_PAGE)));
  return pages;
}

/** The font is named, not embedded: every reader has a Song face for it, and the file stays a few kilobytes. */
const FONT = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-H /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 5 0 R /DW 1000 /W [1 95 500]\n' +
    '   /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0\n' +
    '   /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
];

function objectsOf(letter: Letter): string[] {
  const pages = pagesOf(linesOf(letter));
  const firstPage = 6;
  const kids = pages.map((_page, index) => `${firstPage + 2 * index} 0 R`).join(' ');
  const leaves = pages.flatMap((content, index) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 3 0 R >> >>` +
      ` /Contents ${firstPage + 2 * index + 1} 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}endstream`,
  ]);
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...FONT,
    ...leaves,
  ];
}

/** The paper as a PDF file, as a scanner or a printer driver would make it. */
export function pdfFile(letter: Letter): FileToSend {
  const objects = objectsOf(letter);
  let body = '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  const bytes = Buffer.from(`${body}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
  return { name: `${letter.name}.pdf`, bytes, mediaType: MEDIA_TYPES.pdf };
}
