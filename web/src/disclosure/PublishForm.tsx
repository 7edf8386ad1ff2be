import { Button, Form } from 'antd';
import { useState } from 'react';
import { useOpenSlots, type Action, type Matter, type MatterDocument } from '../api/matter.js';
import { EventForm } from '../forms/EventForm.js';
import type { FormSchema } from '../forms/form-schema.js';
import { chooseFiles } from '../matter/dossier/file-drag.js';
import type { Shown } from '../matter/dossier/Dossier.js';
import { PreviewOverPage } from '../matter/dossier/PreviewOverPage.js';
import { UploadList } from '../matter/dossier/UploadList.js';
import { useUploads } from '../matter/dossier/use-uploads.js';
import { useScope } from '../matter/scope.js';
import { DISCLOSURE } from '../texts/disclosure.js';
import { useTexts } from '../texts/use-texts.js';
import { decidedVersion, type Rendition } from './renditions.js';
import { RenditionsControl } from './RenditionsControl.js';
import styles from './disclosure.module.css';

const RENDITIONS = 'renditions';
const PUBLICATION = 'publication';
const OMITTED = [RENDITIONS];

interface Props {
  readonly action: Action;
  readonly documents: readonly MatterDocument[];
  readonly onDone: (matter: Matter) => void;
}

/** A formatted or redacted copy is stored here, where it is then chosen. */
function AddCopy() {
  const { renditions: t } = useTexts(DISCLOSURE);
  const { matter, workflow } = useScope();
  const { data: open = [] } = useOpenSlots(matter.id);
  const uploads = useUploads(matter.id);
  if (!open.includes(PUBLICATION)) return null;
  return (
    <div className={styles.add}>
      <Button
        onClick={() =>
          chooseFiles(true, files => uploads.add(files.map(file => ({ file, slot: PUBLICATION }))))
        }
      >
        {t.add}
      </Button>
      <UploadList uploads={uploads} slots={workflow.slots} />
    </div>
  );
}

/** Publishing: the files the public gets, and what is kept back with its ground. */
export function PublishForm({ action, documents, onDone }: Props) {
  const { renditions: t } = useTexts(DISCLOSURE);
  const { matter } = useScope();
  const [shown, setShown] = useState<Shown | null>(null);
  const decided = decidedVersion(matter, documents);
  const { renditions } = (action.schema as FormSchema).properties ?? {};
  const initial: Rendition[] = decided ? [{ ...decided, kind: 'original' }] : [];
  return (
    <>
      <EventForm
        matterId={matter.id}
        action={action}
        initial={{ [RENDITIONS]: initial }}
        omit={OMITTED}
        onDone={onDone}
        before={
          <div className={styles.chooser}>
            <h3>{renditions?.title ?? t.title}</h3>
            <p className={styles.faint}>{t.hint}</p>
            <Form.Item
              name={RENDITIONS}
              rules={[
                {
                  validator: (_rule, chosen: readonly Rendition[] | undefined) =>
                    chosen && chosen.length > 0 ? Promise.resolve() : Promise.reject(new Error(t.none)),
                },
              ]}
            >
              <RenditionsControl
                documents={documents}
                kinds={renditions?.items?.properties?.kind?.oneOf}
                onShow={(document, n) => setShown({ document, n })}
              />
            </Form.Item>
            <AddCopy />
          </div>
        }
      />
      {shown && (
        <PreviewOverPage
          shown={shown}
          onShow={(document, n) => setShown({ document, n })}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}
