import { Button, Drawer, Segmented } from 'antd';
import { useState } from 'react';
import { contentAddress, type DocumentVersion, type MatterDocument } from '../../api/matter.js';
import { labelIn } from '../../api/workflow.js';
import { Digest } from '../../shared/Digest.js';
import { MATTER_DOSSIER } from '../../texts/matter-dossier.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { Comparison } from './Comparison.js';
import type { Shown } from './Dossier.js';
import styles from './dossier.module.css';
import { Preview } from './Preview.js';

export interface PreviewDrawerProps {
  readonly shown: Shown;
  readonly onShow: (document: MatterDocument, n: number) => void;
  readonly onClose: () => void;
}

const WIDTH = 880;

interface BarProps extends Pick<PreviewDrawerProps, 'onShow'> {
  readonly document: MatterDocument;
  readonly version: DocumentVersion;
  readonly compares: boolean;
  readonly onCompare: (compares: boolean) => void;
}

function PreviewBar({ document, version, compares, onShow, onCompare }: BarProps) {
  const t = useTexts(MATTER_DOSSIER);
  const options = document.versions.map(one => ({ value: one.n, label: t.version(one.n) }));
  const several = options.length > 1;
  return (
    <div className={styles.previewBar}>
      {several && !compares && (
        <Segmented
          options={options}
          value={version.n}
          onChange={value => onShow(document, value)}
          aria-label={t.preview.whichVersion}
        />
      )}
      {several && (
        <Button onClick={() => onCompare(!compares)}>{compares ? t.comparison.back : t.compareWith}</Button>
      )}
      {!compares && (
        <span className={styles.faint}>
          SHA-256 <Digest value={version.sha256} /> SM3 <Digest value={version.sm3} name="SM3" />
        </span>
      )}
    </div>
  );
}

/** A document over the page: read one version, or compare two. */
export function PreviewDrawer({ shown: { document, n }, onShow, onClose }: PreviewDrawerProps) {
  const t = useTexts(MATTER_DOSSIER);
  const { matter, workflow } = useScope();
  const [compares, setCompares] = useState(false);
  const version = document.versions.find(one => one.n === n) ?? document.versions.at(-1);
  if (!version) return null;
  const download = (
    <a href={contentAddress(matter.id, document.id, version.n)} download={version.fileName}>
      {t.download}
    </a>
  );
  const title = `${labelIn(workflow.slots, document.slot)} · ${version.fileName}`;
  return (
    <Drawer open title={title} size={WIDTH} onClose={onClose} extra={download}>
      <PreviewBar
        document={document}
        version={version}
        compares={compares}
        onShow={onShow}
        onCompare={setCompares}
      />
      {compares ? (
        <Comparison document={document} />
      ) : (
        <Preview key={version.n} document={document} version={version} />
      )}
    </Drawer>
  );
}
