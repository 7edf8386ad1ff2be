import type { Action } from '../api/matter.js';
import { EventForm } from '../forms/EventForm.js';
import { useScope } from '../matter/scope.js';
import { EmptyState } from '../shared/EmptyState.js';
import { Violations } from '../shared/Violations.js';
import { COMMITTEE } from '../texts/committee.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './committee.module.css';

/** A matter before no meeting: it is placed on an agenda, or what stands in the way is said. */
export function PlaceOnAgenda({ action }: { readonly action: Action | undefined }) {
  const t = useTexts(COMMITTEE);
  const { matter } = useScope();
  if (!action) return <EmptyState title={t.notPlanned} hint={t.notPlannedHint} />;
  if (!action.allowed)
    return (
      <section className={styles.notYet}>
        <h2>{t.notYet}</h2>
        {action.violations.length > 0 ? (
          <Violations violations={action.violations} />
        ) : (
          <p>{t.notPlannedHint}</p>
        )}
      </section>
    );
  return (
    <section aria-label={action.label}>
      <h2>{action.label}</h2>
      <EventForm matterId={matter.id} action={action} />
    </section>
  );
}
