import { Button } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState, type FormEvent } from 'react';
import { useActions, type Action, type Matter, type MatterDocument } from '../api/matter.js';
import { useUser } from '../api/session.js';
import { EventForm } from '../forms/EventForm.js';
import { FormDrawer } from '../forms/FormDrawer.js';
import { directionOf, dutiesIn, leadsTo } from '../matter/actions/next-steps.js';
import { useLeadsTo } from '../matter/actions/use-leads-to.js';
import { useScope } from '../matter/scope.js';
import { EmptyState } from '../shared/EmptyState.js';
import { ErrorState } from '../shared/ErrorState.js';
import { LoadingState } from '../shared/LoadingState.js';
import { useShortcut } from '../shared/shortcuts.js';
import { submitFormIn } from '../shared/submit-form.js';
import { MATTER } from '../texts/matter.js';
import { REVIEW } from '../texts/review.js';
import { useTexts } from '../texts/use-texts.js';
import { stepsOf, type Steps } from './main-step.js';
import { isOpinion, type OpinionValues } from './opinion/opinion-values.js';
import { REVIEWING } from './queue.js';
import styles from './review.module.css';

/** One reads before one writes: the form comes after the case. */
const OpinionForm = lazy(async () => ({
  default: (await import('./opinion/OpinionForm.js')).OpinionForm,
}));

interface Props {
  readonly documents: readonly MatterDocument[];
  /** Documents that were looked at here. */
  readonly opened: ReadonlySet<string>;
  readonly onShow: (documentId: string) => void;
  readonly onValues: (values: OpinionValues | null) => void;
  readonly isMine: boolean;
  readonly onFinished: () => void;
}

interface StepProps {
  readonly action: Action;
  readonly onDone: (matter: Matter) => void;
  readonly onClose: () => void;
}

/** A step that is not the main one, over the page. */
function StepDrawer({ action, onDone, onClose }: StepProps) {
  const { actions: t } = useTexts(MATTER);
  const { matter, workflow } = useScope();
  const { id: me } = useUser();
  const { who } = useLeadsTo(action.type);
  const asksForPerson = 'personId' in ((action.schema as { properties?: object }).properties ?? {});
  return (
    <FormDrawer title={action.label} onClose={onClose}>
      <EventForm
        matterId={matter.id}
        action={action}
        submitLabel={t.to(action.label, who)}
        {...(asksForPerson && { initial: { personId: me } })}
        danger={directionOf(workflow, matter.state, action.type) === 'end'}
        onDone={onDone}
        onCancel={onClose}
      />
    </FormDrawer>
  );
}

function useOwnDuties(): readonly string[] {
  const { duties } = useUser();
  return duties.map(({ duty }) => duty).filter(duty => REVIEWING.includes(duty));
}

/** Finished with it: it waits for somebody else now. */
function useFinished(onFinished: () => void) {
  const own = useOwnDuties();
  return ({ awaits }: Matter): void => {
    if (!awaits.some(duty => own.includes(duty))) onFinished();
  };
}

/** What the button says: the step and whom it goes to, unless that is oneself again. */
function useSubmitLabel(action: Action): string {
  const { actions: t } = useTexts(MATTER);
  const { matter, workflow } = useScope();
  const own = useOwnDuties();
  const { who } = useLeadsTo(action.type);
  const stays = leadsTo(workflow, matter.state, action.type).every(to =>
    dutiesIn(workflow, to).some(duty => own.includes(duty)),
  );
  return stays ? action.label : t.to(action.label, who);
}

function MainStep({ action, ...props }: Omit<Props, 'isMine' | 'onFinished'> & StepMain) {
  const { matter } = useScope();
  const { words } = useLeadsTo(action.type);
  const submitLabel = useSubmitLabel(action);
  if (isOpinion(action.type))
    return (
      <Suspense fallback={<LoadingState rows={6} />}>
        <OpinionForm {...props} action={action} type={action.type} submitLabel={submitLabel} />
      </Suspense>
    );
  return (
    <>
      <h3>{action.label}</h3>
      {words !== '' && <p className={styles.faint}>{words}</p>}
      <EventForm matterId={matter.id} action={action} submitLabel={submitLabel} onDone={props.onDone} />
    </>
  );
}

interface StepMain {
  readonly action: Action;
  readonly onDone: (matter: Matter) => void;
}

/** What somebody is writing stays before them, also when a colleague has moved the matter on meanwhile. */
function useHeldSteps(now: Steps) {
  const [writing, setWriting] = useState<Action | null>(null);
  const main = writing ?? now.main;
  return {
    main,
    others: now.others.filter(({ type }) => type !== main?.type),
    hold: ({ target }: FormEvent): void => {
      if ((target as HTMLElement).closest('[data-main]')) setWriting(before => before ?? now.main);
    },
    release: (): void => setWriting(null),
  };
}

/** What is written about the case: the step that carries it on as a form, the others as buttons. */
export function Work({ isMine, onFinished, onValues, ...props }: Props) {
  const t = useTexts(REVIEW);
  const { matter, workflow } = useScope();
  const { data: actions, error, refetch } = useActions(matter.id);
  const [open, setOpen] = useState<Action | null>(null);
  const box = useRef<HTMLElement>(null);
  const { main, others, hold, release } = useHeldSteps(stepsOf(workflow, matter.state, actions ?? []));
  const finished = useFinished(onFinished);
  const done = (next: Matter): void => {
    release();
    finished(next);
  };
  const writesOpinion = main !== null && isOpinion(main.type);
  useEffect(() => {
    if (!writesOpinion) onValues(null);
  }, [writesOpinion, onValues]);
  useShortcut('Ctrl+Enter', t.finish, () => submitFormIn(box.current), main !== null);
  if (error && !actions) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!actions) return <LoadingState rows={4} />;
  return (
    <section ref={box} aria-label={t.work} className={styles.workBox} onInput={hold}>
      {main ? (
        <div data-main>
          <MainStep key={main.type} {...props} onValues={onValues} action={main} onDone={done} />
        </div>
      ) : (
        <EmptyState title={isMine ? t.nothing : t.noLonger} hint={t.nothingHint} />
      )}
      {main && (
        <p className={styles.keys}>
          <kbd>Ctrl</kbd> <kbd>Enter</kbd> {t.finishHint}
        </p>
      )}
      {others.length > 0 && (
        <div className={styles.others} role="group" aria-label={t.other}>
          <span className={styles.faint}>{t.other}</span>
          {others.map(action => (
            <Button key={action.type} onClick={() => setOpen(action)}>
              {action.label}
            </Button>
          ))}
        </div>
      )}
      {open && (
        <StepDrawer
          key={open.type}
          action={open}
          onClose={() => setOpen(null)}
          onDone={next => {
            setOpen(null);
            done(next);
          }}
        />
      )}
    </section>
  );
}
