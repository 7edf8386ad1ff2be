import type { Workflow } from '../api/workflow.js';

export interface WorkflowChoice {
  readonly name: string;
  readonly id: string;
  readonly title: string;
}

/** The newest version of each type: what is opened now. */
export function newestWorkflows(workflows: readonly Pick<Workflow, 'id' | 'title'>[]): WorkflowChoice[] {
  const newest = new Map<string, WorkflowChoice & { readonly version: number }>();
  for (const { id, title } of workflows) {
    const [name = id, version = '0'] = id.split('@');
    const before = newest.get(name);
    if (!before || before.version < Number(version))
      newest.set(name, { name, id, title, version: Number(version) });
  }
  return [...newest.values()].map(({ name, id, title }) => ({ name, id, title }));
}
