import { useWorkflows } from '../api/workflow.js';
import type { WorkbenchLine } from '../api/workbench.js';
import { DaysLeft } from '../shared/DaysLeft.js';
import { SideQueue } from '../shared/SideQueue.js';
import { REVIEW } from '../texts/review.js';
import { useTexts } from '../texts/use-texts.js';
import { TimeBar } from '../workbench/TimeBar.js';
import { furthest } from './main-step.js';

interface Props {
  readonly lines: readonly WorkbenchLine[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onOpen: () => void;
}

function useStepOf(): (line: WorkbenchLine) => string {
  const { data: workflows } = useWorkflows();
  return ({ workflow: id, state, steps }) => {
    const workflow = workflows?.find(one => one.id === id);
    const step = workflow && furthest(workflow, state, steps);
    return workflow?.events.find(({ type }) => type === step)?.label ?? '';
  };
}

/** What waits, the fewest days first, with what is to be done. */
export function ReviewQueue({ lines, ...rest }: Props) {
  const t = useTexts(REVIEW);
  const stepOf = useStepOf();
  const entries = lines.map(line => ({
    id: line.id,
    title: line.title,
    below: [
      <>
        <TimeBar line={line} />
        <DaysLeft matter={line} />
      </>,
      stepOf(line),
    ],
  }));
  return (
    <SideQueue
      {...rest}
      label={t.queue}
      entries={entries}
      addressOf={id => `?matter=${encodeURIComponent(id)}`}
    />
  );
}
