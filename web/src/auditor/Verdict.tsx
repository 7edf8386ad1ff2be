import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { AUDIT } from '../texts/audit.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './audit.module.css';
import type { CheckedTrail } from './check-entries.js';

interface Props {
  readonly checked: CheckedTrail;
  readonly onShow: (seq: number) => void;
}

/** What was recomputed, with what result, and what was not looked at. */
export function Verdict({ checked: { holds, entries, faults }, onShow }: Props) {
  const { check: t, open } = useTexts(AUDIT);
  return (
    <section className={styles.verdict} data-holds={holds} aria-label={t.title}>
      <p className={styles.verdictWords} role={holds ? 'status' : 'alert'}>
        {holds ? <CheckOutlined aria-hidden /> : <CloseOutlined aria-hidden />} <strong>{t.title}</strong>{' '}
        {holds ? t.holds(entries.size) : t.fails(faults.length)}
      </p>
      {!holds && (
        <p>
          {faults.map(seq => (
            <Button key={seq} type="link" size="small" aria-label={open(seq)} onClick={() => onShow(seq)}>
              {t.failsAt(String(seq))}
            </Button>
          ))}
        </p>
      )}
      <details>
        <summary>{t.scope}</summary>
        <p>{t.what}</p>
        <p>{t.whatNot}</p>
      </details>
    </section>
  );
}
