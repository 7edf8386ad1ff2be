import { useEffect, useMemo, useRef, useState } from 'react';
import { useActions, type Action } from '../../api/matter.js';
import { ErrorState } from '../../shared/ErrorState.js';
import { LoadingState } from '../../shared/LoadingState.js';
import { useShortcut } from '../../shared/shortcuts.js';
import { MATTER } from '../../texts/matter.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { Section } from '../Section.js';
import { useHolders } from '../use-holders.js';
import { ActionDrawer } from './ActionDrawer.js';
import { ActionRow } from './ActionRow.js';
import styles from './actions.module.css';
import { groupActions } from './group-actions.js';
import { directionOf } from './next-steps.js';
import { NotYet } from './NotYet.js';

/** `j` and `k` go from button to button; Enter is the button's own. */
function useRowKeys() {
  const { keys: t } = useTexts(MATTER);
  const list = useRef<HTMLDivElement>(null);
  const move = (step: number): void => {
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('button[data-action]') ?? [])];
    const at = buttons.findIndex(button => button === document.activeElement);
    const next = at === -1 ? (step > 0 ? 0 : buttons.length - 1) : at + step;
    buttons[Math.min(Math.max(next, 0), buttons.length - 1)]?.focus();
  };
  useShortcut('j', t.next, () => move(1));
  useShortcut('k', t.previous, () => move(-1));
  return list;
}

function NothingToDo() {
  const { actions: t } = useTexts(MATTER);
  const holders = useHolders();
  return (
    <div className={styles.nothing}>
      <p>{t.none}</p>
      <p>{holders === '' ? t.noneClosed : t.noneHint(holders)}</p>
    </div>
  );
}

interface Props {
  /** Where nothing can ever be done any more, nothing is said; the head of the page tells that it is closed. */
  readonly quiet?: boolean;
}

/** What I may do now, as buttons that open their form, and what not yet, with reason, article and way out. */
export function ActionList({ quiet = false }: Props) {
  const { actions: t } = useTexts(MATTER);
  const { matter, workflow } = useScope();
  const { data: actions, error, refetch } = useActions(matter.id);
  const [open, setOpen] = useState<Action | null>(null);
  const [stepsDone, setStepsDone] = useState(0);
  const list = useRowKeys();
  // The button that was pressed may be gone: what comes next begins here, once the drawer has given the focus back.
  useEffect(() => {
    if (stepsDone > 0) list.current?.focus({ preventScroll: true });
  }, [stepsDone, list]);
  const groups = useMemo(
    () => groupActions(workflow, matter.state, actions ?? []),
    [workflow, matter.state, actions],
  );
  if (error && !actions) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (quiet && matter.status === 'closed' && (actions ?? []).length === 0) return null;
  const done = (): void => {
    setOpen(null);
    setStepsDone(count => count + 1);
  };
  const isFirst = (action: Action): boolean =>
    action === groups.onward[0] && directionOf(workflow, matter.state, action.type) === 'onward';
  return (
    <div className={styles.actions} ref={list} tabIndex={-1}>
      <Section title={t.now}>
        {!actions && <LoadingState rows={2} />}
        {actions && groups.onward.length === 0 && <NothingToDo />}
        <div className={styles.rows}>
          {groups.onward.map(action => (
            <ActionRow
              key={action.type}
              action={action}
              main={isFirst(action)}
              onOpen={() => setOpen(action)}
            />
          ))}
        </div>
        {groups.other.length > 0 && (
          <div className={styles.other} role="group" aria-label={t.other}>
            <h3 className={styles.otherTitle}>{t.other}</h3>
            <div className={styles.rows}>
              {groups.other.map(action => (
                <ActionRow key={action.type} action={action} main={false} onOpen={() => setOpen(action)} />
              ))}
            </div>
          </div>
        )}
      </Section>
      {groups.notYet.length > 0 && <NotYet groups={groups.notYet} />}
      {open && <ActionDrawer key={open.type} action={open} onDone={done} onClose={() => setOpen(null)} />}
    </div>
  );
}
