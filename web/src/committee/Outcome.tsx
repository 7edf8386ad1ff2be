import { Link } from 'react-router';
import type { Action, Matter } from '../api/matter.js';
import { EventForm } from '../forms/EventForm.js';
import { useScope } from '../matter/scope.js';
import { Violations } from '../shared/Violations.js';
import { COMMITTEE } from '../texts/committee.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './committee.module.css';
import { TallyBar } from './statements/TallyBar.js';

interface Props {
  readonly meeting: NonNullable<Matter['meeting']>;
  readonly action: Action;
}

/** What the meeting decides; what still stands in the way says the service. */
export function Outcome({ meeting, action }: Props) {
  const { outcome: t } = useTexts(COMMITTEE);
  const { matter } = useScope();
  if (!action.allowed)
    return (
      <div className={styles.notYet}>
        <p className={styles.faint}>{t.notYet}</p>
        <Violations violations={action.violations} />
      </div>
    );
  return <EventForm matterId={matter.id} action={action} before={<TallyBar meeting={meeting} />} />;
}

/** Where one goes when this item is settled. */
export function NextItem({ id }: { readonly id: string | undefined }) {
  const { outcome: t } = useTexts(COMMITTEE);
  return (
    <p className={styles.next}>
      {id === undefined ? (
        <Link to="/meetings">{t.back}</Link>
      ) : (
        <Link to={`/matters/${id}/meeting`}>{t.next} →</Link>
      )}
    </p>
  );
}
