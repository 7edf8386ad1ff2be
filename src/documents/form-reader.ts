import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError, invalidRequest, type FieldError } from '../kernel/app-error.js';
import { isStorableText } from '../kernel/canonical-json.js';
import { text, type LocalizedText } from '../kernel/localized-text.js';
import { fileTooLarge } from './file-problems.js';

/** The text fields of a form with one file in part `file`; all others are refused. */
export interface FormSpec<R extends string, O extends string> {
  readonly required: readonly R[];
  readonly optional: readonly O[];
  readonly limitBytes: number;
}

export interface Form<R extends string, O extends string, T> {
  readonly fields: Record<R, string> & Partial<Record<O, string>>;
  /** As sent; fit for display only after `displayName`. */
  readonly rawName: string | undefined;
  readonly file: T;
}

/** What becomes of the file part while it arrives. */
export interface FileTaker<T> {
  take(part: MultipartFile): Promise<T>;
  discard(taken: T): Promise<void>;
}

const MAX_PARTS = 20;
const MAX_FIELD_BYTES = 4096;
/** Boundaries, headers and fields around the file. */
const OVERHEAD_BYTES = 64 * 1024;
const PARSER_WORDS = /multipart|terminated early|malformed/i;

const SENTENCES: Readonly<Record<string, LocalizedText>> = {
  'form-expected': text(
    '请以 multipart/form-data 表单上传文件',
    'Send the file in a multipart/form-data form',
  ),
  'form-unreadable': text(
    '表单不完整或格式有误，请重新上传',
    'The form is incomplete or malformed; send it again',
  ),
  'too-many-parts': text(
    '表单各部分过多，请只发送所需字段和一个文件',
    'Too many parts; send the fields needed and one file',
  ),
  unknown: text('没有这个字段，请删去', 'There is no such field; leave it out'),
  repeated: text('该字段只能出现一次', 'This field may appear only once'),
  required: text('缺少该字段，请补上', 'This field is missing; add it'),
  'text-expected': text('该字段应为不超过 4096 字节的文本', 'This field takes text of at most 4096 bytes'),
  'file-expected': text('该字段应为文件', 'This field takes a file'),
  empty: text('文件是空的，请检查后重新上传', 'The file is empty; check it and send it again'),
};

const wrong = (pointer: string, code: keyof typeof SENTENCES): AppError => {
  const error: FieldError = { pointer, code, message: SENTENCES[code] as LocalizedText };
  return invalidRequest([error]);
};

/** A name from outside inside a JSON pointer (RFC 6901). */
const pointerTo = (name: string | undefined): string =>
  `/${[...(name ?? '')].slice(0, 64).join('').replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** 400 for a file without a byte. */
export const emptyFile = (): AppError => wrong('/file', 'empty');

/** Gathers the parts of one form; throws at the first that does not belong. */
class Gathering<T> {
  readonly fields = new Map<string, string>();
  file: { readonly taken: T; readonly rawName: string | undefined } | null = null;

  constructor(
    private readonly known: ReadonlySet<string>,
    private readonly taker: FileTaker<T>,
  ) {}

  async add(part: Multipart): Promise<void> {
    const pointer = pointerTo(part.fieldname);
    if (part.fieldname === 'file') {
      if (part.type !== 'file') throw wrong(pointer, 'file-expected');
      if (this.file !== null) throw wrong(pointer, 'repeated');
      this.file = { taken: await this.taker.take(part), rawName: part.filename };
      return;
    }
    if (!this.known.has(part.fieldname)) throw wrong(pointer, 'unknown');
    if (this.fields.has(part.fieldname)) throw wrong(pointer, 'repeated');
    if (part.type !== 'field' || part.valueTruncated) throw wrong(pointer, 'text-expected');
    if (typeof part.value !== 'string' || !isStorableText(part.value)) throw wrong(pointer, 'text-expected');
    this.fields.set(part.fieldname, part.value);
  }
}

/** Our own problems and the disk's stay what they are; what the parser says about the body is the client's 400. */
function asProblem(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (code.endsWith('_LIMIT')) return wrong('', 'too-many-parts');
  if (code.startsWith('FST_') || PARSER_WORDS.test(error.message)) return wrong('', 'form-unreadable');
  return error;
}

/** Reads what is left of a refused body, so that the client reads the answer instead of a broken connection. */
function discardRest(request: FastifyRequest, limitBytes: number): void {
  const { raw } = request;
  let left = 2 * limitBytes + OVERHEAD_BYTES;
  raw.unpipe();
  raw.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) raw.destroy();
  });
  raw.resume();
}

/**
 * The parts of the form. Whatever goes wrong up to the first of them comes from what the client announced: the parser is
 * made from its header, and complains about that (a boundary too long, for one) in words of its own.
 */
async function* partsOf(
  request: FastifyRequest,
  limits: NonNullable<Parameters<FastifyRequest['parts']>[0]>['limits'],
): AsyncGenerator<Multipart> {
  const parts = request.parts({ limits });
  const first = await parts.next().catch((error: unknown) => {
    const problem = asProblem(error);
    throw problem instanceof AppError ? problem : wrong('', 'form-unreadable');
  });
  if (first.done) return;
  yield first.value;
  yield* parts;
}

async function gather<T>(
  request: FastifyRequest,
  gathering: Gathering<T>,
  limitBytes: number,
): Promise<void> {
  if (!request.isMultipart()) throw wrong('', 'form-expected');
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > limitBytes + OVERHEAD_BYTES) throw fileTooLarge(limitBytes);
  const limits = {
    parts: MAX_PARTS,
    files: 2, // the second is refused with its name, instead of passed over
    fields: MAX_PARTS,
    fieldSize: MAX_FIELD_BYTES,
    fileSize: Number.MAX_SAFE_INTEGER,
    headerPairs: 20,
  };
  for await (const part of partsOf(request, limits)) await gathering.add(part);
}

/**
 * Reads a form of some text fields and exactly one file, in any order, as a stream. Whatever goes wrong, the file taken
 * so far is discarded.
 * @throws AppError 400 with a pointer, 413, 415
 */
export async function readForm<R extends string, O extends string, T>(
  request: FastifyRequest,
  spec: FormSpec<R, O>,
  taker: FileTaker<T>,
): Promise<Form<R, O, T>> {
  const gathering = new Gathering(new Set<string>([...spec.required, ...spec.optional]), taker);
  try {
    await gather(request, gathering, spec.limitBytes);
    const missing = spec.required.filter(name => !gathering.fields.get(name));
    if (gathering.file === null) missing.push('file' as R);
    if (missing.length > 0)
      throw invalidRequest(
        missing.map(name => ({
          pointer: `/${name}`,
          code: 'required',
          message: SENTENCES['required'] as LocalizedText,
        })),
      );
    const { taken, rawName } = gathering.file as NonNullable<typeof gathering.file>;
    return { fields: Object.fromEntries(gathering.fields) as Form<R, O, T>['fields'], rawName, file: taken };
  } catch (error) {
    if (gathering.file !== null) await taker.discard(gathering.file.taken);
    discardRest(request, spec.limitBytes);
    throw asProblem(error);
  }
}
