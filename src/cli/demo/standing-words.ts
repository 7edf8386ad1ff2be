import { text, type Locale } from '../../kernel/localized-text.js';
import { dayWords } from './day-words.js';
import type { MatterView, WorkflowView } from './matter-views.js';
import type { Standing } from './screen.js';

export const stateLabelOf = ({ states }: WorkflowView, { state }: MatterView): string =>
  states.find(({ id }) => id === state)?.label ?? state;

function dueWords({ dueOn, overdue, dueProvisional, status }: MatterView, locale: Locale): string {
  if (dueOn === null)
    return status === 'paused' ? text('期限停止计算', 'the clock stands still')[locale] : '';
  const late = overdue ? text('，已逾期', ', overdue')[locale] : '';
  const provisional = dueProvisional ? text('，暂定', ', provisional')[locale] : '';
  return `${text('期限', 'due')[locale]} ${dayWords(dueOn, locale)}${late}${provisional}`;
}

/** Where a matter stands, in the service's labels and a line of facts. */
export function standingOf(workflow: WorkflowView, matter: MatterView, locale: Locale): Standing {
  const { number, title, version, stage } = matter;
  const stageLabel = stateLabelOf(workflow, matter);
  const facts = [
    `${number ?? ''} ${title}`.trim(),
    stageLabel,
    dueWords(matter, locale),
    text(`第${version}版`, `version ${version}`)[locale],
  ];
  return {
    stages: workflow.stages,
    stage,
    stageLabel,
    facts: facts.filter(fact => fact !== '').join(' · '),
  };
}
