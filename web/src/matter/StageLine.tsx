import { useMemo } from 'react';
import { useTrail } from '../api/matter.js';
import { MATTER } from '../texts/matter.js';
import { useTexts } from '../texts/use-texts.js';
import { useScope } from './scope.js';
import { stageSteps } from './stage-times.js';
import styles from './stage-line.module.css';
import { useShortInstant } from './values/use-short-instant.js';

/** The stages as a line, with when each was entered. */
export function StageLine() {
  const { line: t } = useTexts(MATTER);
  const { matter, workflow } = useScope();
  const { data: trail } = useTrail(matter.id);
  const when = useShortInstant();
  const steps = useMemo(() => stageSteps(workflow, matter, trail ?? []), [workflow, matter, trail]);
  return (
    <ol className={styles.line} aria-label={t.label}>
      {steps.map(({ id, label, standing, since, visits }) => (
        <li key={id} data-standing={standing} aria-current={standing === 'here' ? 'step' : undefined}>
          <span className={styles.dot} aria-hidden />
          <span className={styles.label}>{label}</span>
          <span className="visually-hidden">{t[standing]}</span>
          <span className={styles.when}>
            {since !== null && when(since)}
            {visits > 1 && ` · ${t.again(visits)}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
