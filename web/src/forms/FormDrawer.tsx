import { Drawer } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useShortcut } from '../shared/shortcuts.js';
import { submitFormIn } from '../shared/submit-form.js';
import { FORMS } from '../texts/forms.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './forms.module.css';

const WIDTH = 600;

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Back to what opened it, so that the keyboard goes on where it was. */
function useFocusBack(): void {
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current ??= document.activeElement;
    return () => {
      if (opener.current instanceof HTMLElement) opener.current.focus();
    };
  }, []);
}

/** A form over the page: Ctrl+Enter sends it from wherever the focus is, Escape leaves it with what was typed kept. */
export function FormDrawer({ title, onClose, children }: Props) {
  const { keys: t } = useTexts(FORMS);
  const box = useRef<HTMLDivElement>(null);
  useFocusBack();
  useShortcut('Ctrl+Enter', t.send, () => submitFormIn(box.current), true, box);
  return (
    <Drawer open title={title} size={WIDTH} onClose={onClose}>
      <div ref={box}>{children}</div>
      <p className={styles.keys}>
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> {t.send} · <kbd>Esc</kbd> {t.leave}
      </p>
    </Drawer>
  );
}
