import { Button } from 'antd';
import type { Action } from '../../api/matter.js';
import { useScope } from '../scope.js';
import styles from './actions.module.css';
import { directionOf } from './next-steps.js';
import { useLeadsTo } from './use-leads-to.js';

interface Props {
  readonly action: Action;
  /** The one step that carries the matter on. */
  readonly main: boolean;
  readonly onOpen: () => void;
}

/** A button, and beside it what becomes of the matter. */
export function ActionRow({ action, main, onOpen }: Props) {
  const { matter, workflow } = useScope();
  const { words } = useLeadsTo(action.type);
  const ends = directionOf(workflow, matter.state, action.type) === 'end';
  return (
    <div className={styles.row}>
      <Button type={main ? 'primary' : 'default'} danger={ends} onClick={onOpen} data-action={action.type}>
        {action.label}
      </Button>
      {words !== '' && <span className={styles.leads}>{words}</span>}
    </div>
  );
}
