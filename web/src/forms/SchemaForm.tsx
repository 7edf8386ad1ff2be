import type { ReactNode } from 'react';
import type { Matter, MatterDocument } from '../api/matter.js';
import type { ConflictError } from '../api/send-event.js';
import type { Problem } from '../api/problem.js';
import type { Workflow } from '../api/workflow.js';
import type { FormSchema } from './form-schema.js';

export type FormData = Record<string, unknown>;

/** What pickers choose from and what fills itself in. All of it optional: an opening form has no matter yet. */
export interface FormContext {
  readonly matter?: Matter | undefined;
  readonly documents?: readonly MatterDocument[] | undefined;
  readonly workflow?: Workflow | undefined;
  readonly unitId?: string | undefined;
}

export interface SchemaFormProps {
  readonly schema: FormSchema | Record<string, unknown>;
  readonly context?: FormContext;
  /** Where the draft of this form is kept on this machine, for this person: `matter.<id>.<EVENT>`; none without it. */
  readonly draftKey?: string;
  /** What the form starts with where there is no draft. */
  readonly initial?: FormData;
  /** What the button says: what happens and to whom it goes next. */
  readonly submitLabel: string;
  /** Red where it cannot be taken back. */
  readonly danger?: boolean;
  readonly busy?: boolean;
  /** What the service answered last; shown at its field, or above the form. */
  readonly error?: Problem | ConflictError | null;
  readonly onSubmit: (data: FormData) => void;
  readonly onCancel?: () => void;
  /** Every change, for pages that show a preview beside the form. */
  readonly onChange?: (data: FormData) => void;
  /** Members a page asks for itself; it adds them to `data` before sending. */
  readonly omit?: readonly string[];
  /** Members shown but not changeable. */
  readonly readOnly?: readonly string[];
  /** Between the fields and the button. */
  readonly children?: ReactNode;
}

/** A form drawn from the schema of an action. */
export function SchemaForm({ submitLabel }: SchemaFormProps) {
  return <form aria-label={submitLabel} />;
}
