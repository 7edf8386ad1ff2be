import { AlignmentType, Document, LineRuleType, Packer, Paragraph, TextRun } from 'docx';
import { MEDIA_TYPES } from '../../documents/file-types.js';
import type { FileToSend } from './player.js';

/** A paper of the demonstration: a title and its paragraphs; `一、` and the like begin a heading. */
export interface Letter {
  readonly name: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Who and when, at the right below the text. */
  readonly signed?: readonly string[];
}

const MILLIMETRE = 56.7;
const LINE_POINTS = 28;
export const isHeading = (paragraph: string): boolean => /^[一二三四五六七八九十]+、/.test(paragraph);

/** Song for titles, Hei for headings, Fang Song for the text, as official documents have them (GB/T 9704). */
const FONTS = { title: '方正小标宋简体', heading: '黑体', body: '仿宋' } as const;
const run = (text: string, font: keyof typeof FONTS, points: number): TextRun =>
  new TextRun({
    text,
    size: points * 2,
    font: { ascii: 'Times New Roman', eastAsia: FONTS[font], hAnsi: 'Times New Roman' },
  });

const spacing = { line: LINE_POINTS * 20, lineRule: LineRuleType.EXACT };

const titleOf = ({ title }: Letter): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...spacing, after: LINE_POINTS * 20 },
    children: [run(title, 'title', 22)],
  });

const paragraphOf = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing,
    indent: { firstLine: 32 * 20 },
    children: [run(text, isHeading(text) ? 'heading' : 'body', 16)],
  });

const signatureOf = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing,
    indent: { right: 64 * 20 },
    children: [run(text, 'body', 16)],
  });

/** The paper as a Word file. */
export async function wordFile(letter: Letter): Promise<FileToSend> {
  const margin = {
    top: 37 * MILLIMETRE,
    bottom: 35 * MILLIMETRE,
    left: 28 * MILLIMETRE,
    right: 26 * MILLIMETRE,
  };
  const document = new Document({
    title: letter.title,
    creator: '法审演示',
    sections: [
      {
        properties: { page: { size: { width: 210 * MILLIMETRE, height: 297 * MILLIMETRE }, margin } },
        children: [
          titleOf(letter),
          ...letter.paragraphs.map(paragraphOf),
          ...(letter.signed ?? []).map(signatureOf),
        ],
      },
    ],
  });
  const bytes = await Packer.toBuffer(document);
  return { name: `${letter.name}.docx`, bytes, mediaType: MEDIA_TYPES.docx };
}
