import { App } from 'antd';
import type { MatterDocument } from '../../api/matter.js';
import { MATTER_DOSSIER } from '../../texts/matter-dossier.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope, type Scope } from '../scope.js';
import { useUploads, type Placed, type Uploads } from './use-uploads.js';

/** In the first stage the text is written and rewritten: a new one is what everybody waits for. */
const isBeingWritten = ({ matter, workflow }: Scope): boolean =>
  workflow.states.find(({ id }) => id === matter.state)?.stage === workflow.stages[0]?.id;

/** Uploads; whoever puts a new text in the place of one on which opinions were given is told first what that means. */
export function useWarnedUploads(documents: readonly MatterDocument[]): Uploads {
  const { upload: t } = useTexts(MATTER_DOSSIER);
  const scope = useScope();
  const { matter } = scope;
  const { modal } = App.useApp();
  const uploads = useUploads(matter.id);
  const textSlot = documents.find(({ id }) => id === matter.text?.documentId)?.slot;
  const hasOpinion = matter.reviewOpinion !== null || matter.adviserOpinion !== null;
  const warned = (slots: readonly (string | null)[], go: () => void): void => {
    const replaces = textSlot !== undefined && slots.includes(textSlot);
    if (!hasOpinion || !replaces || isBeingWritten(scope)) return go();
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
