import fc from 'fast-check';
import { isPlainDate } from '../../kernel/plain-date.js';
import { readDue, yearIn } from './due-on.js';
import { textCell } from './table.js';

const due = (wording: string, year = 2025): string | null => readDue(textCell(wording), year).dueOn;

describe('the planned date of a row', () => {
  it.each([
    ['2024.5', '2024-05-31'],
    ['2024.10', '2024-10-31'],
    ['２０２４．５', '2024-05-31'],
    ['2024.02', '2024-02-29'],
    ['2025/6', '2025-06-30'],
    ['2025-6', '2025-06-30'],
    ['202506', '2025-06-30'],
    ['2025年12月', '2025-12-31'],
    ['2025 年 12 月', '2025-12-31'],
    ['2024年12月底', '2024-12-31'],
    ['2025年6月份', '2025-06-30'],
    ['2025年6月底前', '2025-06-30'],
    ['二〇二五年十二月', '2025-12-31'],
    ['2025年十月', '2025-10-31'],
    ['計劃2025年6月', '2025-06-30'],
    ['6月底', '2025-06-30'],
  ])('%s is the last day of its month', (wording, on) => {
    expect(due(wording)).toBe(on);
  });

  it.each([
    ['2025.12—2026.01', '2026-01-31'],
    ['2025.3-2025.6', '2025-06-30'],
    ['2025.3-6', '2025-06-30'],
    ['2025.11-2', '2026-02-28'],
    ['2025年3-6月', '2025-06-30'],
    ['2025年3月至6月', '2025-06-30'],
    ['2025年3月～2025年9月', '2025-09-30'],
    ['2025年11月至次年2月', '2026-02-28'],
    ['2025年11月—2月', '2026-02-28'],
    ['1-12月', '2025-12-31'],
    ['2025-2026年', '2026-12-31'],
    ['2025.5.1-5.20', '2025-05-20'],
    ['5月20日至31日', '2025-05-31'],
  ])('%s ends with its last month or day', (wording, on) => {
    expect(due(wording)).toBe(on);
  });

  it.each([
    ['2025-06-30', '2025-06-30'],
    ['2025/6/15', '2025-06-15'],
    ['2025.06.15', '2025-06-15'],
    ['2025年6月15日', '2025-06-15'],
    ['2025-06-15 17:00', '2025-06-15'],
    ['20250615', '2025-06-15'],
    ['12月20日前', '2025-12-20'],
  ])('%s names a day, and that day is kept', (wording, on) => {
    expect(due(wording)).toBe(on);
  });

  it.each([
    ['2025年第三季度', '2025-09-30'],
    ['2025年三季度', '2025-09-30'],
    ['第四季度', '2025-12-31'],
    ['2026Q1', '2026-03-31'],
    ['2025年上半年', '2025-06-30'],
    ['上半年', '2025-06-30'],
    ['2025年下半年', '2025-12-31'],
    ['2025年', '2025-12-31'],
    ['2025年底前', '2025-12-31'],
    ['2025年度内', '2025-12-31'],
    ['全年', '2025-12-31'],
  ])('%s is the last day of that part of the year', (wording, on) => {
    expect(due(wording)).toBe(on);
  });

  it.each([
    ['2025年3月底前完成初稿，6月底前征求意见，10月底前提交审议', '2025-10-31'],
    ['第一阶段：2024.11—2025.2调研；第二阶段：2025.3—2025.8论证；2025年9月审议', '2025-09-30'],
    ['2025年6月开工，2025年12月前完成2025年度建设任务', '2025-12-31'],
    ['2024年10月启动，次年3月完成', '2025-03-31'],
    ['总投资2025.5万元，2025年4月完成', '2025-04-30'],
    ['根据〔2023〕16号文件，2025年8月', '2025-08-31'],
  ])('of a sentence of phases the last date counts: %s', (wording, on) => {
    expect(due(wording)).toBe(on);
  });

  it.each(['长期', '待定', '视情况而定', '3个月内', '2025.13', '第713号令', '12345'])(
    '%s is no date and says so instead of guessing',
    wording => {
      expect(readDue(textCell(wording), 2025)).toEqual({
        dueOn: null,
        warnings: [{ 'zh-CN': `未能识别的完成时间：“${wording}”`, en: `date not recognised: “${wording}”` }],
      });
    },
  );

  it('falls back to the month where the day does not exist', () => {
    expect(due('2025年2月30日')).toBe('2025-02-28');
  });

  it('says nothing about an empty cell', () => {
    expect(readDue(textCell(''), 2025)).toEqual({ dueOn: null, warnings: [] });
  });

  it('takes a date cell at its day, and one on the first of a month as that month', () => {
    const cell = (date: string) => ({ text: date, number: null, date });
    expect(readDue(cell('2025-06-01'), 2025).dueOn).toBe('2025-06-30');
    expect(readDue(cell('2025-06-15'), 2025).dueOn).toBe('2025-06-15');
  });

  it('understands numeric cells: a month, an unformatted date, and the one that could be January or October', () => {
    const cell = (value: number) => ({ text: String(value), number: value, date: null });
    expect(readDue(cell(2024.5), 2025)).toEqual({ dueOn: '2024-05-31', warnings: [] });
    expect(readDue(cell(45838), 2025)).toEqual({ dueOn: '2025-06-30', warnings: [] });
    expect(readDue(cell(2024.1), 2025)).toMatchObject({
      dueOn: '2024-10-31',
      warnings: [{ en: expect.stringMatching(/October/) }],
    });
    expect(readDue(textCell('2024.1'), 2025)).toEqual({ dueOn: '2024-01-31', warnings: [] });
  });

  it('never throws and never answers with a day that does not exist', () => {
    const pieces = [
      '2025',
      '2024.',
      '年',
      '月',
      '日',
      '-',
      '至',
      '12',
      '3',
      '.',
      '季度',
      '上半年',
      '次年',
      '完成',
      ' ',
      '/',
      '底',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 12 }),
        parts => {
          const on = due(parts.join(''));
          expect(on === null || isPlainDate(on)).toBe(true);
        },
      ),
    );
  });

  it('reads every month of every year back from the usual ways of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
        for (const wording of [
          `${year}年${month}月`,
          `${year}.${month}`,
          `${year}/${month}`,
          `${year}年${month}月底前`,
        ]) {
          expect(due(wording)).toBe(last);
        }
      }),
    );
  });
});

describe('the year a date cell names', () => {
  it.each([
    ['2025.12—2026.01', 2025],
    ['2024年12月', 2024],
    ['6月底', null],
    ['待定', null],
  ])('%s names %s', (wording, year) => {
    expect(yearIn(textCell(wording))).toBe(year);
  });
});
