import { DUTIES } from '../../../workflows/_kit/duty.js';
import { exactly, id, instant, list, orNull, ref, string, words, type JsonSchema } from './schema-kit.js';

/** People, units and sessions. */
export const IDENTITY_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Duty: words(...DUTIES),
  HeldDuty: exactly({ duty: ref('Duty'), unitId: id }),
  User: exactly({ id, username: string, name: string, unitId: id, duties: list(ref('HeldDuty')) }),
  SignIn: exactly({
    username: { type: 'string', minLength: 1, maxLength: 100 },
    password: { type: 'string', minLength: 1, maxLength: 1_000 },
  }),
  NewSession: exactly({ token: string, expiresAt: instant, user: ref('User') }),
  Session: exactly({ expiresAt: instant, user: ref('User') }),
  Unit: exactly({
    id,
    name: string,
    kind: words('county', 'organ', 'office', 'community', 'village'),
    parentId: orNull(id),
  }),
  DemoAccount: exactly({ username: string, name: string, duties: list(ref('Duty')), unit: string }),
  Person: exactly({ id, name: string, unitId: id, duties: list(ref('Duty')) }),
};
