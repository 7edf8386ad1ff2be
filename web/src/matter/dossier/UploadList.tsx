import { Button, Progress, Select } from 'antd';
import { MATTER_DOSSIER } from '../../texts/matter-dossier.js';
import { useTexts } from '../../texts/use-texts.js';
import styles from './dossier.module.css';
import type { Upload } from './uploads.js';
import type { Uploads } from './use-uploads.js';

interface Props {
  readonly uploads: Uploads;
  readonly slots: readonly { readonly id: string; readonly label: string }[];
}

const PERCENT = 100;

function Standing({ upload, onRetry }: { readonly upload: Upload; readonly onRetry: () => void }) {
  const { upload: t } = useTexts(MATTER_DOSSIER);
  if (upload.status === 'sending') {
    const percent = Math.round(upload.progress * PERCENT);
    return <Progress percent={percent} size="small" aria-label={t.sending(percent)} />;
  }
  if (upload.status === 'failed') {
    return (
      <p role="alert" className={styles.failed}>
        <span>{t.failed(upload.reason ?? '')}</span>
        <Button size="small" onClick={onRetry}>
          {t.retry}
        </Button>
      </p>
    );
  }
  // What has no place yet asks for one in the choice above.
  if (upload.status === 'waiting')
    return upload.slot === null ? null : <p className={styles.faint}>{t.waiting}</p>;
  return <p className={styles.stored}>{t.stored}</p>;
}

/** Files on their way: where each goes, how far it is, what went wrong. */
export function UploadList({ uploads: { uploads, place, retry, remove, clear }, slots }: Props) {
  const { upload: t } = useTexts(MATTER_DOSSIER);
  if (uploads.length === 0) return null;
  const options = slots.map(({ id, label }) => ({ value: id, label }));
  return (
    <div className={styles.uploads} aria-live="polite">
      <ul>
        {uploads.map(upload => (
          <li key={upload.id}>
            <div className={styles.uploadHead}>
              <p className={styles.uploadName}>{upload.file.name}</p>
              {(upload.status === 'failed' || upload.slot === null) && (
                <Button type="text" size="small" onClick={() => remove(upload.id)}>
                  {t.remove}
                </Button>
              )}
            </div>
            {upload.slot === null && (
              <Select
                size="small"
                placeholder={t.chooseSlot}
                aria-label={`${t.slot} ${upload.file.name}`}
                options={options}
                onChange={(slot: string) => place(upload.id, slot)}
              />
            )}
            <Standing upload={upload} onRetry={() => retry(upload.id)} />
          </li>
        ))}
      </ul>
      {uploads.some(({ status }) => status === 'stored') && (
        <Button type="text" size="small" onClick={clear}>
          {t.clear}
        </Button>
      )}
    </div>
  );
}
