import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { definitionFaults } from './registry-checks.js';
import type { CitationTitles } from './legal-basis.js';

/** A definition that must not be run; `faults` has a sentence for each thing that is wrong. */
export class WorkflowFaults extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`These workflows cannot be used:\n${faults.map(fault => `  - ${fault}`).join('\n')}`);
    this.name = 'WorkflowFaults';
  }
}

/** The workflow versions a deployment knows. Made once, at start; a faulty definition stops the start. */
export class WorkflowRegistry {
  private readonly byId = new Map<string, WorkflowDefinition>();

  /** @throws WorkflowFaults */
  constructor(
    definitions: readonly WorkflowDefinition[],
    readonly citations: CitationTitles,
  ) {
    const ids = definitions.map(({ id }) => id);
    const twice = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
    const faults = [
      ...twice.map(id => `${id}: two workflows have this id`),
      ...definitions.flatMap(definition => definitionFaults(definition, citations)),
    ];
    if (faults.length > 0) throw new WorkflowFaults(faults);
    for (const definition of definitions) this.byId.set(definition.id, definition);
  }

  get(id: string): WorkflowDefinition | null {
    return this.byId.get(id) ?? null;
  }

  /** The highest version of a name: what new matters run on. */
  newest(name: string): WorkflowDefinition | null {
    const versions = this.all().filter(definition => definition.name === name);
    return versions.sort((one, other) => other.version - one.version)[0] ?? null;
  }

  all(): readonly WorkflowDefinition[] {
    return [...this.byId.values()];
  }
}
