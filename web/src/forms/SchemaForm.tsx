import { Alert, Button, Form } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import type { Matter, MatterDocument } from '../api/matter.js';
import type { Workflow } from '../api/workflow.js';
import { SendError } from '../shared/SendError.js';
import { FORMS } from '../texts/forms.js';
import { useTexts } from '../texts/use-texts.js';
import { FormSurroundingsContext, type FormSurroundings } from './form-context.js';
import { toData, type FormData } from './form-data.js';
import type { FormHints, FormSchema } from './form-schema.js';
import styles from './forms.module.css';
import { SchemaFields } from './SchemaFields.js';
import { StopNotice } from './StopNotice.js';
import { stoppedBy } from './stopped-by.js';
import { useDraft } from './use-draft.js';
import { useFieldErrors } from './use-field-errors.js';
import { useSubmission } from './use-submission.js';

/** What pickers choose from and what fills itself in. All of it optional: an opening has no matter yet. */
export interface FormContext {
  readonly matter?: Matter | undefined;
  readonly documents?: readonly MatterDocument[] | undefined;
  readonly workflow?: Workflow | undefined;
  readonly unitId?: string | undefined;
}

export interface SchemaFormProps {
  /** JSON Schema of `data`, as an action or a workflow's `open` has it. */
  readonly schema: FormSchema | Readonly<Record<string, unknown>>;
  /** `hints` of the workflow's event, or of its `open`. */
  readonly hints?: FormHints;
  readonly context?: FormContext;
  /** Under which the draft is kept on this machine, for this person: `matter.<id>.<EVENT>`; none is without it. */
  readonly draftKey?: string;
  /** What the form begins with where there is no draft. */
  readonly initial?: FormData;
  /** What the button says: what happens, and to whom it goes next. */
  readonly submitLabel: string;
  /** Sends. The draft goes when it resolves; what it rejects with is shown at its fields. */
  readonly onSubmit: (data: FormData) => Promise<unknown>;
  readonly onCancel?: () => void;
  /** Every change, as it would be sent: for a preview beside the form. */
  readonly onChange?: (data: FormData) => void;
  /** Paths of members a page asks for itself, and adds before it sends. */
  readonly omit?: readonly string[];
  /** Paths of members that are shown and cannot be changed. */
  readonly readOnly?: readonly string[];
  /** Paths of lists to which nothing is added and from which nothing is taken. */
  readonly fixed?: readonly string[];
  /** Where in the request body the data lies; pointers of the service begin with it. */
  readonly pointerRoot?: string;
  /** For a step that cannot be taken back. */
  readonly danger?: boolean;
  /** Before the fields; inside the form, so that the page's own fields are sent with Enter too. */
  readonly before?: ReactNode;
  /** Between fields and button. */
  readonly children?: ReactNode;
}

const NONE: readonly string[] = [];
const NO_HINTS: FormHints = {};

function DraftNotice({ onDrop }: { readonly onDrop: () => void }) {
  const t = useTexts(FORMS);
  const drop = (
    <Button size="small" onClick={onDrop}>
      {t.draftDrop}
    </Button>
  );
  return <Alert className={styles.notice} type="info" title={t.draftRestored} action={drop} />;
}

/** A form drawn from the schema of an action: nothing of what it asks for is written here. */
export function SchemaForm(props: SchemaFormProps) {
  const { schema: given, hints = NO_HINTS, context, omit = NONE, readOnly = NONE, fixed = NONE } = props;
  const t = useTexts(FORMS);
  const schema = given as FormSchema;
  const [form] = Form.useForm<FormData>();
  const draft = useDraft(props.draftKey);
  const [stopped, setStopped] = useState<string | null>(null);
  const fieldErrors = useFieldErrors(form, schema, props.pointerRoot ?? '/data');
  const { submit, busy, error } = useSubmission(props.onSubmit, {
    onDone: draft.drop,
    onFailed: fieldErrors.show,
  });
  const surroundings = useMemo<FormSurroundings>(
    () => ({ ...context, hints, omit, readOnly, fixed }),
    [context, hints, omit, readOnly, fixed],
  );
  const read = (values: unknown): FormData => toData(schema, hints, values, surroundings);
  const changed = (): void => {
    const values = form.getFieldsValue(true) as FormData;
    const rule = stoppedBy(hints, values);
    setStopped(rule);
    // What must not go on must not stay on this machine either.
    if (rule === null) draft.keep(values);
    else draft.drop();
    props.onChange?.(read(values));
  };
  return (
    <FormSurroundingsContext value={surroundings}>
      <Form
        form={form}
        className={styles.form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true, block: 'center' }}
        initialValues={draft.restored ?? props.initial}
        onValuesChange={changed}
        onFinish={() => submit(read(form.getFieldsValue(true)))}
      >
        {draft.restored && <DraftNotice onDrop={() => draft.startAfresh(form, props.initial)} />}
        {props.before}
        <SchemaFields schema={schema} path={[]} local={[]} />
        {props.children}
        {stopped !== null && <StopNotice rule={stopped} workflow={context?.workflow} />}
        <SendError error={error} elsewhere={fieldErrors.elsewhere} workflow={context?.workflow} />
        <div className={styles.end}>
          <Button
            type="primary"
            danger={props.danger}
            htmlType="submit"
            loading={busy}
            disabled={stopped !== null}
          >
            {props.submitLabel}
          </Button>
          {props.onCancel && <Button onClick={props.onCancel}>{t.cancel}</Button>}
        </div>
      </Form>
    </FormSurroundingsContext>
  );
}
