import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { LongText } from '../../shared/LongText.js';
import { FORMS } from '../../texts/forms.js';
import { useTexts } from '../../texts/use-texts.js';
import styles from '../forms.module.css';
import type { ControlProps } from './control-props.js';

interface Props extends ControlProps<readonly string[]> {
  readonly label: string;
  readonly most?: number;
}

const lines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(Boolean);

interface LineProps {
  readonly id: string | undefined;
  readonly name: string;
  readonly text: string;
  readonly disabled: boolean | undefined;
  readonly removable: boolean;
  readonly onType: (text: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onRemove: () => void;
}

function Line({ id, name, text, disabled, removable, onType, onKey, onPaste, onRemove }: LineProps) {
  const t = useTexts(FORMS);
  return (
    <li>
      <LongText
        id={id}
        aria-label={name}
        rows={1}
        value={text}
        disabled={disabled}
        onChange={event => onType(event.target.value)}
        onKeyDown={onKey}
        onPaste={onPaste}
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={`${t.remove} ${name}`}
        disabled={disabled || !removable}
        onClick={onRemove}
      />
    </li>
  );
}

/** One line each: Enter begins the next one, and a pasted list becomes as many lines. */
export function TextsControl({ id, value, onChange, label, most = Infinity, disabled }: Props) {
  const t = useTexts(FORMS);
  const box = useRef<HTMLOListElement>(null);
  const texts = value && value.length > 0 ? value : [''];
  const change = (at: number, removed: number, ...added: string[]): void => {
    onChange?.([...texts.slice(0, at), ...added, ...texts.slice(at + removed)].slice(0, most));
  };
  const focus = (at: number): void => {
    requestAnimationFrame(() => box.current?.querySelectorAll('textarea')[at]?.focus());
  };
  const add = (at: number): void => {
    change(at, 0, '');
    focus(at);
  };
  const onKey = (at: number, event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add(at + 1);
  };
  const onPaste = (at: number, event: ClipboardEvent): void => {
    const pasted = lines(event.clipboardData.getData('text'));
    if (pasted.length < 2) return;
    event.preventDefault();
    change(at, texts[at] === '' ? 1 : 0, ...pasted);
  };
  return (
    <div className={styles.textList}>
      <ol className={styles.texts} ref={box}>
        {texts.map((text, at) => (
          // Lines have no name of their own; they are told apart by their place.
          <Line
            key={at}
            id={at === 0 ? id : undefined}
            name={`${label} ${at + 1}`}
            text={text}
            disabled={disabled}
            removable={texts.length > 1}
            onType={typed => change(at, 1, typed)}
            onKey={event => onKey(at, event)}
            onPaste={event => onPaste(at, event)}
            onRemove={() => change(at, 1)}
          />
        ))}
      </ol>
      {texts.length < most && (
        <Button
          type="dashed"
          size="small"
          icon={<PlusOutlined />}
          disabled={disabled}
          onClick={() => add(texts.length)}
        >
          {t.add}
        </Button>
      )}
    </div>
  );
}
