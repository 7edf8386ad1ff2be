import { Button } from 'antd';
import { Link } from 'react-router';
import { linesOf, useMatters, type MatterLine } from '../api/matters.js';
import { useUnitName } from '../api/people.js';
import { useWorkflows } from '../api/workflow.js';
import { EmptyState } from '../shared/EmptyState.js';
import { ErrorState } from '../shared/ErrorState.js';
import { LoadingState } from '../shared/LoadingState.js';
import { PageTitle } from '../shared/PageTitle.js';
import { useFormat } from '../shared/use-format.js';
import { COMMITTEE } from '../texts/committee.js';
import { useTexts } from '../texts/use-texts.js';
import { itemStanding, type Sitting } from './agenda.js';
import styles from './committee.module.css';
import { useSittings } from './use-sittings.js';

const COMMITTEE_STAGE = 'committeeDecision';
const MOST = 100;

function SittingBlock({ sitting }: { readonly sitting: Sitting }) {
  const t = useTexts(COMMITTEE);
  const format = useFormat();
  return (
    <section className={styles.sitting}>
      <div className={styles.sittingHead}>
        <h2>{sitting.title}</h2>
        <span className={styles.faint}>
          {format.day(sitting.heldOn)} · {t.meetings.items(sitting.items.length)}
        </span>
      </div>
      <ol className={styles.lines}>
        {sitting.items.map((item, at) => (
          <li key={item.id}>
            <Link to={`/matters/${item.id}/meeting`}>
              <span className={styles.number}>{at + 1}</span>
              <span className={styles.lineTitle}>{item.title}</span>
              <span className={styles.faint}>{item.number}</span>
              <span className={styles.standing} data-standing={itemStanding(item)}>
                {t.states[itemStanding(item)]}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

function WaitingLine({ line }: { readonly line: MatterLine }) {
  const unit = useUnitName(line.unitId);
  return (
    <li>
      <Link to={`/matters/${line.id}/meeting`}>
        <span className={styles.number}>·</span>
        <span className={styles.lineTitle}>{line.title}</span>
        <span className={styles.faint}>{line.number}</span>
        <span className={styles.faint}>{unit}</span>
      </Link>
    </li>
  );
}

/** Reviewed and before no meeting yet: says the tag of the state, whatever the workflow calls it. */
function useWaiting() {
  const { data: workflows } = useWorkflows();
  const list = useMatters({ stage: 'judicialOffice', limit: MOST });
  const isReviewed = ({ workflow, state }: MatterLine): boolean =>
    workflows
      ?.find(({ id }) => id === workflow)
      ?.states.find(({ id, stage }) => id === state && stage !== COMMITTEE_STAGE)
      ?.tags.includes('reviewed') ?? false;
  return { ...list, lines: linesOf(list.data).filter(isReviewed) };
}

/** Meetings with their agendas, and what waits to be placed on one. */
export function MeetingsPage() {
  const { meetings: t } = useTexts(COMMITTEE);
  const { sittings, error, isPending } = useSittings();
  const waiting = useWaiting();
  if (error) return <ErrorState error={error} onRetry={() => void waiting.refetch()} />;
  const isEmpty = !isPending && !waiting.isPending && sittings.length === 0 && waiting.lines.length === 0;
  return (
    <>
      <PageTitle title={t.title} />
      {(isPending || waiting.isPending) && <LoadingState />}
      {isEmpty && (
        <EmptyState
          title={t.emptyTitle}
          hint={t.emptyHint}
          action={<Link to="/matters">{t.toMatters}</Link>}
        />
      )}
      <div className={styles.meetings}>
        {sittings.map(sitting => (
          <SittingBlock key={sitting.key} sitting={sitting} />
        ))}
        {waiting.lines.length > 0 && (
          <section className={styles.sitting}>
            <div className={styles.sittingHead}>
              <h2>{t.waiting}</h2>
              <span className={styles.faint}>{t.waitingHint}</span>
            </div>
            <ul className={styles.lines}>
              {waiting.lines.map(line => (
                <WaitingLine key={line.id} line={line} />
              ))}
            </ul>
          </section>
        )}
        {waiting.hasNextPage && (
          <Button onClick={() => void waiting.fetchNextPage()} loading={waiting.isFetchingNextPage}>
            {t.more}
          </Button>
        )}
      </div>
    </>
  );
}
