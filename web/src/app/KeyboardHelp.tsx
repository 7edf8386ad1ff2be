import { Modal } from 'antd';
import { useState } from 'react';
import { useKnownShortcuts, useShortcut } from '../shared/shortcuts.js';
import { SHELL } from '../texts/shell.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './shell.module.css';

/** `?`: every key that works on this page now. */
export function KeyboardHelp() {
  const t = useTexts(SHELL);
  const [open, setOpen] = useState(false);
  const shortcuts = useKnownShortcuts();
  useShortcut('?', t.keys.help, () => setOpen(true));
  return (
    <Modal open={open} title={t.keyboard} footer={null} onCancel={() => setOpen(false)} width={420}>
      <p className={styles.faint}>{t.keyboardHint}</p>
      <dl className={styles.keys}>
        {shortcuts.map(({ key, label }) => (
          <div key={`${key} ${label}`}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>{t.keys.close}</dd>
        </div>
      </dl>
    </Modal>
  );
}
