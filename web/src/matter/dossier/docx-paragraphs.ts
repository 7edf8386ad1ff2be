import { strFromU8, unzipSync } from 'fflate';
import type { Paragraph } from './document-text.js';

const MAIN = 'word/document.xml';
/** A text longer than this unpacked is no letter; a page should not choke on it. */
const LARGEST = 24 * 1024 * 1024;
const TOKEN = /<(\/?)w:(p|t|tab|br|cr|tc|tr|jc|delText)(?=[\s/>])([^>]*)>|([^<]+)|<[^>]*>/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const CELLS = '　│　';

const decoded = (text: string): string =>
  text.replace(/&(#x?[0-9a-fA-F]+|[a-z]+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** What is open while the marks go by: text, the paragraph, a row of a table. */
class Reading {
  readonly paragraphs: Paragraph[] = [];
  private text: string | null = null;
  private align: Paragraph['align'] = 'left';
  private row: string[] | null = null;
  private cell: string[] = [];
  private inText = false;

  mark(name: string, closes: boolean, attributes: string): void {
    const empty = attributes.endsWith('/');
    if (name === 't') this.inText = !closes && !empty;
    else if (name === 'p') this.paragraph(closes || empty, empty);
    else if (name === 'tr') this.tableRow(closes);
    else if (name === 'tc' && closes) this.endCell();
    else if (name === 'tab') this.add('\t');
    else if ((name === 'br' || name === 'cr') && !closes) this.add('\n');
    else if (name === 'jc')
      this.align =
        /val="(center|right|end)"/.exec(attributes)?.[1] === 'center'
          ? 'center'
          : /right|end/.test(attributes)
            ? 'right'
            : 'left';
  }

  words(text: string): void {
    if (this.inText) this.add(decoded(text));
  }

  private add(text: string): void {
    if (this.text !== null) this.text += text;
  }

  private paragraph(ends: boolean, empty: boolean): void {
    if (!ends || empty) {
      this.text = '';
      this.align = 'left';
    }
    if (!ends) return;
    const text = (this.text ?? '').trim();
    this.text = null;
    if (text === '') return;
    if (this.row) this.cell.push(text);
    else this.paragraphs.push({ text, align: this.align });
  }

  private tableRow(closes: boolean): void {
    if (!closes) this.row = [];
    else if (this.row) {
      if (this.row.some(cell => cell !== ''))
        this.paragraphs.push({ text: this.row.join(CELLS), align: 'left' });
      this.row = null;
    }
  }

  private endCell(): void {
    this.row?.push(this.cell.join(' '));
    this.cell = [];
  }
}

/** The paragraphs of a Word text; what was struck out in tracked changes is left out, as Word shows it accepted. */
export function paragraphsOfXml(xml: string): readonly Paragraph[] {
  const reading = new Reading();
  for (const [, slash, name, attributes, text] of xml.matchAll(TOKEN)) {
    if (text !== undefined) reading.words(text);
    else if (name !== undefined) reading.mark(name, slash === '/', attributes ?? '');
  }
  return reading.paragraphs;
}

/** Reads a Word file (docx); `null` when there is no text in it to read. */
export function docxParagraphs(bytes: Uint8Array): readonly Paragraph[] | null {
  try {
    const file = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === MAIN && originalSize <= LARGEST,
    })[MAIN];
    return file ? paragraphsOfXml(strFromU8(file)) : null;
  } catch {
    return null;
  }
}
