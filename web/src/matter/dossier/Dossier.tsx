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
import { PreviewOverPage } from './PreviewOverPage.js';
import { SlotRow } from './SlotRow.js';
import { UploadList } from './UploadList.js';
import { useNoStrayDrops } from './use-drop-target.js';
import type { Uploads } from './use-uploads.js';
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

interface SlotsProps {
  readonly documents: readonly MatterDocument[];
  readonly open: readonly string[];
  readonly uploads: Uploads;
  readonly onShow: (document: MatterDocument, n: number) => void;
}

/** What is there and what is needed first; below it the slots that may stay empty. */
function Slots({ documents, open, uploads, onShow }: SlotsProps) {
  const { full, rest } = useSlots(documents);
  const rowsOf = (rows: typeof full) =>
    rows.map(row => {
      const slot = row.slot.id;
      const add = (files: readonly File[]): void => uploads.add(files.map(file => ({ file, slot })));
      return <SlotRow key={slot} {...row} onShow={onShow} onAdd={open.includes(slot) ? add : undefined} />;
    });
  return (
    <>
      <ul className={styles.slots}>{rowsOf(full)}</ul>
      {rest.length > 0 && <ul className={styles.rest}>{rowsOf(rest)}</ul>}
    </>
  );
}

function Missing({ documents }: { readonly documents: readonly MatterDocument[] }) {
  const t = useTexts(MATTER_DOSSIER);
  const { missing } = useSlots(documents);
  return missing > 0 && <span className={styles.missing}>{t.missingCount(missing)}</span>;
}

/** Documents by slot, with what is missing; files are dropped onto their slot or into the field below. */
export function Dossier() {
  const t = useTexts(MATTER_DOSSIER);
  const { matter, workflow } = useScope();
  const { data: documents, error, refetch } = useDocuments(matter.id);
  const { data: open = [] } = useOpenSlots(matter.id);
  const uploads = useWarnedUploads(documents ?? []);
  const [shown, setShown] = useState<Shown | null>(null);
  useNoStrayDrops();
  if (error && !documents) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!documents) return <LoadingState rows={6} />;
  const openSlots = workflow.slots.filter(({ id }) => open.includes(id));
  const show = (document: MatterDocument, n: number): void => setShown({ document, n });
  const addGuessed = (files: readonly File[]): void =>
    uploads.add(files.map(file => ({ file, slot: guessSlot(file.name, openSlots) })));
  return (
    <Section title={t.title} extra={<Missing documents={documents} />}>
      <Slots documents={documents} open={open} uploads={uploads} onShow={show} />
      {openSlots.length > 0 && <DropZone onFiles={addGuessed} />}
      <UploadList uploads={uploads} slots={openSlots} />
      {shown && <PreviewOverPage shown={shown} onShow={show} onClose={() => setShown(null)} />}
    </Section>
  );
}
