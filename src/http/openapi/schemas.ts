import { CASE_SCHEMAS } from './case-schemas.js';
import { IDENTITY_SCHEMAS } from './identity-schemas.js';
import { MATTER_SCHEMAS } from './matter-schemas.js';
import { PROBLEM_SCHEMAS } from './problem-schemas.js';
import { REPORT_SCHEMAS } from './report-schemas.js';
import type { JsonSchema } from './schema-kit.js';
import { WORKFLOW_SCHEMAS } from './workflow-schemas.js';

/** Every shape of the contract by name: the answers of the service are tested against them. */
export const SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  ...IDENTITY_SCHEMAS,
  ...PROBLEM_SCHEMAS,
  ...MATTER_SCHEMAS,
  ...CASE_SCHEMAS,
  ...WORKFLOW_SCHEMAS,
  ...REPORT_SCHEMAS,
};
