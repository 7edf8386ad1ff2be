import { AppError, invalidRequest, PROBLEM_STATUS, type ProblemCode } from '../kernel/app-error.js';
import { text } from '../kernel/localized-text.js';
import { problemDocument } from './problem-document.js';
import { problemOf } from './problem-of.js';

const LIMITS = { maxFileBytes: 50, maxJsonBytes: 10 };

describe('a problem document', () => {
  it.each(Object.entries(PROBLEM_STATUS))(
    'of %s has status %i and a type that ends in the code',
    (code, status) => {
      const problem = problemDocument(new AppError(code as ProblemCode, text('中', 'en')), 'zh-CN');
      expect(problem).toMatchObject({ type: `/problems/${code}`, code, status, detail: '中' });
      expect(problem.title).not.toBe('');
      expect(problem.instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    },
  );

  it('tells every sentence in the reader’s language, wherever it stands', () => {
    const error = new AppError('rules-violated', text('总', 'all'), {
      violations: [
        {
          rule: 'r',
          message: text('消息', 'message'),
          legalBasis: [{ key: 'k', title: text('条', 'article') }],
        },
      ],
    });
    expect(problemDocument(error, 'en')).toMatchObject({
      detail: 'all',
      violations: [{ rule: 'r', message: 'message', legalBasis: [{ key: 'k', title: 'article' }] }],
    });
  });

  it('leaves an object alone that only looks like a sentence', () => {
    const members = { existing: { en: 'x', 'zh-CN': 1 }, other: { en: 'x', 'zh-CN': 'y', more: 'z' } };
    expect(problemDocument(new AppError('duplicate', text('有', 'there'), members), 'en')).toMatchObject(
      members,
    );
  });

  it('keeps the instance an entry was written under', () => {
    const error = new AppError('rules-violated', text('中', 'en'), {
      violations: [],
      instance: 'urn:uuid:1',
    });
    expect(problemDocument(error, 'en').instance).toBe('urn:uuid:1');
  });
});

describe('what an error is answered with', () => {
  const transport = (code: string, statusCode: number) =>
    Object.assign(new Error('words of the library'), { code, statusCode });

  it.each([
    ['FST_ERR_CTP_BODY_TOO_LARGE', 413, 'file-too-large', { limitBytes: 10 }],
    ['FST_REQ_FILE_TOO_LARGE', 413, 'file-too-large', { limitBytes: 50 }],
    ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 415, 'unsupported-file', { allowed: ['json'] }],
    ['FST_INVALID_MULTIPART_CONTENT_TYPE', 406, 'unsupported-file', { allowed: [] }],
    ['FST_FILES_LIMIT', 413, 'invalid-request', {}],
    ['FST_ERR_BAD_URL', 400, 'invalid-request', {}],
    ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', 400, 'invalid-request', {}],
    ['SOMETHING_NEW', 418, 'invalid-request', {}],
  ])('%s of the transport is %s', (code, statusCode, expected, members) => {
    const problem = problemOf(transport(code, statusCode), LIMITS);
    expect(problem?.code).toBe(expected);
    expect(problem?.members).toMatchObject(members);
  });

  it('is nothing for a fault of ours, even one that carries a 5xx of its own', () => {
    expect(problemOf(new Error('oops'), LIMITS)).toBeNull();
    expect(problemOf(transport('FST_ERR_REP_ALREADY_SENT', 500), LIMITS)).toBeNull();
    expect(problemOf('a string', LIMITS)).toBeNull();
    expect(problemOf(null, LIMITS)).toBeNull();
  });

  it('is the error itself when it was expected', () => {
    const error = invalidRequest([]);
    expect(problemOf(error, LIMITS)).toBe(error);
  });
});
