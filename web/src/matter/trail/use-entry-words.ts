import type { TrailEntry } from '../../api/matter.js';
import { labelIn } from '../../api/workflow.js';
import { useFormat } from '../../shared/use-format.js';
import { useStepName } from '../../shared/use-step-name.js';
import { MATTER_TRAIL } from '../../texts/matter-trail.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { dataOf, OPENED, STORED } from './trail-kinds.js';

/** Members that say in a word how a step ended, where it has them. */
const TELLING = ['conclusion', 'outcome', 'stance', 'procedure', 'approved'];

export interface EntryWords {
  readonly title: string;
  /** What it was about: a file, a conclusion, a new date; empty when there is nothing to add. */
  readonly note: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** An entry as people say it. */
export function useEntryWords(entry: TrailEntry): EntryWords {
  const t = useTexts(MATTER_TRAIL);
  const format = useFormat();
  const { workflow, labels } = useScope();
  const { action, kind } = entry;
  const data = dataOf(entry);
  const label = useStepName(workflow)(action);
  if (kind === 'notice') {
    const days = ['from', 'to', 'dueOn'].map(member => text(data[member])).filter(day => day !== '');
    return { title: label, note: days.map(format.day).join(' → ') };
  }
  if (action === OPENED) return { title: data.planned === true ? t.planned : label, note: '' };
  if (action === STORED) {
    return { title: t.stored(labelIn(workflow.slots, text(data.slot))), note: text(data.fileName) };
  }
  if (kind === 'refusal') return { title: t.refused(label), note: '' };
  const told = TELLING.flatMap(member =>
    typeof data[member] === 'string' ? [labels.value(member, text(data[member]))] : [],
  );
  return { title: label, note: told.join(' · ') };
}
