import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { CaseRun } from './case-run.js';

/** The control cells of a matter just opened with the workflow's own example. */
export const openingControlOf = (definition: WorkflowDefinition): object => CaseRun.open(definition).control;
