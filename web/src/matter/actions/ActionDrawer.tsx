import { Drawer } from 'antd';
import type { Action } from '../../api/matter.js';
import { EventForm } from '../../forms/EventForm.js';
import { MATTER } from '../../texts/matter.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import styles from './actions.module.css';
import { directionOf } from './next-steps.js';
import { startingData } from './starting-data.js';
import { useLeadsTo } from './use-leads-to.js';

const WIDTH = 600;

interface Props {
  readonly action: Action;
  readonly onClose: () => void;
}

/** The form of an action over the page, with what becomes of the matter above it. */
export function ActionDrawer({ action, onClose }: Props) {
  const { actions: t } = useTexts(MATTER);
  const { matter, workflow } = useScope();
  const { who, words } = useLeadsTo(action.type);
  const ends = directionOf(workflow, matter.state, action.type) === 'end';
  return (
    <Drawer open title={action.label} size={WIDTH} onClose={onClose}>
      <p className={styles.drawerHint}>
        {words === '' ? '' : `${words} · `}
        {t.version(matter.version)}
      </p>
      <EventForm
        matterId={matter.id}
        action={action}
        submitLabel={t.to(action.label, who)}
        initial={startingData(action, matter)}
        danger={ends}
        onDone={onClose}
        onCancel={onClose}
      />
    </Drawer>
  );
}
