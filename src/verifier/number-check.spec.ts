import { NumberCheck } from './number-check.js';

const missing = (numbers: readonly string[], last: number): string[] => {
  const check = new NumberCheck(new Set(['decisions']));
  for (const number of numbers) check.note('decisions', number);
  const counters = [
    { series: 'decisions', year: 2026, last },
    { series: 'opinions', year: 2026, last: 40 },
  ];
  return [...check.end(counters)].map(message => message.en);
};

describe('a number series', () => {
  it('holds when a matter bears every number given out', () => {
    expect(missing(['街法审〔2026〕2号', '街法审〔2026〕1号'], 2)).toEqual([]);
  });

  it('shows a number in the middle and one at the end that no matter bears', () => {
    const gone = missing(['街法审〔2026〕1号', '街法审〔2026〕3号'], 4);
    expect(gone).toEqual([
      expect.stringContaining('街法审〔2026〕2号'),
      expect.stringContaining('街法审〔2026〕4号'),
    ]);
  });

  it('shows a gap even when the counter was set back', () => {
    expect(missing(['街法审〔2026〕3号', '街法审〔2026〕1号'], 1)).toEqual([
      expect.stringContaining('〔2026〕2号'),
    ]);
  });

  it('shows it when every matter of a series is gone', () => {
    expect(missing([], 2)).toHaveLength(2);
  });
});
