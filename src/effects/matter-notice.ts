import type { AuditLog } from '../audit/audit-log.js';
import type { Work } from '../database/work.js';
import type { Json } from '../kernel/canonical-json.js';
import { sha256 } from '../kernel/digest.js';

/** The columns of a matter that a notice about it repeats. */
export interface NoticedMatter {
  readonly id: string;
  readonly workflow: string;
  readonly definition: string;
  readonly state_key: string;
  readonly state: string;
  readonly version: number;
}

export const NOTICED_COLUMNS = 'm.id, m.workflow, m.definition, m.state_key, m.state, m.version';

/** The service acts of its own accord; no person stands behind it. */
const SYSTEM = { personId: null, duty: 'system' } as const;

/** Writes a notice into a matter's stream. State and version stay as they are: nothing was decided. */
export async function noteOn(
  work: Work,
  audit: AuditLog,
  matter: NoticedMatter,
  action: 'REMINDER' | 'OVERDUE' | 'DUE_DATE_RECALCULATED',
  data: { readonly [member: string]: Json },
): Promise<void> {
  const head = await audit.head(work, `matter/${matter.id}`);
  await audit.append(work, head, {
    stream: head.stream,
    kind: 'notice',
    action,
    actor: SYSTEM,
    workflow: matter.workflow,
    definition: matter.definition,
    version: matter.version,
    documents: [],
    body: { data, from: matter.state_key, to: matter.state_key, state: sha256(matter.state), violations: [] },
    texts: [],
  });
}
