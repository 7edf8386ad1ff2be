import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { Button, Drawer, Switch, Typography } from 'antd';
import { useState } from 'react';
import type { TrailEntry } from '../api/matter.js';
import { dataOf, withTexts } from '../matter/trail/trail-kinds.js';
import { useEntryWords } from '../matter/trail/use-entry-words.js';
import { Member, Members, MembersView } from '../matter/values/ValueView.js';
import { PersonName } from '../shared/PersonName.js';
import { useFormat } from '../shared/use-format.js';
import { Violations } from '../shared/Violations.js';
import { AUDIT } from '../texts/audit.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './audit.module.css';
import { CHECKS, type CheckedEntry } from './check-entries.js';

const WIDTH = 760;

interface Props {
  readonly entry: TrailEntry;
  readonly checked: CheckedEntry | undefined;
  /** Number of the trail's last entry. */
  readonly last: number;
  readonly onShow: (seq: number) => void;
  readonly onClose: () => void;
}

/** Broken into lines; a text that is no JSON is shown as it is. */
function inLines(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** A text exactly as it was hashed, or broken into lines to be read. */
function Exact({
  title,
  hint,
  text,
}: {
  readonly title: string;
  readonly hint: string;
  readonly text: string;
}) {
  const { entry: t } = useTexts(AUDIT);
  const [indented, setIndented] = useState(true);
  return (
    <section>
      <div className={styles.exactHead}>
        <h3>{title}</h3>
        <span className={styles.faint}>{hint}</span>
        <Switch
          size="small"
          checked={indented}
          aria-label={`${title} ${t.indented}`}
          checkedChildren={t.indented}
          unCheckedChildren={t.exact}
          onChange={setIndented}
        />
        <Typography.Text copyable={{ text, tooltips: [t.copy, t.copied] }} />
      </div>
      <pre className={styles.exact} tabIndex={0} aria-label={title}>
        {indented ? inLines(text) : text}
      </pre>
    </section>
  );
}

function Checks({ checked }: { readonly checked: CheckedEntry }) {
  const { check: t } = useTexts(AUDIT);
  return (
    <ul className={styles.checks} aria-label={t.title}>
      {CHECKS.map(check => (
        <li key={check} className={checked.results[check] ? styles.ok : styles.bad}>
          {checked.results[check] ? (
            <CheckOutlined aria-label={t.ok} />
          ) : (
            <CloseOutlined aria-label={t.bad} />
          )}{' '}
          <span>{t.names[check]}</span>
        </li>
      ))}
    </ul>
  );
}

function Erased({ entry }: { readonly entry: TrailEntry }) {
  const { entry: t } = useTexts(AUDIT);
  const format = useFormat();
  const erased = Object.entries(entry.texts).flatMap(([digest, kept]) =>
    'erasedAt' in kept ? [{ digest, ...kept }] : [],
  );
  if (erased.length === 0) return null;
  return (
    <Members>
      {erased.map(({ digest, erasedAt, legalBasis }) => (
        <Member key={digest} label={t.texts}>
          {t.erased(format.instant(erasedAt))} {legalBasis}
        </Member>
      ))}
    </Members>
  );
}

/** One entry to the last byte: what it says, what was recomputed of it, and the texts that were hashed. */
export function EntryDrawer({ entry, checked, last, onShow, onClose }: Props) {
  const t = useTexts(AUDIT);
  const format = useFormat();
  const { title } = useEntryWords(entry);
  const data = withTexts(dataOf(entry), entry.texts) as Record<string, unknown>;
  return (
    <Drawer
      open
      size={WIDTH}
      title={`${t.details(entry.seq)} · ${title}`}
      onClose={onClose}
      extra={
        <>
          <Button type="text" disabled={entry.seq <= 1} onClick={() => onShow(entry.seq - 1)}>
            {t.entry.before}
          </Button>
          <Button type="text" disabled={entry.seq >= last} onClick={() => onShow(entry.seq + 1)}>
            {t.entry.after}
          </Button>
        </>
      }
    >
      <div className={styles.drawer}>
        <Members>
          <Member label={t.columns.at}>{format.instant(entry.at)}</Member>
          <Member label={t.columns.actor}>
            <PersonName person={entry.actor} duty={entry.actor.duty} />
          </Member>
          {entry.version !== null && <Member label={t.entry.version}>{entry.version}</Member>}
          <Member label={t.entry.hash}>
            <code className={styles.digest}>{entry.hash}</code>
          </Member>
          {checked && (
            <Member label={t.entry.computed}>
              <code className={styles.digest}>{checked.hash}</code>
            </Member>
          )}
          {entry.leafIndex !== null && <Member label={t.entry.leaf}>{entry.leafIndex}</Member>}
        </Members>
        {checked && <Checks checked={checked} />}
        {entry.violations.length > 0 && <Violations violations={entry.violations} />}
        {Object.keys(data).length > 0 && (
          <section>
            <h3>{t.entry.what}</h3>
            <MembersView members={data} />
          </section>
        )}
        <Erased entry={entry} />
        <Exact title={t.entry.entry} hint={t.entry.entryHint} text={entry.entry} />
        <Exact title={t.entry.body} hint={t.entry.bodyHint} text={entry.body} />
      </div>
    </Drawer>
  );
}
