import { Alert } from 'antd';
import type { Conflict } from '../api/send-event.js';
import { labelIn, type Workflow } from '../api/workflow.js';
import { FORMS } from '../texts/forms.js';
import { useTexts } from '../texts/use-texts.js';
import { PersonName } from './PersonName.js';
import styles from './small-parts.module.css';
import { useFormat } from './use-format.js';
import { useStepName } from './use-step-name.js';

interface Props {
  readonly conflict: Conflict;
  readonly workflow?: Workflow | undefined;
}

/** Who did what while somebody was writing, and where the matter stands now. */
export function ConflictNotice({ conflict, workflow }: Props) {
  const t = useTexts(FORMS);
  const format = useFormat();
  const stepName = useStepName(workflow);
  return (
    <Alert
      className={styles.sendError}
      type="warning"
      role="alert"
      title={t.conflictTitle}
      description={
        <>
          <p>{t.conflictHint}</p>
          <ul className={styles.errors}>
            {conflict.since.map(({ seq, at, actor, action }) => (
              <li key={seq}>
                {format.instant(at)} <PersonName person={actor} duty={actor.duty} />{' '}
                <strong>{stepName(action)}</strong>
              </li>
            ))}
          </ul>
          <p>
            {t.conflictNow}
            {labelIn(workflow?.states, conflict.current.state)}
          </p>
        </>
      }
    />
  );
}
