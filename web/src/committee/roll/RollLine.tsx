import { Input, Radio } from 'antd';
import { useId, type ReactNode } from 'react';
import { COMMITTEE } from '../../texts/committee.js';
import { useTexts } from '../../texts/use-texts.js';
import styles from '../committee.module.css';
import type { Mark } from './roll.js';

interface Props {
  readonly name: string;
  readonly recused: boolean;
  readonly mark: Mark;
  readonly onMark: (mark: Mark) => void;
  readonly error: string | undefined;
  /** Whether this member is the head; only members can be. */
  readonly isHead?: boolean;
  readonly onHead?: () => void;
  readonly note?: string;
  readonly end?: ReactNode;
}

/** One person: there or not, and if not why. */
export function RollLine({ name, recused, mark, onMark, error, isHead, onHead, note, end }: Props) {
  const { roll: t } = useTexts(COMMITTEE);
  const id = useId();
  return (
    <div className={styles.rollLine}>
      <span className={styles.rollName}>
        {name} {recused && <span className={styles.faint}>{t.recused}</span>}
        {note !== undefined && <span className={styles.faint}>{note}</span>}
      </span>
      <Radio.Group
        aria-label={t.presenceOf(name)}
        optionType="button"
        disabled={recused}
        value={mark.present}
        options={[
          { value: true, label: t.present },
          { value: false, label: t.absent },
        ]}
        onChange={event => onMark({ ...mark, present: event.target.value as boolean })}
      />
      <span className={styles.rollReason}>
        {!mark.present && (
          <Input
            aria-label={t.reasonOf(name)}
            aria-describedby={error === undefined ? undefined : id}
            placeholder={t.reason}
            value={mark.reason}
            status={error === undefined ? '' : 'error'}
            onChange={event => onMark({ ...mark, reason: event.target.value })}
          />
        )}
        {mark.present && onHead && (
          <Radio checked={isHead === true} onChange={onHead} aria-label={t.headOf(name)}>
            {t.speaksLast}
          </Radio>
        )}
        {error !== undefined && (
          <span id={id} className={styles.error}>
            {error}
          </span>
        )}
      </span>
      {end}
    </div>
  );
}
