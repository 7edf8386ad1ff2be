/** JSON Schema 2020-12 as the service writes it for forms, with its hints for presentation (`x-…`). */
export interface FormSchema {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
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
  readonly examples?: readonly Record<string, unknown>[];
  /** How a member is asked for where its type does not tell. */
  readonly 'x-control'?: FormControl;
  /** For people: whose duties. For documents: which slot. */
  readonly 'x-duties'?: readonly string[];
  readonly 'x-slot'?: string;
  /** Members of the same object on which it depends whether this one is asked for. */
  readonly 'x-when'?: Readonly<Record<string, readonly unknown[]>>;
}

export type FormControl =
  | 'person'
  | 'document'
  | 'documentVersion'
  | 'citations'
  | 'currentText'
  | 'currentDossier'
  | 'money'
  | 'longText'
  | 'matter'
  | 'hidden';
