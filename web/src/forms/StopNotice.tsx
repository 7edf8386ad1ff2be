import { Alert } from 'antd';
import type { Workflow } from '../api/workflow.js';
import { LegalBases } from '../shared/LegalBases.js';
import styles from './forms.module.css';

interface Props {
  readonly rule: string;
  readonly workflow: Workflow | undefined;
}

/** What an answer means, in the words of the rule it breaks, before anything is sent. */
export function StopNotice({ rule, workflow }: Props) {
  const found = workflow?.rules.find(({ id }) => id === rule);
  return (
    <Alert
      className={styles.notice}
      type="error"
      role="alert"
      title={found?.text ?? rule}
      description={
        <>
          <p>{found?.remedy}</p>
          <LegalBases bases={found?.legalBasis ?? []} />
        </>
      }
    />
  );
}
