import { rule } from '../../workflows/_kit/rule.js';
import { text } from '../../workflows/_kit/text.js';
import { loadConfiguration } from './load-configuration.js';
import { assertConfiguredFor } from './workflow-needs.js';

const configuration = loadConfiguration();

const needing = (change: Partial<Parameters<typeof assertConfiguredFor>[1][number]> = {}) => ({
  id: 'contract@1',
  name: 'contract',
  series: 'contract',
  settings: ['reviewWorkingDays', 'majorContractFen'],
  rules: [],
  ...change,
});

const citing = (key: string) => [
  rule({
    name: 'r',
    legalBasis: [key, 'SC-713:25'],
    message: text('甲', 'a'),
    remedy: text('乙', 'b'),
    holds: () => true,
  }),
];

describe('what a workflow needs of the configuration', () => {
  it('is there for the shipped contract', () => {
    expect(() =>
      assertConfiguredFor(configuration, [needing({ rules: citing('local:judicialOfficeAttendance') })]),
    ).not.toThrow();
  });

  it.each([
    [
      'a number',
      needing({ settings: ['sealWorkingDays'] }),
      'config/settings/contract.json: 流程 contract@1 需要“sealWorkingDays”',
    ],
    ['any settings', needing({ name: 'lease' }), 'config/settings/lease.json: 缺少流程 contract@1 的设置'],
    ['a series', needing({ series: 'lease' }), 'config/numbers.json: 流程 contract@1 需要编号序列“lease”'],
    [
      'a basis',
      needing({ rules: citing('local:seal') }),
      'config/local-bases.json: 流程 contract@1 引用了“local:seal”',
    ],
  ])('keeps the service from starting when %s is missing', (_what, definition, sentence) => {
    expect(() => assertConfiguredFor(configuration, [definition])).toThrow(sentence);
  });
});
