import type { Action } from '../../api/matter.js';
import { labelIn } from '../../api/workflow.js';
import { Violations } from '../../shared/Violations.js';
import { useLocale } from '../../texts/locale.js';
import { MATTER } from '../../texts/matter.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { Section } from '../Section.js';
import styles from './actions.module.css';
import { offeredIn } from './next-steps.js';

function NotOffered({ type }: { readonly type: string }) {
  const { actions: t } = useTexts(MATTER);
  const { workflow } = useScope();
  const separator = useLocale() === 'zh-CN' ? '」或「' : '” or “';
  const states = offeredIn(workflow, type).map(id => labelIn(workflow.states, id));
  return <p className={styles.leads}>{t.notOffered(states.join(separator))}</p>;
}

/** What lies ahead, with what still stands in its way; steps that wait for the same things stand together. */
export function NotYet({ groups }: { readonly groups: readonly (readonly Action[])[] }) {
  const { actions: t } = useTexts(MATTER);
  const separator = useLocale() === 'zh-CN' ? '、' : ', ';
  return (
    <Section title={t.notYet}>
      <ul className={styles.notYet}>
        {groups.map(group => (
          <li key={group.map(({ type }) => type).join()}>
            <h3>{group.map(({ label }) => label).join(separator)}</h3>
            <Violations violations={group[0]?.violations ?? []} />
            {group[0]?.violations.length === 0 && <NotOffered type={group[0].type} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
