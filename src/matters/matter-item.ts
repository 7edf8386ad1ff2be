import { MILESTONES } from '../../workflows/_kit/definition.js';
import type { MatterRow } from './matter-row.js';

const COLUMN = {
  submittedAt: 'submitted_at',
  acceptedAt: 'accepted_at',
  reviewedAt: 'reviewed_at',
  decidedAt: 'decided_at',
  signedAt: 'signed_at',
  disclosedAt: 'disclosed_at',
  archivedAt: 'archived_at',
} as const satisfies Record<(typeof MILESTONES)[number], keyof MatterRow>;

/** A matter in a list. `overdue` is computed when read: a deadline never changes anything by itself. */
export const itemOf = (row: MatterRow, today: string) => ({
  id: row.id,
  number: row.number,
  workflow: row.workflow,
  title: row.title,
  unitId: row.unit_id,
  stage: row.stage,
  state: row.state_key,
  status: row.status,
  version: row.version,
  dueOn: row.due_on,
  dueProvisional: row.due_provisional === 1,
  overdue: row.due_on !== null && row.due_on < today,
  openedAt: row.opened_at,
  milestones: Object.fromEntries(MILESTONES.map(name => [name, row[COLUMN[name]]])),
});

export type MatterItem = ReturnType<typeof itemOf>;
