import 'reflect-metadata';
import type { WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import { faulty, type Mistake } from '../../../test/support/faulty-workflow.js';
import { TOY } from '../../../test/support/toy-workflow.js';
import { explorations } from './check-workflow.js';
import { reportLines } from './format-report.js';
import { PROPERTIES } from './properties/all-properties.js';
import { effectiveOpinion } from './properties/effective-opinion.js';
import { prove } from './prove.js';

/** A draft that is stored without a word of an opinion on another text. */
const KEEPS_OPINION: Mistake = {
  changes: {
    storeDraft: ({ data }) => ({
      control: { text: data.sha256, reviewedText: data.sha256, reviewLapsed: false },
    }),
  },
  chart: states => {
    const reviewed = states.judicialOffice!.states.reviewed!;
    reviewed.on.ATTACH_DOCUMENT = { actions: ['storeDraft'] };
  },
};

describe('the check of a workflow', () => {
  it('proves every promise of a sound one', () => {
    const lines = [...reportLines(TOY, 'en')];
    expect(lines.filter(({ holds }) => !holds)).toEqual([]);
    expect(lines.map(({ sentence }) => sentence)).toEqual([
      'every state can come to an end',
      expect.stringMatching(/^induction: /),
      ...PROPERTIES.filter(property => property.appliesTo(TOY)).map(({ title }) => `${title.en}: proved`),
    ]);
  });

  it('prints the shortest way to what does not hold, with who and which text, in the reader’s language', () => {
    const report = [...reportLines(faulty(TOY, KEEPS_OPINION), 'zh-CN')];
    const broken = report.find(
      ({ sentence }) => sentence === '决定、签订、公开前对该文本有有效的审查意见：不成立',
    );
    expect(broken?.holds).toBe(false);
    const lines = (broken?.below ?? []).map(line => line.trim());
    const from = lines.findIndex(line => line.startsWith('最短经过'));
    const events = lines.slice(from + 1, from + 8).map(line => line.split(' ')[0]);
    expect(events).toEqual([
      'OPEN',
      'ATTACH_DOCUMENT',
      'SUBMIT',
      'ISSUE_REVIEW_OPINION',
      'ATTACH_DOCUMENT',
      'PLACE_ON_AGENDA',
      'RECORD_DECISION',
    ]);
    expect(lines[from + 5]).toMatch(/slot=draft sha256=text2$/);
    expect(lines[from + 8]).toBe('结果：意见作出后文本已变更，或者出具意见的人已回避');
  });

  it('is not deceived by cells that say what is not so', () => {
    const flattering = faulty(TOY, {
      changes: { lapse: () => ({}), recuse: () => ({}) },
      chart: states => {
        states.judicialOffice!.states.reviewed!.on.RECUSE = { actions: ['recuse'] };
      },
    });
    expect(prove(flattering, effectiveOpinion).result).toMatchObject({
      kind: 'broken',
      fault: { en: 'the text changed since the opinion, or who gave it is recused' },
    });
  });
});

describe('code that the proof could not follow', () => {
  const written = (control: Record<string, unknown>): never => {
    control.text = 'x';
    return {} as never;
  };
  it.each<[string, string, WorkflowDefinition]>([
    ['C1', 'writes', faulty(TOY, { changes: { storeDraft: ({ control }) => written(control) } })],
    [
      'C3',
      'writes into a set',
      faulty(TOY, { changes: { storeDraft: ({ control }) => (control.recused.push('x'), {}) } }),
    ],
    [
      'C2',
      'reads a cell that is not declared',
      faulty(TOY, { changes: { storeDraft: ({ control }) => ({ control: { text: control.secret } }) } }),
    ],
    [
      'C2',
      'reads a member the payload does not have',
      faulty(TOY, { changes: { storeDraft: ({ data }) => ({ control: { text: data.other } }) } }),
    ],
    [
      'C2',
      'reads a fact there is none of',
      faulty(TOY, {
        changes: { storeDraft: ({ facts }) => ({ control: { reviewLapsed: (facts as never)['weather'] } }) },
      }),
    ],
    [
      'C2',
      'makes a cell from the record',
      faulty(TOY, {
        changes: {
          storeDraft: ({ record, data }) => ({ control: { text: data.sha256, reviewLapsed: record.flag } }),
        },
      }),
    ],
    [
      'C2',
      'gives a cell what its sort does not hold',
      faulty(TOY, {
        changes: { storeDraft: ({ data }) => ({ control: { text: data.sha256, reviewLapsed: 'yes' } }) },
      }),
    ],
    [
      'C3',
      'counts a set',
      faulty(TOY, {
        changes: {
          storeDraft: ({ control, data }) => ({
            control: { text: data.sha256, reviewLapsed: control.recused.length > 0 },
          }),
        },
      }),
    ],
    [
      'C3',
      'asks for a set’s first member',
      faulty(TOY, {
        changes: {
          storeDraft: ({ control, data }) => ({
            control: { text: data.sha256, reviewedBy: control.recused[0] },
          }),
        },
      }),
    ],
    [
      'C4',
      'lists the cells',
      faulty(TOY, {
        changes: {
          storeDraft: ({ control, data }) => ({
            control: {
              text: Object.keys(control).length > 3 ? data.sha256 : null,
              reviewLapsed: control.reviewLapsed,
            },
          }),
        },
      }),
    ],
    [
      'C4',
      'lists the payload',
      faulty(TOY, {
        changes: {
          storeDraft: ({ data }) => ({
            control: { text: Object.keys(data).length > 1 ? data.sha256 : null },
          }),
        },
      }),
    ],
  ])('by condition %s (%s) is not proved, and said so', (condition, _what, definition) => {
    const findings = [...explorations(definition)];
    const reasons = findings.flatMap(({ result }) => (result.kind === 'undecided' ? [result.why] : []));
    expect(reasons.some(why => why.startsWith(`${condition}: `))).toBe(true);
  });

  it('may spread the cells, which reads none of them', () => {
    const spread = faulty(TOY, {
      changes: { lapse: ({ control }) => ({ control: { ...control, reviewLapsed: true } }) },
    });
    expect([...reportLines(spread, 'en')].every(({ holds }) => holds)).toBe(true);
  });
});
