import fc from 'fast-check';
import { AppError } from '../kernel/app-error.js';
import { entityTag, parseIfMatch } from './if-match.js';

const codeOf = (header: string | string[]): string => {
  try {
    parseIfMatch(header);
    return 'accepted';
  } catch (error) {
    return error instanceof AppError ? error.code : 'other';
  }
};

describe('If-Match', () => {
  it('is null when it is not sent', () => {
    expect(parseIfMatch(undefined)).toBeNull();
  });

  it.each(['*', '"7", "8"', 'W/"7"', '7', '"0"', '"-1"', '"7', '""', '"1e3"', '"07"', '"99999999999"', ''])(
    'refuses %s',
    header => {
      expect(codeOf(header)).toBe('invalid-request');
    },
  );

  it('refuses the header sent twice', () => {
    expect(codeOf(['"7"', '"8"'])).toBe('invalid-request');
  });

  it('reads back the tag of every version', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        version => parseIfMatch(entityTag(version)) === version,
      ),
    );
  });
});
