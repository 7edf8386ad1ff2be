import { App } from 'antd';
import type { MatterDocument } from '../../api/matter.js';
import { MATTER_DOSSIER } from '../../texts/matter-dossier.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { useUploads, type Placed, type Uploads } from './use-uploads.js';

/** Uploads; whoever puts a new text in the place of one on which opinions were given is told first what that means. */
export function useWarnedUploads(documents: readonly MatterDocument[]): Uploads {
  const { upload: t } = useTexts(MATTER_DOSSIER);
  const { matter } = useScope();
  const { modal } = App.useApp();
  const uploads = useUploads(matter.id);
  const textSlot = documents.find(({ id }) => id === matter.text?.documentId)?.slot;
  const hasOpinion = matter.reviewOpinion !== null || matter.adviserOpinion !== null;
  const warned = (slots: readonly (string | null)[], go: () => void): void => {
    if (!hasOpinion || textSlot === undefined || !slots.includes(textSlot)) return go();
    const words = { title: t.lapses, content: t.lapsesHint, okText: t.replace, cancelText: t.keep };
    void modal.confirm({ ...words, okButtonProps: { danger: true }, onOk: go });
  };
  return {
    ...uploads,
    add: (files: readonly Placed[]) =>
      warned(
        files.map(({ slot }) => slot),
        () => uploads.add(files),
      ),
    place: (id: number, slot: string) => warned([slot], () => uploads.place(id, slot)),
  };
}
