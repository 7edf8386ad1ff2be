import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTrail, type TrailEntry } from '../../api/matter.js';
import { ErrorState } from '../../shared/ErrorState.js';
import { LoadingState } from '../../shared/LoadingState.js';
import { MATTER_TRAIL } from '../../texts/matter-trail.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { Section } from '../Section.js';
import { countsOf, shownEntries, type Filter } from './trail-kinds.js';
import styles from './trail.module.css';
import { TrailLine } from './TrailLine.js';

const AT_ONCE = 20;
/** For a few more nobody should have to ask. */
const FEW = 5;
const FILTERS: readonly Filter[] = ['all', 'event', 'document', 'refusal', 'notice'];

interface EntriesProps {
  readonly entries: readonly TrailEntry[];
}

function Entries({ entries }: EntriesProps) {
  const t = useTexts(MATTER_TRAIL);
  const [shown, setShown] = useState(entries.length <= AT_ONCE + FEW ? entries.length : AT_ONCE);
  return (
    <>
      <ol className={styles.trail} reversed>
        {entries.slice(0, shown).map(entry => (
          <TrailLine key={entry.seq} entry={entry} />
        ))}
      </ol>
      {entries.length > shown && (
        <Button size="small" onClick={() => setShown(entries.length)}>
          {t.more(entries.length - shown)}
        </Button>
      )}
    </>
  );
}

/** Everything that happened, refusals and notices included, newest first. */
export function Trail() {
  const t = useTexts(MATTER_TRAIL);
  const { matter } = useScope();
  const { data: trail, error, refetch } = useTrail(matter.id);
  const [filter, setFilter] = useState<Filter>('all');
  if (error && !trail) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!trail) return <LoadingState rows={6} />;
  const counts = countsOf(trail);
  const options = FILTERS.filter(one => one === 'all' || counts[one] > 0).map(value => ({
    value,
    label: `${t.kinds[value]} ${counts[value]}`,
  }));
  return (
    <Section title={t.title}>
      <div className={styles.filter}>
        <Segmented<Filter>
          size="small"
          options={options}
          value={filter}
          onChange={setFilter}
          aria-label={t.filter}
        />
      </div>
      <Entries key={filter} entries={shownEntries(trail, filter)} />
    </Section>
  );
}
