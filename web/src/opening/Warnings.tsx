import { Alert } from 'antd';
import type { Workflow } from '../api/workflow.js';
import { Violations } from '../shared/Violations.js';
import { OPENING } from '../texts/opening.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './opening.module.css';

/** What answers already given will meet with later on the way, in the words of the rules. */
export function Warnings({
  workflow,
  rules,
}: {
  readonly workflow: Workflow;
  readonly rules: readonly string[];
}) {
  const t = useTexts(OPENING);
  const said = workflow.rules
    .filter(({ id }) => rules.includes(id))
    .map(({ id, text, remedy, legalBasis }) => ({ rule: id, message: text, remedy, legalBasis }));
  if (said.length === 0) return null;
  return (
    <Alert
      className={styles.warning}
      type="warning"
      role="status"
      title={t.says}
      description={<Violations violations={said} />}
    />
  );
}
