import { useState } from 'react';
import type { Action } from '../../api/matter.js';
import { EventForm } from '../../forms/EventForm.js';
import { FormDrawer } from '../../forms/FormDrawer.js';
import { MATTER } from '../../texts/matter.js';
import { useTexts } from '../../texts/use-texts.js';
import { OpinionItems } from '../case/OpinionItems.js';
import { useScope } from '../scope.js';
import styles from './actions.module.css';
import { directionOf } from './next-steps.js';
import { startOf } from './starting-data.js';
import { useLeadsTo } from './use-leads-to.js';

interface Props {
  readonly action: Action;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The form of an action over the page, with what becomes of the matter above it. */
export function ActionDrawer({ action, onDone, onClose }: Props) {
  const { actions: t } = useTexts(MATTER);
  const { matter, workflow } = useScope();
  const { who, words } = useLeadsTo(action.type);
  const ends = directionOf(workflow, matter.state, action.type) === 'end';
  // Once: the form keeps what was typed when the matter is read again below it.
  const [{ initial, fixed, readOnly, answers }] = useState(() => startOf(action, matter));
  return (
    <FormDrawer title={action.label} onClose={onClose}>
      <p className={styles.drawerHint}>
        {words === '' ? '' : `${words} · `}
        {t.version(matter.version)}
      </p>
      <EventForm
        matterId={matter.id}
        action={action}
        submitLabel={t.to(action.label, who)}
        initial={initial}
        fixed={fixed}
        readOnly={readOnly}
        before={
          answers && (
            <div className={styles.above}>
              <OpinionItems items={matter.reviewOpinion?.items ?? []} answered={false} />
            </div>
          )
        }
        danger={ends}
        onDone={onDone}
        onCancel={onClose}
      />
    </FormDrawer>
  );
}
