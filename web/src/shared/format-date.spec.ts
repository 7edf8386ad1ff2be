import { dayOfInstant, formatDay, formatInstant, formatShortDay, formatTime } from './format-date.js';

describe('days and instants', () => {
  it('are written as an office writes them', () => {
    expect(formatDay('2026-03-05', 'zh-CN')).toBe('2026年3月5日（周四）');
    expect(formatShortDay('2026-03-05', 'zh-CN')).toBe('3月5日');
    expect(formatInstant('2026-03-05T06:02:00Z', 'zh-CN', 'Asia/Shanghai')).toBe('2026年3月5日（周四）14:02');
  });

  it('have an English form', () => {
    expect(formatDay('2026-03-05', 'en')).toBe('Thu 5 Mar 2026');
    expect(formatInstant('2026-03-05T06:02:00Z', 'en', 'Asia/Shanghai')).toBe('Thu 5 Mar 2026, 14:02');
  });

  it('go by the legal zone, not by this machine’s', () => {
    expect(dayOfInstant('2026-03-04T16:00:00Z', 'Asia/Shanghai')).toBe('2026-03-05');
    expect(formatTime('2026-03-04T16:00:00Z', 'Asia/Shanghai')).toBe('00:00');
  });

  it('leave alone what is no day', () => {
    expect(formatDay('soon', 'zh-CN')).toBe('soon');
  });
});
