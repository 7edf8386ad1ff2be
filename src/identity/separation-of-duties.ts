import { text } from '../kernel/localized-text.js';
import { ACTING_DUTIES, type Duty } from '../../workflows/_kit/duty.js';

const ADMINISTRATORS: readonly Duty[] = ['systemAdmin', 'securityAdmin', 'auditAdmin'];

export const NOT_TOGETHER = text(
  '管理员、审计人员与办理职责不得由同一人兼任，请另行指定人员',
  'An administrator, an auditor and whoever acts on matters must be different persons; name another person',
);

/**
 * Whether one person may hold these duties together. The three administrators are three persons, and neither they nor
 * an auditor act on a matter (docs/invariants.md, invariant 5; GB/T 22239: separation of administrators).
 */
export function mayHoldTogether(duties: readonly Duty[]): boolean {
  const administering = new Set(duties.filter(duty => ADMINISTRATORS.includes(duty)));
  const acting = duties.some(duty => ACTING_DUTIES.includes(duty));
  const auditing = duties.includes('auditor');
  if (administering.size > 1) return false;
  return administering.size === 0 ? !(acting && auditing) : !acting && !auditing;
}
