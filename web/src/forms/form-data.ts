import type { Matter, MatterDocument } from '../api/matter.js';
import { isShown } from './field-conditions.js';
import { fieldKind } from './field-kind.js';
import { hintPath, type FormHints, type FormSchema, type Path } from './form-schema.js';

export type FormData = Record<string, unknown>;

/** What fills itself in: the text and the dossier as the person has them before them. */
export interface Standing {
  readonly matter?: Matter | undefined;
  readonly documents?: readonly MatterDocument[] | undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Digests of the current version of every document, as an opinion names what was seen. */
export const dossierDigests = (documents: readonly MatterDocument[]): string[] => [
  ...new Set(documents.flatMap(({ versions }) => versions.at(-1)?.sha256 ?? [])),
];

class Reader {
  constructor(
    private readonly hints: FormHints,
    private readonly standing: Standing,
  ) {}

  object(schema: FormSchema, value: unknown, path: Path): FormData {
    const owner = isObject(value) ? value : {};
    const members = Object.entries(schema.properties ?? {}).flatMap(([name, member]): [string, unknown][] => {
      const below = [...path, name];
      if (!isShown(this.hints[hintPath(below)], owner)) return [];
      const read = this.member(member, owner[name], below, schema.required?.includes(name) ?? false);
      return read === undefined ? [] : [[name, read]];
    });
    return Object.fromEntries(members);
  }

  private member(schema: FormSchema, value: unknown, path: Path, required: boolean): unknown {
    switch (fieldKind(schema, this.hints[hintPath(path)])) {
      case 'currentText':
        return this.standing.matter?.text?.sha256 ?? value;
      case 'currentDossier':
        return this.standing.documents ? dossierDigests(this.standing.documents) : value;
      case 'part':
        return this.part(schema, value, path, required);
      case 'rows':
        return this.list(value, required, (entry, at) =>
          this.object(schema.items ?? {}, entry, [...path, at]),
        );
      case 'texts':
        return this.list(value, required, entry => (typeof entry === 'string' ? entry.trim() : entry));
      case 'citations':
        return this.list(value, required, entry => entry);
      default:
        return emptyAsMissing(value);
    }
  }

  /** An optional part in which nothing was filled in is left out. */
  private part(schema: FormSchema, value: unknown, path: Path, required: boolean): FormData | undefined {
    const data = this.object(schema, value, path);
    return required || Object.keys(data).length > 0 ? data : undefined;
  }

  private list(
    value: unknown,
    required: boolean,
    read: (entry: unknown, at: number) => unknown,
  ): unknown[] | undefined {
    const entries = (Array.isArray(value) ? value : []).map(read).filter(entry => entry !== '');
    return required || entries.length > 0 ? entries : undefined;
  }
}

const emptyAsMissing = (value: unknown): unknown =>
  value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;

/** What is sent: only what the schema knows and what was filled in; a member that does not apply is left out, never null. */
export const toData = (schema: FormSchema, hints: FormHints, values: unknown, standing: Standing): FormData =>
  new Reader(hints, standing).object(schema, values, []);
