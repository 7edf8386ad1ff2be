import type { FormInstance } from 'antd';
import { useState } from 'react';
import { useUser } from '../api/session.js';
import { dropDraft, keepDraft, readDraft } from './drafts.js';
import type { FormData } from './form-data.js';

/** The draft of this person for one form. `restored` is what the form began with, `null` without one. */
export function useDraft(key: string | undefined) {
  const { id } = useUser();
  const [restored, setRestored] = useState(() => (key === undefined ? null : readDraft(id, key)));
  const drop = (): void => {
    setRestored(null);
    if (key !== undefined) dropDraft(id, key);
  };
  return {
    restored,
    keep: (data: FormData): void => {
      if (key !== undefined) keepDraft(id, key, data);
    },
    drop,
    startAfresh: (form: FormInstance<FormData>, initial: FormData | undefined): void => {
      drop();
      // Not resetFields: that would bring back what the form began with, which was the draft.
      for (const name of Object.keys(form.getFieldsValue(true) as FormData))
        form.setFieldValue(name, undefined);
      form.setFieldsValue(initial ?? {});
    },
  };
}
