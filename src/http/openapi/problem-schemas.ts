import { PROBLEM_STATUS } from '../../kernel/app-error.js';
import { exactly, integer, list, ref, string, words, type JsonSchema } from './schema-kit.js';

const CODES = Object.keys(PROBLEM_STATUS);

/** RFC 9457 and the extra members by code. */
export const PROBLEM_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  LegalBasis: exactly({ key: string, title: string }),
  Violation: exactly({ rule: string, message: string, legalBasis: list(ref('LegalBasis')), remedy: string }),
  FieldError: exactly({ pointer: string, code: string, message: string }),
  Problem: {
    ...exactly(
      {
        type: { type: 'string', enum: CODES.map(code => `/problems/${code}`) },
        title: string,
        status: integer,
        code: words(...CODES),
        detail: string,
        instance: { type: 'string', format: 'uri' },
        errors: list(ref('FieldError')),
        duties: list(ref('Duty')),
        currentVersion: integer,
        state: string,
        available: list(string),
        limitBytes: integer,
        allowed: list(string),
        violations: list(ref('Violation')),
        existing: {},
      },
      [
        'errors',
        'duties',
        'currentVersion',
        'state',
        'available',
        'limitBytes',
        'allowed',
        'violations',
        'existing',
      ],
    ),
    allOf: [
      membersOf('invalid-request', ['errors']),
      membersOf('not-permitted', ['duties']),
      membersOf('stale-version', ['currentVersion']),
      membersOf('action-not-available', ['state', 'available']),
      membersOf('file-too-large', ['limitBytes']),
      membersOf('unsupported-file', ['allowed']),
      membersOf('rules-violated', ['violations']),
    ],
  },
};

function membersOf(code: string, required: readonly string[]): JsonSchema {
  return { if: { properties: { code: { const: code } } }, then: { required } };
}
