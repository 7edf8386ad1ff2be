import type { SqlValue } from '../database/sql.js';
import type { Principal } from '../identity/principal.js';
import { dutiesAt, type UnitTree } from '../identity/unit-tree.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import type { MatterRow } from './matter-row.js';

const ADMINISTRATORS: readonly Duty[] = ['systemAdmin', 'securityAdmin', 'auditAdmin'];
const ONCE_SUBMITTED: readonly Duty[] = ['reviewer', 'judicialHead', 'leader', 'secretary', 'publisher'];
const ONCE_ON_AGENDA: readonly Duty[] = ['chair', 'member'];

const holds = (principal: Principal, duties: readonly Duty[]): boolean =>
  principal.duties.some(({ duty }) => duties.includes(duty));

const isAdministrator = (principal: Principal): boolean => holds(principal, ADMINISTRATORS);

export interface Participation {
  readonly person_id: string;
  readonly part: string;
}

/** Who sees a matter. Recusal and administration shut the door before any duty opens it. */
export function sees(
  principal: Principal,
  matter: Pick<MatterRow, 'unit_id' | 'adviser_id' | 'status' | 'first_submitted_at' | 'first_on_agenda_at'>,
  participants: readonly Participation[],
  tree: UnitTree,
): boolean {
  const own = participants.filter(({ person_id }) => person_id === principal.personId);
  if (isAdministrator(principal) || own.some(({ part }) => part === 'recused')) return false;
  if (own.length > 0 || matter.adviser_id === principal.personId) return true;
  if (holds(principal, ['auditor'])) return true;
  if (dutiesAt(principal, matter.unit_id, tree).includes('drafter')) return true;
  if (matter.first_submitted_at !== null && holds(principal, ONCE_SUBMITTED)) return true;
  if (matter.first_on_agenda_at !== null && holds(principal, ONCE_ON_AGENDA)) return true;
  // The secretary may withdraw a planned matter, so must see it (docs/contract-notes.md).
  return matter.status === 'planned' && holds(principal, ['secretary']);
}

/** Collects parameters while a condition is written; `$n` continues after those already there. */
export class Params {
  readonly values: SqlValue[] = [];

  add(value: SqlValue): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  list(values: readonly string[]): string {
    return values.map(value => this.add(value)).join(', ');
  }
}

/** The same rule as `sees`, as a condition on `matter m`. A property test keeps the two together. */
export function visibleCondition(principal: Principal, tree: UnitTree, params: Params): string {
  if (isAdministrator(principal)) return '1 = 0';
  const me = params.add(principal.personId);
  const taking = (part: string): string =>
    `EXISTS (SELECT 1 FROM matter_participant p WHERE p.organisation_id = m.organisation_id AND p.matter_id = m.id
      AND p.person_id = ${me} AND p.part ${part})`;
  const doors = [taking("<> 'recused'"), `m.adviser_id = ${me}`];
  if (holds(principal, ['auditor'])) doors.push('1 = 1');
  const drafting = tree.unitIds().filter(unitId => dutiesAt(principal, unitId, tree).includes('drafter'));
  if (drafting.length > 0) doors.push(`m.unit_id IN (${params.list(drafting)})`);
  if (holds(principal, ONCE_SUBMITTED)) doors.push('m.first_submitted_at IS NOT NULL');
  if (holds(principal, ONCE_ON_AGENDA)) doors.push('m.first_on_agenda_at IS NOT NULL');
  if (holds(principal, ['secretary'])) doors.push("m.status = 'planned'");
  return `NOT ${taking("= 'recused'")} AND (${doors.join(' OR ')})`;
}
