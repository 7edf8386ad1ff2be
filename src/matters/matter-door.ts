import { Injectable } from '@nestjs/common';
import type { Sql } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { Principal } from '../identity/principal.js';
import { dutiesAt, unitTreeOf, type UnitTree } from '../identity/unit-tree.js';
import { ACTING_DUTIES, type Duty } from '../../workflows/_kit/duty.js';
import type { EventDefinition } from '../../workflows/_kit/event.js';
import { findMatter, lockMatter, type MatterRow } from './matter-row.js';
import { matterNotFound } from './problems.js';
import { sees, type Participation } from './visibility.js';

/** By which duty somebody may take a step, or which duties would do. */
export type Permission =
  { readonly duty: Duty } | { readonly refused: readonly Duty[]; readonly actingAs: Duty | 'none' };

/** A matter somebody was let to, and the units as they stood then: read once for all that is asked of them. */
export interface Entered {
  readonly matter: MatterRow;
  readonly tree: UnitTree;
}

/** Who gets to a matter at all, and by which duty they take a step there. */
@Injectable()
export class MatterDoor {
  /** The matter, locked for this unit of work. @throws 404 when unknown or not visible: the two look alike. */
  async enter(work: Work, principal: Principal, matterId: string): Promise<Entered> {
    return this.admit(work.sql, principal, await lockMatter(work, matterId));
  }

  /** The matter for reading. @throws 404 as above. */
  async look(sql: Sql, principal: Principal, matterId: string): Promise<Entered> {
    return this.admit(sql, principal, await findMatter(sql, matterId));
  }

  private async admit(sql: Sql, principal: Principal, matter: MatterRow | null): Promise<Entered> {
    if (!matter) throw matterNotFound();
    const tree = await unitTreeOf(sql);
    const participants = await sql.rows<Participation>(
      'SELECT person_id, part FROM matter_participant WHERE organisation_id = :org AND matter_id = $1 AND person_id = $2',
      [matter.id, principal.personId],
    );
    if (!sees(principal, matter, participants, tree)) throw matterNotFound();
    return { matter, tree };
  }

  /** The first of the event's duties the caller holds for the matter's unit, in the event's own order. */
  permit(principal: Principal, { matter, tree }: Entered, event: EventDefinition, data: unknown): Permission {
    const plain = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
    const duties =
      event.senders?.({ state: matter.state_key, data: plain, sender: principal.personId }) ?? event.duties;
    return permission(principal, dutiesAt(principal, matter.unit_id, tree), duties);
  }

  /** Documents: the duties of the event; an adviser only on a matter assigned to them. */
  permitDocument(principal: Principal, { matter, tree }: Entered, event: EventDefinition): Permission {
    const mine = matter.adviser_id === principal.personId;
    const duties = event.duties.filter(duty => duty !== 'legalAdviser' || mine);
    return permission(principal, dutiesAt(principal, matter.unit_id, tree), duties);
  }
}

/** Administrators and auditors act on no matter, whatever else they were given (docs/invariants.md, invariant 5). */
export function permission(principal: Principal, held: readonly Duty[], wanted: readonly Duty[]): Permission {
  const barred = held.some(duty => !ACTING_DUTIES.includes(duty));
  const duty = barred ? undefined : wanted.find(candidate => held.includes(candidate));
  // Nobody goes on record under a duty they do not hold here.
  const actingAs = held[0] ?? 'none';
  return duty ? { duty } : { refused: wanted, actingAs };
}
