import type { Schema } from '../api/client.js';

/** JSON Schema 2020-12 as the service writes it for the payload of an action. */
export interface FormSchema {
  readonly type?: string;
  readonly title?: string;
  /** The question a form asks, where the title alone is a term of the law. */
  readonly description?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly { readonly const: unknown; readonly title: string }[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, FormSchema>>;
  readonly required?: readonly string[];
  readonly items?: FormSchema;
}

/** How the service would like a member to be asked for, by its path without indexes. */
export type FormHint = Schema<'FormHint'>;
export type FormHints = Readonly<Record<string, FormHint>>;

/** The members of an object inside the form: parts and lists draw them again, one level down. */
export interface FieldsProps {
  readonly schema: FormSchema;
  readonly path: Path;
  /** Inside a list Ant Design names fields from the list on. */
  readonly local: Path;
}

/** Names and places in a list: `['items', 0, 'text']`. */
export type Path = readonly (string | number)[];

/** `items.text`, whichever entry it is. */
export const hintPath = (path: Path): string => path.filter(part => typeof part === 'string').join('.');
