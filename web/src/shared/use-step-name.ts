import type { Workflow } from '../api/workflow.js';
import { STATES } from '../texts/states.js';
import { useTexts } from '../texts/use-texts.js';

/** The name of a step of the trail: those of the definition, and the service's own. */
export function useStepName(workflow: Workflow | undefined): (action: string) => string {
  const { steps } = useTexts(STATES);
  const own = steps as Readonly<Record<string, string>>;
  return action => workflow?.events.find(({ type }) => type === action)?.label ?? own[action] ?? action;
}
