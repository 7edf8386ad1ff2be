import { Typography } from 'antd';
import { STATES } from '../texts/states.js';
import { useTexts } from '../texts/use-texts.js';
import { shortDigest } from './format-digest.js';
import styles from './small-parts.module.css';

/** The end of a digest, enough for people to compare; the whole one is copied. */
export function Digest({ value, name }: { readonly value: string; readonly name?: string }) {
  const t = useTexts(STATES);
  return (
    <Typography.Text
      className={styles.digest}
      title={`${name ?? 'SHA-256'} ${value}`}
      copyable={{ text: value, tooltips: [t.copyDigest, t.copied] }}
    >
      {shortDigest(value)}
    </Typography.Text>
  );
}
