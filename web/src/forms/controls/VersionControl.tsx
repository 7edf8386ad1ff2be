import { Select } from 'antd';
import { shortDigest } from '../../shared/format-digest.js';
import { FORMS } from '../../texts/forms.js';
import { useTexts } from '../../texts/use-texts.js';
import { useSurroundings } from '../form-context.js';
import type { ControlProps } from './control-props.js';

interface Props extends ControlProps<number> {
  /** The document chosen beside it. */
  readonly documentId: string | undefined;
}

/** A version of the document beside it. */
export function VersionControl({ documentId, onChange, ...rest }: Props) {
  const t = useTexts(FORMS);
  const { documents = [] } = useSurroundings();
  const versions = documents.find(({ id }) => id === documentId)?.versions ?? [];
  return (
    <Select
      {...rest}
      options={versions
        .toReversed()
        .map(({ n, sha256 }) => ({ value: n, label: `${t.nthVersion(n)} ${shortDigest(sha256)}` }))}
      placeholder={t.chooseVersion}
      notFoundContent={t.documentFirst}
      onChange={n => onChange?.(n)}
    />
  );
}
