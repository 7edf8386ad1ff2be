import 'reflect-metadata';
import { TOY, TOY_CITATIONS } from '../../test/support/toy-workflow.js';
import { describeWorkflow } from './describe.js';
import { describeDiagram } from './diagram.js';
import { legalBasisView } from './legal-basis.js';

describe('the description of a workflow', () => {
  const view = describeWorkflow(TOY, 'en', { reviewWorkingDays: 15, other: 1 }, TOY_CITATIONS);

  it('has the members of the contract', () => {
    expect(Object.keys(view)).toEqual([
      'id',
      'title',
      'kind',
      'open',
      'stages',
      'states',
      'events',
      'transitions',
      'rules',
      'slots',
      'settings',
    ]);
  });

  it('shows the numbers in force where they count', () => {
    expect(view.states).toContainEqual({
      id: 'judicialOffice.underReview',
      stage: 'judicialOffice',
      label: 'Under review',
      tags: [],
      deadline: { setting: 'reviewWorkingDays', workingDays: 15 },
    });
    expect(view.settings).toEqual({ reviewWorkingDays: 15 });
  });

  it('names rules in the order of judgement, and which are judged everywhere', () => {
    const submit = view.events.find(({ type }) => type === 'SUBMIT');
    expect(submit).toMatchObject({
      duties: ['drafter'],
      rules: ['senderNotRecused', 'draftStored'],
      gate: ['senderNotRecused'],
    });
    expect(view.rules).toContainEqual(
      expect.objectContaining({
        id: 'draftStored',
        text: 'There is no draft',
        legalBasis: [{ key: 'SC-713:26', title: 'Order 713, Article 26' }],
      }),
    );
  });

  it('holds the arrows of the chart with what chooses between them, without steps of the service', () => {
    expect(view.transitions).toContainEqual({
      from: 'committeeDecision.onAgenda',
      event: 'RECORD_DECISION',
      to: 'rejected',
      when: 'reject',
    });
    expect(view.transitions).toContainEqual({
      from: 'drafting.preparing',
      event: 'SUBMIT',
      to: 'judicialOffice.underReview',
      when: null,
    });
    expect(JSON.stringify(view)).not.toContain('ATTACH_DOCUMENT');
  });

  it('is in the language asked for', () => {
    expect(describeWorkflow(TOY, 'zh-CN', {}, TOY_CITATIONS)).toMatchObject({
      title: '示例',
      stages: [{ label: '起草' }, {}, {}, {}, {}],
    });
  });
});

describe('the diagram of a workflow', () => {
  const diagram = describeDiagram(TOY, 'zh-CN');

  it('has each state once and one line between two states', () => {
    expect(diagram.states.filter(({ initial }) => initial).map(({ id }) => id)).toEqual([
      'drafting.preparing',
    ]);
    expect(diagram.states.filter(({ final }) => final).map(({ id }) => id)).toEqual([
      'archived',
      'rejected',
      'withdrawn',
    ]);
    const keys = diagram.lines.map(({ from, to }) => `${from} ${to}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(diagram.lines).toContainEqual({
      from: 'judicialOffice.reviewed',
      to: 'drafting.preparing',
      events: [{ type: 'ATTACH_DOCUMENT', label: '存入文件', when: 'otherDraft' }],
    });
  });
});

describe('a provision', () => {
  it.each([
    ['SC-713:25', '《重大行政决策程序暂行条例》第二十五条'],
    ['local:x', '本地配置的依据（x）'],
    ['ZZ:1', 'ZZ:1'],
  ])('%s is shown as %s', (key, title) => {
    expect(legalBasisView(TOY_CITATIONS, key, 'zh-CN')).toEqual({ key, title });
  });
});
