import type { TrailEntry } from '../../api/matter.js';
import { labelIn } from '../../api/workflow.js';
import { Digest } from '../../shared/Digest.js';
import { PersonName } from '../../shared/PersonName.js';
import { useFormat } from '../../shared/use-format.js';
import { Violations } from '../../shared/Violations.js';
import { MATTER_TRAIL } from '../../texts/matter-trail.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { useShortInstant } from '../values/use-short-instant.js';
import { Member, Members, MembersView } from '../values/ValueView.js';
import { dataOf, kindOf, withTexts } from './trail-kinds.js';
import styles from './trail.module.css';
import { useEntryWords } from './use-entry-words.js';

function Details({ entry }: { readonly entry: TrailEntry }) {
  const t = useTexts(MATTER_TRAIL);
  const format = useFormat();
  const data = withTexts(dataOf(entry), entry.texts) as Record<string, unknown>;
  return (
    <div className={styles.inside}>
      {Object.keys(data).length > 0 && <MembersView members={data} />}
      <Members>
        <Member label={t.entry(entry.seq)}>
          {format.instant(entry.at)}
          {entry.version !== null && ` · ${t.version(entry.version)}`}
        </Member>
        <Member label={t.hash}>
          <Digest value={entry.hash} />
        </Member>
      </Members>
    </div>
  );
}

/** One entry: when, what, who, and what became of it; what was written opens below it. */
export function TrailLine({ entry }: { readonly entry: TrailEntry }) {
  const { workflow } = useScope();
  const when = useShortInstant();
  const { title, note } = useEntryWords(entry);
  const moved = entry.kind === 'event' && entry.from !== entry.to && entry.to !== null;
  return (
    <li data-kind={kindOf(entry)}>
      <p className={styles.head}>
        <time dateTime={entry.at}>{when(entry.at)}</time>
        <PersonName person={entry.actor} duty={entry.actor.duty} />
      </p>
      <details className={styles.details}>
        <summary>
          <span className={styles.title}>{title}</span>
          {note !== '' && <span className={styles.note}> {note}</span>}
        </summary>
        <Details entry={entry} />
      </details>
      {moved && <p className={styles.moved}>→ {labelIn(workflow.states, entry.to ?? '')}</p>}
      {entry.violations.length > 0 && <Violations violations={entry.violations} />}
    </li>
  );
}
