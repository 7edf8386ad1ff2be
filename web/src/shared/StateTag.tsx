import { labelIn, useWorkflow } from '../api/workflow.js';
import styles from './small-parts.module.css';

interface Props {
  /** `major-decision@1` */
  readonly workflow: string;
  readonly state: string;
}

/** Where a matter stands, in the workflow's own words. */
export function StateTag({ workflow, state }: Props) {
  const { data } = useWorkflow(workflow);
  return <span className={styles.state}>{data ? labelIn(data.states, state) : '…'}</span>;
}
