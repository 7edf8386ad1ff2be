import { meaningOf } from './columns.js';

const roleOf = (name: string): string | null => {
  const meaning = meaningOf(name);
  if (!meaning) return null;
  return meaning.role === 'procedure' ? meaning.procedure : meaning.role;
};

describe('what a column is, by its name', () => {
  it.each([
    [
      'title',
      [
        '重大行政决策事项名称',
        '重大行政 決策事項',
        '决策事项名称',
        '决策项目',
        '项目名称',
        '事项',
        '议题名称',
        '拟决策事项',
        '决策事项内容',
        '事项名称（全称）',
        '目录名称',
      ],
    ],
    [
      'unit',
      [
        '决策承办科室',
        '決策實施單位',
        '承办职能办',
        '申报单位',
        '承办单位',
        '责任单位',
        '牵头部门',
        '主办单位',
        '承办单位及负责人',
        '提出单位',
        '单位',
        '起草部门',
      ],
    ],
    ['basis', ['决策依据', '法律政策依据', '法律政策依據', '政策依据', '立项依据', '依据']],
    [
      'procedures',
      ['履行程序要求', '决策程序', '法定程序', '拟履行的程序', '履行程序', '应当履行的法定程序'],
    ],
    [
      'due',
      [
        '计划完成时间',
        '計劃完成時間',
        '拟决策时间',
        '完成时限',
        '时间安排',
        '计划出台时间',
        '完成时间节点',
        '拟提请审议时间',
        '预计完成日期',
        '实施期限',
      ],
    ],
    ['serial', ['序号', '序號', '编号', '序', 'No.']],
    ['publicParticipation', ['公众参与', '是否听证']],
    ['riskAssessment', ['风险评估', '風險評估']],
    ['legalityReview', ['合法性审查', '是否进行合法性审查']],
    ['collectiveDiscussion', ['集体讨论', '集体讨论决定']],
  ])('%s', (role, names) => {
    expect(names.map(name => [name, roleOf(name)])).toEqual(names.map(name => [name, role]));
  });

  it.each([
    '主要内容',
    '决策主体',
    '备注',
    '联系人',
    '联系电话',
    '分管领导',
    '协办单位',
    '项目类别',
    '项目概况',
    '总投资（万元）',
    '决策事项主要内容',
    '',
  ])('%s is none of them', name => {
    expect(meaningOf(name)).toBeNull();
  });

  it('prefers the body that does the work over others named beside it', () => {
    expect(meaningOf('承办单位')).toMatchObject({ rank: 0 });
    expect(meaningOf('责任单位')).toMatchObject({ rank: 1 });
    expect(meaningOf('主管部门')).toMatchObject({ rank: 2 });
  });
});
