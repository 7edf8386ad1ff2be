import { WorkflowRegistry } from '../src/workflow-engine/registry.js';
import { CITATIONS } from './_law/index.js';
import { DEFINITIONS } from './index.js';

describe('the workflows of this service', () => {
  it('are accepted by the registry', () => {
    const registry = new WorkflowRegistry(DEFINITIONS, CITATIONS);
    expect(registry.all().map(({ id }) => id)).toEqual(['major-decision@1', 'contract@1']);
  });
});
