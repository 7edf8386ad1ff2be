import { isPlanned, proceduresNamed, readProcedures } from './procedures.js';

const named = (wording: string): readonly string[] => readProcedures(wording).procedures;
const warnings = (wording: string): string[] =>
  readProcedures(wording).warnings.map(warning => warning['zh-CN']);

describe('the procedures a catalogue announces', () => {
  it.each([
    ['公众参与、合法性审查、集体讨论决定', ['publicParticipation', 'legalityReview', 'collectiveDiscussion']],
    [
      '公眾參與、專家論證、風險評估、合法性審查、集體討論',
      [
        'publicParticipation',
        'expertArgumentation',
        'riskAssessment',
        'legalityReview',
        'collectiveDiscussion',
      ],
    ],
    [
      '公众参与，专家论证，风险评估，公平竞争审查，合法性审查，集体讨论',
      [
        'publicParticipation',
        'expertArgumentation',
        'riskAssessment',
        'fairCompetitionReview',
        'legalityReview',
        'collectiveDiscussion',
      ],
    ],
    ['1.公众参与2.专家论证3.风险评估', ['publicParticipation', 'expertArgumentation', 'riskAssessment']],
    [
      '①征求社会意见②社会稳定风险评估③党工委会议研究',
      ['publicParticipation', 'riskAssessment', 'collectiveDiscussion'],
    ],
    ['公众参与 合法性审查 集体讨论', ['publicParticipation', 'legalityReview', 'collectiveDiscussion']],
    ['合法性 审查', ['legalityReview']],
    ['听证、法制审核、区政府常务会议审议', ['publicParticipation', 'legalityReview', 'collectiveDiscussion']],
    ['合法性审查和集体讨论决定等程序', ['legalityReview', 'collectiveDiscussion']],
    ['公众参与（网上公开征求意见）；专家咨询论证', ['publicParticipation', 'expertArgumentation']],
    ['无', []],
    ['', []],
  ])('%s', (wording, procedures) => {
    expect(named(wording)).toEqual(procedures);
    expect(warnings(wording)).toEqual([]);
  });

  it('keeps in a warning what it does not know, in the words of the file, and loses nothing else', () => {
    expect(readProcedures('公众参与、民主測評、合法性审查')).toEqual({
      procedures: ['publicParticipation', 'legalityReview'],
      warnings: [{ 'zh-CN': '未能识别的程序：“民主測評”', en: 'procedure not recognised: “民主測評”' }],
    });
    expect(warnings('公众参与 民主测评')).toEqual(['未能识别的程序：“民主测评”']);
    expect(warnings('按规定履行')).toEqual(['未能识别的程序：“按规定履行”']);
  });

  it.each([
    ['公众参与、不涉及公平竞争审查', ['publicParticipation']],
    ['无需专家论证；合法性审查', ['legalityReview']],
    ['公众参与、专家论证（不涉及）、合法性审查', ['publicParticipation', 'legalityReview']],
    ['公众参与 不需要专家论证', ['publicParticipation']],
  ])('does not count what the words rule out, and says so: %s', (wording, procedures) => {
    expect(named(wording)).toEqual(procedures);
    expect(warnings(wording)).toEqual([expect.stringMatching(/^按其表述未列入程序/)]);
  });

  it.each(['城乡建设办公室', '2024年12月', '主要内容'])('finds none in %s', wording => {
    expect(proceduresNamed(wording)).toEqual([]);
  });

  it('reads ticks and words for yes, and the ways of writing no', () => {
    expect(['√', '✓', '是', '需要', '●', 'Y', '2025.3', '已开展'].filter(isPlanned)).toHaveLength(8);
    expect(
      ['', '×', '✗', '否', '无', '／', '—', '－', '不涉及', 'N', '不需要', '0'].filter(isPlanned),
    ).toEqual([]);
  });
});
