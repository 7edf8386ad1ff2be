import type { ReactNode } from 'react';
import { useDocuments } from '../../api/matter.js';
import { usePeople } from '../../api/people.js';
import { Digest } from '../../shared/Digest.js';
import { useFormat } from '../../shared/use-format.js';
import { MATTER } from '../../texts/matter.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { Bases } from './Bases.js';
import styles from './values.module.css';

interface Props {
  /** The member that holds it: its name tells what an id or a number means. */
  readonly name: string;
  readonly value: unknown;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const SHA = /^[0-9a-f]{64}$/;

function useNames(): (id: string) => string | undefined {
  const { matter } = useScope();
  const { data: people } = usePeople();
  const { data: documents } = useDocuments(matter.id);
  return id =>
    people?.find(person => person.id === id)?.name ??
    documents?.find(document => document.id === id)?.versions.at(-1)?.fileName;
}

function TextView({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  const { labels } = useScope();
  const format = useFormat();
  const nameOf = useNames();
  if (SHA.test(value)) return <Digest value={value} />;
  if (DATE.test(value)) return format.day(value);
  if (INSTANT.test(value)) return format.instant(value);
  return nameOf(value) ?? labels.value(name, value);
}

/** A value as people read it: the definition's words for it, names for ids, yuan for fen. */
export function ValueView({ name, value }: Props): ReactNode {
  const t = useTexts(MATTER);
  const format = useFormat();
  if (value === null || value === undefined) return <span className={styles.empty}>{t.none}</span>;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'number') return name.endsWith('Fen') ? format.fen(value) : String(value);
  if (typeof value === 'string') return <TextView name={name} value={value} />;
  if (Array.isArray(value)) return <ListView name={name} values={value} />;
  return <MembersView within={name} members={value as Record<string, unknown>} />;
}

function ListView({ name, values }: { readonly name: string; readonly values: readonly unknown[] }) {
  const t = useTexts(MATTER);
  if (values.length === 0) return <span className={styles.empty}>{t.none}</span>;
  if (name === 'legalBasis') return <Bases keys={values.map(String)} />;
  return (
    <ul className={styles.items}>
      {values.map((value, index) => (
        <li key={index}>
          <ValueView name={name} value={value} />
        </li>
      ))}
    </ul>
  );
}

interface MembersProps {
  readonly members: Readonly<Record<string, unknown>>;
  readonly within?: string;
  readonly without?: readonly string[];
}

/** Members by the definition's names for them; what is `null` or left out says nothing. */
export function MembersView({ members, within, without = [] }: MembersProps) {
  const { labels } = useScope();
  const shown = labels
    .inOrder(members, within)
    .filter(([name, value]) => value !== null && !without.includes(name));
  return (
    <dl className={styles.list}>
      {shown.map(([name, value]) => (
        <Member key={name} label={labels.member(name, within)}>
          <ValueView name={name} value={value} />
        </Member>
      ))}
    </dl>
  );
}

/** One line of a list of members. */
export function Member({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Lines that a page puts together itself. */
export function Members({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.list}>{children}</dl>;
}
