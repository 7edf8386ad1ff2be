/** The duties (roles) people hold for a unit. */
export const DUTIES = [
  'drafter',
  'legalAdviser',
  'reviewer',
  'judicialHead',
  'secretary',
  'leader',
  'chair',
  'member',
  'publisher',
  'auditor',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
] as const;
export type Duty = (typeof DUTIES)[number];

/** Who can act on a matter at all: administrators and auditors act on none (MLPS separation of administrators). */
export const ACTING_DUTIES = DUTIES.slice(0, 9);
