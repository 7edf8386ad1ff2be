import { useState } from 'react';
import { useDocuments, useOpenSlots, type MatterDocument } from '../../api/matter.js';
import { ErrorState } from '../../shared/ErrorState.js';
import { LoadingState } from '../../shared/LoadingState.js';
import { MATTER_DOSSIER } from '../../texts/matter-dossier.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { Section } from '../Section.js';
import { DropZone } from './DropZone.js';
import styles from './dossier.module.css';
import { PreviewDrawer } from './PreviewDrawer.js';
import { SlotRow } from './SlotRow.js';
import { UploadList } from './UploadList.js';
import { guessSlot } from './uploads.js';
import { useWarnedUploads } from './use-warned-uploads.js';

/** What somebody looks at: a document in one of its versions. */
export interface Shown {
  readonly document: MatterDocument;
  readonly n: number;
}

function useSlots(documents: readonly MatterDocument[]) {
  const { matter, workflow } = useScope();
  const rows = workflow.slots.map(slot => {
    const inside = documents.filter(document => document.slot === slot.id);
    const needed = matter.neededSlots.includes(slot.id);
    return { slot, documents: inside, needed, missing: needed && inside.length === 0 };
  });
  return {
    full: rows.filter(row => row.documents.length > 0 || row.needed),
    rest: rows.filter(row => row.documents.length === 0 && !row.needed),
    missing: rows.filter(row => row.missing).length,
  };
}

/** Documents by slot, with what is missing; files are dropped onto their slot or into the field below. */
export function Dossier() {
  const t = useTexts(MATTER_DOSSIER);
  const { matter, workflow } = useScope();
  const { data: documents, error, refetch } = useDocuments(matter.id);
  const { data: open = [] } = useOpenSlots(matter.id);
  const { full, rest, missing } = useSlots(documents ?? []);
  const uploads = useWarnedUploads(documents ?? []);
  const [shown, setShown] = useState<Shown | null>(null);
  if (error && !documents) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!documents) return <LoadingState rows={6} />;
  const openSlots = workflow.slots.filter(({ id }) => open.includes(id));
  const show = (document: MatterDocument, n: number): void => setShown({ document, n });
  const adderFor = (slot: string) =>
    open.includes(slot)
      ? (files: readonly File[]) => uploads.add(files.map(file => ({ file, slot })))
      : undefined;
  return (
    <Section
      title={t.title}
      extra={missing > 0 ? <span className={styles.missing}>{t.missingCount(missing)}</span> : undefined}
    >
      <ul className={styles.slots}>
        {full.map(row => (
          <SlotRow key={row.slot.id} {...row} onShow={show} onAdd={adderFor(row.slot.id)} />
        ))}
      </ul>
      {rest.length > 0 && (
        <ul className={styles.rest}>
          {rest.map(row => (
            <SlotRow key={row.slot.id} {...row} onShow={show} onAdd={adderFor(row.slot.id)} />
          ))}
        </ul>
      )}
      {openSlots.length > 0 && (
        <DropZone
          onFiles={files => uploads.add(files.map(file => ({ file, slot: guessSlot(file.name, openSlots) })))}
        />
      )}
      <UploadList uploads={uploads} slots={openSlots} />
      {shown && <PreviewDrawer shown={shown} onShow={show} onClose={() => setShown(null)} />}
    </Section>
  );
}
