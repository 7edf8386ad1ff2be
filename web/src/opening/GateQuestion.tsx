import { Alert, Button } from 'antd';
import type { Workflow } from '../api/workflow.js';
import { YesNoControl } from '../forms/controls/YesNoControl.js';
import type { FormSchema } from '../forms/form-schema.js';
import { LegalBases } from '../shared/LegalBases.js';
import { OPENING } from '../texts/opening.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './opening.module.css';

interface Props {
  readonly schema: FormSchema;
  readonly answer: boolean | undefined;
  readonly onAnswer: (answer: boolean | undefined) => void;
}

/** A question asked before everything else, for there is an answer to it that ends everything. */
export function GateQuestion({ schema, answer, onAnswer }: Props) {
  const question = schema.description ?? schema.title ?? '';
  return (
    <fieldset className={styles.gate}>
      <legend>{question}</legend>
      <YesNoControl value={answer} onChange={onAnswer} label={question} />
    </fieldset>
  );
}

interface StopProps {
  readonly workflow: Workflow;
  readonly rule: string;
  readonly onBack: () => void;
}

/** Why there is no going on, under which article, and what to do instead; said at once, nothing was sent or kept. */
export function Stop({ workflow, rule, onBack }: StopProps) {
  const t = useTexts(OPENING);
  const found = workflow.rules.find(({ id }) => id === rule);
  return (
    <Alert
      className={styles.stop}
      type="error"
      role="alert"
      title={found?.text ?? t.stopTitle}
      description={
        <>
          <p>{found?.remedy}</p>
          <p>{t.stopCleared}</p>
          <p>
            <LegalBases bases={found?.legalBasis ?? []} />
          </p>
          <Button onClick={onBack}>{t.stopBack}</Button>
        </>
      }
    />
  );
}
