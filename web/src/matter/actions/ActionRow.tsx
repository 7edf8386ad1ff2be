import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { Action } from '../../api/matter.js';
import { useScope } from '../scope.js';
import styles from './actions.module.css';
import { directionOf } from './next-steps.js';
import { ownPageOf } from './own-page.js';
import { useLeadsTo } from './use-leads-to.js';

interface Props {
  readonly action: Action;
  /** The one step that carries the matter on. */
  readonly main: boolean;
  readonly onOpen: () => void;
}

/** A button that opens the form or the page of a step, and beside it what becomes of the matter. */
export function ActionRow({ action, main, onOpen }: Props) {
  const { matter, workflow } = useScope();
  const navigate = useNavigate();
  const { words } = useLeadsTo(action.type);
  const page = ownPageOf(action.type, matter.id);
  const open = (): void => (page === null ? onOpen() : void navigate(page));
  const ends = directionOf(workflow, matter.state, action.type) === 'end';
  return (
    <div className={styles.row} data-leads={words !== '' || undefined}>
      <Button type={main ? 'primary' : 'default'} danger={ends} onClick={open} data-action={action.type}>
        {action.label}
      </Button>
      {words !== '' && <span className={styles.leads}>{words}</span>}
    </div>
  );
}
