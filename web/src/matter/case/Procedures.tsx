import { labelIn } from '../../api/workflow.js';
import { MATTER_CASE } from '../../texts/matter-case.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { Section } from '../Section.js';
import { MembersView } from '../values/ValueView.js';
import styles from './case.module.css';

/** Names of procedures are values of a form where the workflow has one, else of the slot that holds their record. */
export function useProcedureName(): (name: string) => string {
  const { labels, workflow } = useScope();
  return name => {
    const label = labels.value('procedure', name);
    return label === name ? labelIn(workflow.slots, name) : label;
  };
}

/** How each statutory procedure was settled. */
export function Procedures() {
  const t = useTexts(MATTER_CASE);
  const {
    matter: { procedures },
    workflow,
  } = useScope();
  const nameOf = useProcedureName();
  if (!procedures || Object.keys(procedures).length === 0) return null;
  // In the order of the slots that hold their records.
  const place = (name: string): number => workflow.slots.findIndex(({ id }) => id === name);
  const entries = Object.entries(procedures).sort(([a], [b]) => place(a) - place(b));
  return (
    <Section title={t.procedures}>
      <ul className={styles.procedures}>
        {entries.map(([name, { settled, ...rest }]) => (
          <li key={name}>
            <div className={styles.procedure}>
              <h3>{nameOf(name)}</h3>
              <span className={settled === 'open' ? styles.open : styles.faint}>{t.settled[settled]}</span>
            </div>
            {Object.keys(rest).length > 0 && <MembersView members={rest} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
