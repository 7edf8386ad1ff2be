import type { WorkflowDefinition } from './_kit/definition.js';
import { contract } from './contract/v1/index.js';
import { majorDecision } from './major-decision/v1/index.js';

/** Every workflow version a deployment knows. */
export const DEFINITIONS: readonly WorkflowDefinition[] = [majorDecision, contract];
