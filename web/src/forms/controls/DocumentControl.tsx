import { Select } from 'antd';
import type { MatterDocument } from '../../api/matter.js';
import { labelIn, type Workflow } from '../../api/workflow.js';
import { shortDigest } from '../../shared/format-digest.js';
import { FORMS } from '../../texts/forms.js';
import { useTexts } from '../../texts/use-texts.js';
import { useSurroundings } from '../form-context.js';
import styles from '../forms.module.css';
import type { ControlProps } from './control-props.js';

interface Props extends ControlProps<string> {
  /** Where it is expected: these come first, and a single one is meant. */
  readonly slot?: string;
}

interface Choice {
  value: string;
  label: string;
}

function choiceOf(
  { id, slot, versions }: MatterDocument,
  workflow: Workflow | undefined,
  nth: (n: number) => string,
): Choice {
  const current = versions.at(-1);
  const where = labelIn(workflow?.slots, slot);
  const what = current ? `${current.fileName}  ${nth(current.n)} ${shortDigest(current.sha256)}` : '';
  return { value: id, label: `${where} · ${what}` };
}

/** A document of the dossier, with the version and digest that now stand. */
export function DocumentControl({ slot, onChange, ...rest }: Props) {
  const t = useTexts(FORMS);
  const { documents = [], workflow } = useSurroundings();
  const expected = documents.filter(document => document.slot === slot);
  const others = documents.filter(document => document.slot !== slot);
  const choices = (list: readonly MatterDocument[]): Choice[] =>
    list.map(one => choiceOf(one, workflow, t.nthVersion));
  const options: (Choice | { label: string; options: Choice[] })[] =
    slot === undefined || expected.length === 0
      ? choices(documents)
      : [
          { label: labelIn(workflow?.slots, slot), options: choices(expected) },
          { label: t.otherDocuments, options: choices(others) },
        ];
  if (documents.length === 0) return <p className={styles.hint}>{t.noDocument}</p>;
  return (
    <Select<string, Choice | { label: string; options: Choice[] }>
      {...rest}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      options={options}
      placeholder={t.chooseDocument}
      onChange={value => onChange?.(value ?? undefined)}
    />
  );
}
