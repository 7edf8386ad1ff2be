import { useWorkflows, type Workflow } from '../api/workflow.js';
import type { WorkbenchLine } from '../api/workbench.js';
import { DUTIES } from '../texts/duties.js';
import { useLocale } from '../texts/locale.js';
import { useTexts } from '../texts/use-texts.js';

/** What a line says in the words of its workflow. */
export interface Words {
  readonly state: (line: Pick<WorkbenchLine, 'workflow' | 'state'>) => string;
  readonly kind: (line: Pick<WorkbenchLine, 'workflow'>) => string;
  /** The step to take: the one that leads furthest. */
  readonly step: (line: WorkbenchLine) => string;
  /** Who has it: persons where it is one of theirs, duties otherwise. */
  readonly who: (line: WorkbenchLine) => string;
}

export function useWords(): Words {
  const { data: workflows } = useWorkflows();
  const { names } = useTexts(DUTIES);
  const separator = useLocale() === 'zh-CN' ? '、' : ', ';
  const of = (id: string): Workflow | undefined => workflows?.find(one => one.id === id);
  return {
    state: ({ workflow, state }) => of(workflow)?.states.find(({ id }) => id === state)?.label ?? '',
    kind: ({ workflow }) => of(workflow)?.title ?? '',
    step: ({ workflow, steps }) => of(workflow)?.events.find(({ type }) => type === steps[0])?.label ?? '',
    who: ({ awaits, holders }) => {
      const persons = holders.map(({ name }) => name).filter(name => name !== null);
      return [...new Set(persons.length > 0 ? persons : awaits.map(duty => names[duty]))].join(separator);
    },
  };
}
