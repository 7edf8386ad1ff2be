import { asInstant } from './instant.js';

describe('an instant as people write it', () => {
  it.each([
    ['2026-03-02T01:00:00.120Z', '2026-03-02T01:00:00.120Z'],
    ['2026-03-02T01:00:00Z', '2026-03-02T01:00:00.000Z'],
    ['2026-03-02T01:00Z', '2026-03-02T01:00:00.000Z'],
    ['2026-03-02T01:00:00.5Z', '2026-03-02T01:00:00.500Z'],
  ])('is kept in one form: %s as %s', (written, kept) => {
    expect(asInstant(written)).toBe(kept);
  });

  it.each([
    '2026-03-02',
    '2026-03-02T01:00:00',
    '2026-03-02T01:00:00+08:00',
    '2026-02-30T01:00:00Z',
    '2026-03-02T24:00:00Z',
    '2026-03-02T01:60:00Z',
    '2200-01-01T00:00:00Z',
    '+010000-01-01T00:00:00Z',
    '',
    'now',
    5,
    null,
    undefined,
    {},
  ])('is refused when it is %j', written => {
    expect(asInstant(written)).toBeNull();
  });
});
