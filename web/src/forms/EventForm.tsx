import { App } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useDocuments, useMatter, type Action, type Matter } from '../api/matter.js';
import { useSendEvent } from '../api/send-event.js';
import { useWorkflow } from '../api/workflow.js';
import { LoadingState } from '../shared/LoadingState.js';
import { STATES } from '../texts/states.js';
import { useTexts } from '../texts/use-texts.js';
import type { FormData } from './form-data.js';
import type { FormHints } from './form-schema.js';
import type { FormContext, SchemaFormProps } from './SchemaForm.js';
import { useBaseVersion } from './use-base-version.js';

/** A matter is read far more often than acted on: pickers and calendars come when a form is opened. */
const SchemaForm = lazy(async () => ({ default: (await import('./SchemaForm.js')).SchemaForm }));

interface Props extends Pick<
  SchemaFormProps,
  'initial' | 'omit' | 'readOnly' | 'fixed' | 'danger' | 'before' | 'children' | 'onCancel' | 'onChange'
> {
  readonly matterId: string;
  readonly action: Pick<Action, 'type' | 'label' | 'schema'>;
  /** What the button says, where it says more than the name of the step. */
  readonly submitLabel?: string;
  /** What the page asked for itself; added to the data before it is sent. */
  readonly extra?: FormData;
  readonly onDone?: (matter: Matter) => void;
}

/** What the matter already says of itself is not typed again. */
function initialOf(schema: Action['schema'], matter: Matter): FormData | undefined {
  const { title, data } = matter;
  const own = Object.entries({ title, data }).filter(
    ([name]) => name in ((schema.properties ?? {}) as object),
  );
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}

/** One step of a matter as a form that sends itself: draft, version, conflicts, errors and the word that it is done. */
export function EventForm({ matterId, action, submitLabel, extra, onDone, ...rest }: Props) {
  const t = useTexts(STATES);
  const { message } = App.useApp();
  const { data: matter } = useMatter(matterId);
  const { data: documents } = useDocuments(matterId);
  const { data: workflow } = useWorkflow(matter?.workflow);
  const send = useSendEvent(matterId);
  const base = useBaseVersion();
  const context = useMemo<FormContext>(
    () => ({ matter, documents, workflow }),
    [matter, documents, workflow],
  );
  if (!matter || !documents || !workflow) return <LoadingState rows={2} />;
  const hints = workflow.events.find(({ type }) => type === action.type)?.hints as FormHints | undefined;
  const submit = async (data: FormData): Promise<void> => {
    const event = { type: action.type, data: { ...data, ...extra }, version: base.versionOf(matter) };
    const now = await send.mutateAsync(event).catch((error: unknown) => {
      base.learn(error);
      throw error;
    });
    void message.success(t.done(action.label));
    onDone?.(now);
  };
  return (
    <Suspense fallback={<LoadingState rows={2} />}>
      <SchemaForm
        initial={initialOf(action.schema, matter)}
        {...rest}
        key={`${matterId}.${action.type}`}
        schema={action.schema}
        hints={hints}
        context={context}
        draftKey={`matter.${matterId}.${action.type}`}
        submitLabel={submitLabel ?? action.label}
        onChange={data => {
          base.hold(matter);
          rest.onChange?.(data);
        }}
        onSubmit={submit}
      />
    </Suspense>
  );
}
