import { CloseOutlined, SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { MATTERS } from '../texts/matters.js';
import { useTexts } from '../texts/use-texts.js';
import { isLongEnough } from './filters.js';
import styles from './matters.module.css';

interface Props {
  readonly q: string;
  readonly onChange: (q: string | undefined) => void;
}

const PAUSE_MS = 200;

/** Searches while one types, from two characters on; what is composed with an input method counts when it is done. */
export function SearchBox({ q, onChange }: Props) {
  const t = useTexts(MATTERS);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? q;
  const apply = (value: string): void => {
    if (value.trim() !== q) onChange(value);
    setTyped(null);
  };
  const applyLater = useEffectEvent(apply);
  useEffect(() => {
    if (typed === null || (typed.trim() !== '' && !isLongEnough(typed))) return undefined;
    const later = setTimeout(() => applyLater(typed), PAUSE_MS);
    return () => clearTimeout(later);
  }, [typed]);
  const short = text.trim() !== '' && !isLongEnough(text);
  return (
    <div className={styles.search}>
      <Input
        role="searchbox"
        aria-label={t.search}
        placeholder={t.searchShort}
        prefix={<SearchOutlined aria-hidden />}
        suffix={short ? <span className={styles.faint}>{t.tooShort}</span> : undefined}
        allowClear={{ clearIcon: <CloseOutlined className={styles.clear} aria-label={t.clearSearch} /> }}
        maxLength={200}
        value={text}
        onChange={event => setTyped(event.target.value)}
        onPressEnter={() => isLongEnough(text) && apply(text)}
      />
    </div>
  );
}
