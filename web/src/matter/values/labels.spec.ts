import type { Workflow } from '../../api/workflow.js';
import { labelsOf } from './labels.js';

const labels = labelsOf({
  open: {
    schema: {
      properties: {
        summary: { title: 'Summary' },
        category: { title: 'Category', oneOf: [{ const: 'plan', title: 'Plans' }] },
      },
    },
  },
  events: [
    {
      schema: {
        properties: {
          text: { title: 'Words' },
          items: { title: 'Items', items: { properties: { text: { title: 'What is wrong' } } } },
        },
      },
    },
  ],
} as unknown as Workflow);

describe('labels', () => {
  it('are the definition’s own, also of members of lists', () => {
    expect(labels.member('summary')).toBe('Summary');
    expect(labels.member('text')).toBe('Words');
    expect(labels.member('text', 'items')).toBe('What is wrong');
    expect(labels.value('category', 'plan')).toBe('Plans');
  });

  it('leave alone what the definition does not know', () => {
    expect(labels.member('unknown')).toBe('unknown');
    expect(labels.value('category', 'other')).toBe('other');
    expect(labelsOf(undefined).member('summary')).toBe('summary');
  });

  it('put members in the order of the form', () => {
    expect(labels.inOrder({ zeta: 1, category: 2, summary: 3 }).map(([name]) => name)).toEqual([
      'summary',
      'category',
      'zeta',
    ]);
  });
});
