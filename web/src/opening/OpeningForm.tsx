import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { useUnits } from '../api/people.js';
import { useUser } from '../api/session.js';
import type { Workflow } from '../api/workflow.js';
import { dropDraft } from '../forms/drafts.js';
import type { FormData } from '../forms/form-data.js';
import type { FormHints, FormSchema } from '../forms/form-schema.js';
import { SchemaForm } from '../forms/SchemaForm.js';
import { OPENING } from '../texts/opening.js';
import { useTexts } from '../texts/use-texts.js';
import { draftingUnits } from './drafting-units.js';
import { GateQuestion, Stop } from './GateQuestion.js';
import { gateMembers, openingSchema, rulesSaid } from './opening-schema.js';
import styles from './opening.module.css';
import { asOneForm } from './pointers.js';
import { Warnings } from './Warnings.js';

export interface Opened {
  readonly title: string;
  readonly data: FormData;
  readonly unitId: string | undefined;
}

interface Props {
  readonly workflow: Workflow;
  /** Under which the draft is kept. */
  readonly draft: string;
  readonly initial?: FormData;
  /** The unit is given where the matter is on a catalogue already. */
  readonly fixedUnit?: boolean;
  readonly onSubmit: (opened: Opened) => Promise<unknown>;
}

type Answers = Readonly<Record<string, boolean | undefined>>;

function UnitChoice({ value, onChange }: { value: string | undefined; onChange: (id: string) => void }) {
  const t = useTexts(OPENING);
  const { data: units = [] } = useUnits();
  const possible = draftingUnits(useUser(), units);
  if (possible.length < 2) return null;
  return (
    <label className={styles.unit}>
      {t.unit}
      <Select
        aria-label={t.unit}
        value={value ?? possible[0]?.id}
        options={possible.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={onChange}
      />
    </label>
  );
}

/** The answers to what may end everything, and whether one of them did. */
function useGates(workflow: Workflow, draft: string) {
  const { id } = useUser();
  const open = workflow.open.schema as FormSchema;
  const hints = workflow.open.hints as FormHints;
  const gates = gateMembers(open, hints);
  const [answers, setAnswers] = useState<Answers>({});
  const answer = (name: string, value: boolean | undefined): void => {
    setAnswers(before => ({ ...before, [name]: value }));
    // What was typed for a matter that may not be here is not left lying about on this machine.
    if (value === hints[name]?.says?.value) dropDraft(id, draft);
  };
  const stopped = gates.find(name => answers[name] === hints[name]?.says?.value);
  const passed = stopped === undefined && gates.every(name => answers[name] !== undefined);
  return { open, hints, gates, answers, answer, stopped, passed };
}

/** First what might end everything, then a few questions; drawn from what the workflow asks for when a matter is opened. */
export function OpeningForm(props: Props) {
  const { workflow, draft } = props;
  const { open, hints, gates, answers, answer, stopped, passed } = useGates(workflow, draft);
  return (
    <div className={styles.form}>
      {gates.map(name => (
        <GateQuestion
          key={name}
          schema={open.properties?.[name] ?? {}}
          answer={answers[name]}
          onAnswer={value => answer(name, value)}
        />
      ))}
      {stopped !== undefined && (
        <Stop
          workflow={workflow}
          rule={hints[stopped]?.says?.rule ?? ''}
          onBack={() => answer(stopped, undefined)}
        />
      )}
      {passed && <Questions {...props} gates={gates} answers={answers} />}
    </div>
  );
}

interface QuestionsProps extends Props {
  readonly gates: readonly string[];
  readonly answers: Answers;
}

function Questions(props: QuestionsProps) {
  const { workflow, draft, initial, fixedUnit = false, gates, answers, onSubmit } = props;
  const t = useTexts(OPENING);
  const open = workflow.open.schema as FormSchema;
  const hints = workflow.open.hints as FormHints;
  const [warnings, setWarnings] = useState(() => rulesSaid(initial ?? {}, hints));
  const [unitId, setUnitId] = useState<string>();
  const context = useMemo(() => ({ workflow, unitId }), [workflow, unitId]);
  const submit = async ({ title, ...data }: FormData): Promise<void> => {
    try {
      await onSubmit({ title: String(title), data: { ...data, ...answers }, unitId });
    } catch (error) {
      throw asOneForm(error);
    }
  };
  return (
    <SchemaForm
      schema={openingSchema(open, { label: t.titleLabel, question: t.titleQuestion })}
      hints={hints}
      context={context}
      draftKey={draft}
      initial={initial}
      omit={gates}
      submitLabel={t.submit}
      onChange={data => setWarnings(rulesSaid(data, hints))}
      onSubmit={submit}
      before={!fixedUnit && <UnitChoice value={unitId} onChange={setUnitId} />}
    >
      <Warnings workflow={workflow} rules={warnings} />
    </SchemaForm>
  );
}
