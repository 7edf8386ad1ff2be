import { OPENING } from '../texts/opening.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './opening.module.css';

/** Where in the opening somebody is. */
export function OpeningSteps({ at }: { readonly at: number }) {
  const t = useTexts(OPENING);
  return (
    <ol className={styles.steps} aria-label={t.steps}>
      {t.step.map((name, index) => (
        <li key={name} aria-current={index === at ? 'step' : undefined} data-done={index < at || undefined}>
          <b>{index + 1}</b> {name}
        </li>
      ))}
    </ol>
  );
}
