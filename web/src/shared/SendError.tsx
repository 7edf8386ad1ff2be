import { Alert } from 'antd';
import { Problem, type FieldError } from '../api/problem.js';
import { ConflictError } from '../api/send-event.js';
import type { Workflow } from '../api/workflow.js';
import { ConflictNotice } from './ConflictNotice.js';
import styles from './small-parts.module.css';
import { Violations } from './Violations.js';

interface Props {
  readonly error: Problem | ConflictError | null;
  /** Those of its field errors that have no field on the page. */
  readonly elsewhere?: readonly FieldError[];
  readonly workflow?: Workflow | undefined;
}

/** Why a step was not taken, and what to do. */
export function SendError({ error, elsewhere, workflow }: Props) {
  if (error === null) return null;
  if (error instanceof ConflictError) return <ConflictNotice conflict={error.conflict} workflow={workflow} />;
  const list = elsewhere ?? error.errors;
  const inside =
    error.violations.length > 0 ? (
      <Violations violations={error.violations} />
    ) : list.length > 0 ? (
      <ul className={styles.errors}>
        {list.map(({ pointer, message }) => (
          <li key={pointer}>
            <code>{pointer}</code> {message}
          </li>
        ))}
      </ul>
    ) : undefined;
  return (
    <Alert
      className={styles.sendError}
      type="error"
      role="alert"
      title={error.violations.length > 0 ? error.title : error.detail}
      description={inside}
    />
  );
}
