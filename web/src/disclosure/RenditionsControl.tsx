import { Button, Checkbox, Input, Radio, Select } from 'antd';
import type { MatterDocument } from '../api/matter.js';
import { labelIn } from '../api/workflow.js';
import type { FormSchema } from '../forms/form-schema.js';
import { useScope } from '../matter/scope.js';
import { capital } from '../shared/capital.js';
import { Digest } from '../shared/Digest.js';
import { DISCLOSURE } from '../texts/disclosure.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './disclosure.module.css';
import { decidedVersion, inPublishingOrder, withRendition, type Rendition } from './renditions.js';

interface Props {
  readonly id?: string;
  readonly value?: readonly Rendition[];
  readonly onChange?: (value: readonly Rendition[]) => void;
  readonly documents: readonly MatterDocument[];
  readonly kinds: FormSchema['oneOf'];
  readonly onShow: (document: MatterDocument, n: number) => void;
}

const ORIGINAL = 'original';
const FORMATTED = 'formatted';

interface RowProps {
  readonly document: MatterDocument;
  readonly decided: ReturnType<typeof decidedVersion>;
  readonly rendition: Rendition | undefined;
  readonly kinds: FormSchema['oneOf'];
  readonly onChange: (rendition: Rendition | null) => void;
  readonly onShow: (document: MatterDocument, n: number) => void;
}

/** A file as it is first proposed: the text decided as it is, anything else as a copy made to be read. */
function proposed({ document, decided }: Pick<RowProps, 'document' | 'decided'>): Rendition {
  const isText = decided?.documentId === document.id;
  return {
    documentId: document.id,
    version: isText ? decided.version : (document.versions.at(-1)?.n ?? 1),
    kind: isText ? ORIGINAL : FORMATTED,
  };
}

function Choices({ document, decided, rendition, kinds, onChange }: RowProps & { rendition: Rendition }) {
  const { renditions: t } = useTexts(DISCLOSURE);
  const name = document.versions.at(-1)?.fileName ?? '';
  const isDecided = (n: number): boolean => decided?.documentId === document.id && decided.version === n;
  return (
    <div className={styles.choices}>
      <Radio.Group
        aria-label={t.kindOf(name)}
        value={rendition.kind}
        options={(kinds ?? []).map(({ const: value, title }) => ({
          value: String(value),
          label: capital(title),
        }))}
        onChange={event => onChange({ ...rendition, kind: event.target.value as string })}
      />
      {document.versions.length > 1 && (
        <Select
          aria-label={t.versionOf(name)}
          value={rendition.version}
          options={document.versions
            .map(({ n }) => ({ value: n, label: isDecided(n) ? `${t.nth(n)} · ${t.isText}` : t.nth(n) }))
            .toReversed()}
          onChange={version => onChange({ ...rendition, version })}
        />
      )}
      <Input
        aria-label={t.noteOf(name)}
        placeholder={t.note}
        value={rendition.note ?? ''}
        onChange={({ target }) => {
          const { note: _before, ...rest } = rendition;
          onChange(target.value === '' ? rest : { ...rest, note: target.value });
        }}
      />
    </div>
  );
}

function Row(props: RowProps) {
  const { document, decided, rendition, onChange, onShow } = props;
  const { renditions: t } = useTexts(DISCLOSURE);
  const { workflow } = useScope();
  const n = rendition?.version ?? decided?.version;
  const version = document.versions.find(one => one.n === n) ?? document.versions.at(-1);
  if (!version) return null;
  const isText = decided?.documentId === document.id && decided.version === version.n;
  return (
    <li>
      <div className={styles.file}>
        <Checkbox
          checked={rendition !== undefined}
          onChange={event => onChange(event.target.checked ? proposed(props) : null)}
        >
          {labelIn(workflow.slots, document.slot)} <span className={styles.faint}>{version.fileName}</span>
        </Checkbox>
        <span className={styles.faint}>
          {isText && <strong>{t.isText} </strong>}
          {t.nth(version.n)} <Digest value={version.sha256} />
        </span>
        <Button
          type="link"
          size="small"
          aria-label={t.readOf(version.fileName)}
          onClick={() => onShow(document, version.n)}
        >
          {t.read}
        </Button>
      </div>
      {rendition && <Choices {...props} rendition={rendition} />}
    </li>
  );
}

/** Which files the public gets, in which version and form. */
export function RenditionsControl({ id, value = [], onChange, documents, kinds, onShow }: Props) {
  const { matter } = useScope();
  const decided = decidedVersion(matter, documents);
  return (
    <ul id={id} className={styles.renditions}>
      {inPublishingOrder(documents, decided?.documentId).map(document => (
        <Row
          key={document.id}
          document={document}
          decided={decided}
          kinds={kinds}
          onShow={onShow}
          rendition={value.find(({ documentId }) => documentId === document.id)}
          onChange={rendition => onChange?.(withRendition(value, document.id, rendition))}
        />
      ))}
    </ul>
  );
}
