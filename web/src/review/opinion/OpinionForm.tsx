import { Form } from 'antd';
import { useEffect, useMemo } from 'react';
import type { Action, Matter, MatterDocument } from '../../api/matter.js';
import { EventForm } from '../../forms/EventForm.js';
import type { FormSchema } from '../../forms/form-schema.js';
import { useScope } from '../../matter/scope.js';
import { REVIEW } from '../../texts/review.js';
import { useTexts } from '../../texts/use-texts.js';
import { Checklist } from './Checklist.js';
import type { OpinionType, OpinionValues } from './opinion-values.js';
import { Subject } from './Subject.js';

interface Props {
  readonly action: Action;
  readonly type: OpinionType;
  readonly submitLabel: string;
  readonly documents: readonly MatterDocument[];
  readonly opened: ReadonlySet<string>;
  readonly onShow: (documentId: string) => void;
  readonly onValues: (values: OpinionValues) => void;
  readonly onDone: (matter: Matter) => void;
}

/** Asked for here, above everything else of the schema. */
const OWN = ['textSha256', 'seen', 'checklist'];

/** One writes down what one found before one concludes from it. */
function itemsFirst(action: Action, description: string): Action {
  const schema = action.schema as FormSchema;
  const { items, ...rest } = schema.properties ?? {};
  if (!items) return action;
  return { ...action, schema: { ...schema, properties: { items: { ...items, description }, ...rest } } };
}

/** What stands in the form, restored drafts included, for the preview beside it. */
function Watch({ type, onValues }: { readonly type: OpinionType; readonly onValues: Props['onValues'] }) {
  const form = Form.useFormInstance();
  const values = Form.useWatch(all => all as OpinionValues, { form, preserve: true });
  useEffect(() => onValues({ ...values, type }), [values, type, onValues]);
  return null;
}

/** An opinion: what it is about, what was checked, item by item, and only then the conclusion. */
export function OpinionForm({
  action,
  type,
  submitLabel,
  documents,
  opened,
  onShow,
  onValues,
  onDone,
}: Props) {
  const t = useTexts(REVIEW);
  const { matter } = useScope();
  const { checklist, seen } = (action.schema as FormSchema).properties ?? {};
  const ordered = useMemo(() => itemsFirst(action, t.itemsHint), [action, t]);
  return (
    <EventForm
      matterId={matter.id}
      action={ordered}
      submitLabel={submitLabel}
      omit={OWN}
      onDone={onDone}
      before={
        <>
          <Watch type={type} onValues={onValues} />
          <Subject documents={seen ? documents : []} opened={opened} onShow={onShow} />
          {checklist && <Checklist schema={checklist} />}
        </>
      }
    />
  );
}
