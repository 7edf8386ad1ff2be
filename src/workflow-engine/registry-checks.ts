import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { chartFaults } from './chart-checks.js';
import { chartConfigFaults } from './chart-config-checks.js';
import type { DefinitionCheck } from './definition-check.js';
import { formFaults } from './form-checks.js';
import { kindFaults } from './kind-checks.js';
import { openingFaults } from './opening-checks.js';
import { ruleFaults } from './rule-checks.js';
import type { CitationTitles } from './legal-basis.js';

/** An id is `name@n`, made of the definition's own name and version. */
const idFaults: DefinitionCheck = ({ id, name, version }) =>
  id === `${name}@${version}` && /^[a-z][a-z0-9-]*@[1-9][0-9]*$/.test(id)
    ? []
    : [`its id must be its name and version, such as ${name}@${version}`];

const CHECKS: readonly DefinitionCheck[] = [
  idFaults,
  chartConfigFaults,
  chartFaults,
  kindFaults,
  ruleFaults,
  formFaults,
  openingFaults,
];

/** Everything that is wrong with a definition, each in a sentence that names where. */
export function definitionFaults(definition: WorkflowDefinition, citations: CitationTitles): string[] {
  return CHECKS.flatMap(check => check(definition, citations)).map(fault => `${definition.id}: ${fault}`);
}
