import { Segmented } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import {
  useActions,
  useDocuments,
  useMatter,
  type Action,
  type Matter,
  type MatterDocument,
} from '../api/matter.js';
import { useUnitName } from '../api/people.js';
import { useWorkflow } from '../api/workflow.js';
import { EventForm } from '../forms/EventForm.js';
import { Decision } from '../matter/case/Decision.js';
import { Disclosure } from '../matter/case/Disclosure.js';
import { Signature } from '../matter/case/Signature.js';
import { ScopeContext, useScope } from '../matter/scope.js';
import { Section } from '../matter/Section.js';
import { useHolders } from '../matter/use-holders.js';
import { labelsOf } from '../matter/values/labels.js';
import { MembersView } from '../matter/values/ValueView.js';
import { DaysLeft } from '../shared/DaysLeft.js';
import { ErrorState } from '../shared/ErrorState.js';
import { LoadingState } from '../shared/LoadingState.js';
import { useShortcut } from '../shared/shortcuts.js';
import { submitFormIn } from '../shared/submit-form.js';
import { StateTag } from '../shared/StateTag.js';
import { DISCLOSURE } from '../texts/disclosure.js';
import { SHELL } from '../texts/shell.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './disclosure.module.css';
import { PublishForm } from './PublishForm.js';

const PUBLISH = 'PUBLISH';
/** Steps of this page, the usual one first. */
const STEPS = [PUBLISH, 'PROPOSE_WITHHOLDING', 'DECIDE_WITHHOLDING'];
const ATTRIBUTES = ['disclosureAttribute', 'disclosureReason'];

interface Props {
  readonly id: string;
  readonly onFinished: () => void;
}

function Header() {
  const t = useTexts(DISCLOSURE);
  const { matter } = useScope();
  const unit = useUnitName(matter.unitId);
  return (
    <header>
      <h2>{matter.title}</h2>
      <p className={styles.below}>
        <span>{matter.number}</span>
        <span>{unit}</span>
        <StateTag workflow={matter.workflow} state={matter.state} />
        {matter.status !== 'closed' && <DaysLeft matter={matter} />}
        <Link to={`/matters/${matter.id}`}>{t.openMatter}</Link>
      </p>
    </header>
  );
}

function Steps({ steps, documents, onDone }: StepsProps) {
  const t = useTexts(DISCLOSURE);
  const { keys } = useTexts(SHELL);
  const { matter } = useScope();
  const holders = useHolders();
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const step = steps.find(({ type }) => type === chosen) ?? steps[0];
  useShortcut('Ctrl+Enter', keys.finish, () => submitFormIn(box.current), step !== undefined);
  if (!step)
    return (
      <p className={styles.faint}>
        {t.nothing}
        {holders !== '' && ` · ${t.waitsFor(holders)}`}
      </p>
    );
  return (
    <div ref={box} className={styles.steps}>
      {steps.length > 1 ? (
        <Segmented
          aria-label={t.ways}
          value={step.type}
          onChange={setChosen}
          options={steps.map(({ type, label }) => ({ value: type, label }))}
        />
      ) : (
        <h3>{step.label}</h3>
      )}
      {step.type === PUBLISH ? (
        <PublishForm key={step.type} action={step} documents={documents} onDone={onDone} />
      ) : (
        <EventForm key={step.type} matterId={matter.id} action={step} onDone={onDone} />
      )}
    </div>
  );
}

interface StepsProps {
  readonly steps: readonly Action[];
  readonly documents: readonly MatterDocument[];
  readonly onDone: (matter: Matter) => void;
}

function Case({
  documents,
  onFinished,
}: {
  readonly documents: readonly MatterDocument[];
  readonly onFinished: () => void;
}) {
  const t = useTexts(DISCLOSURE);
  const { matter } = useScope();
  const { data: actions } = useActions(matter.id);
  const steps = STEPS.flatMap(
    type => actions?.filter(action => action.type === type && action.allowed) ?? [],
  );
  const attributes = Object.fromEntries(
    Object.entries(matter.data).filter(([name]) => ATTRIBUTES.includes(name)),
  );
  return (
    <div className={styles.case}>
      <Header />
      <Disclosure />
      {actions ? <Steps steps={steps} documents={documents} onDone={onFinished} /> : <LoadingState />}
      <Decision />
      <Signature />
      <Section title={t.attribute}>
        <MembersView members={attributes} />
      </Section>
    </div>
  );
}

/** One decision or contract on its way to the public. */
export function DisclosureCase({ id, onFinished }: Props) {
  const matter = useMatter(id);
  const workflow = useWorkflow(matter.data?.workflow);
  const documents = useDocuments(id);
  const labels = useMemo(() => labelsOf(workflow.data), [workflow.data]);
  const error = matter.error ?? workflow.error ?? documents.error;
  if (matter.data && workflow.data && documents.data)
    return (
      <ScopeContext value={{ matter: matter.data, workflow: workflow.data, labels }}>
        <Case documents={documents.data} onFinished={onFinished} />
      </ScopeContext>
    );
  return error ? (
    <ErrorState error={error} onRetry={() => void matter.refetch()} />
  ) : (
    <LoadingState rows={8} />
  );
}
