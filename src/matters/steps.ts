import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Work } from '../database/work.js';
import { zoneOf } from '../identity/organisation-zone.js';
import type { Principal } from '../identity/principal.js';
import { decide } from '../workflow-engine/decide.js';
import type { Decision } from '../workflow-engine/types.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { FactCollector } from './facts.js';
import { stateOf, streamOf, type MatterRow } from './matter-row.js';
import type { Step } from './step.js';

/** Makes a step ready to be judged, and judges it: the stream's head gives its instant, the facts what rules may ask. */
@Injectable()
export class Steps {
  constructor(
    private readonly audit: AuditLog,
    private readonly facts: FactCollector,
  ) {}

  async prepare(
    work: Work,
    matter: MatterRow,
    definition: WorkflowDefinition,
    step: Pick<Step, 'actor' | 'action' | 'data' | 'texts'>,
    sender: Principal,
  ): Promise<Step> {
    const head = await this.audit.head(work, streamOf(matter.id));
    const { record } = stateOf(matter).context;
    const names = definition.events[step.action]?.facts ?? [];
    const facts = await this.facts.collect(work, await zoneOf(work.sql), head.at, names, {
      matterId: matter.id,
      unitId: matter.unit_id,
      clock: record.clock,
      workflow: definition.name,
      settings: record.settings,
      data: step.data,
      sender,
      reviewedAt: record.milestones.reviewedAt,
      decidedAt: record.milestones.decidedAt,
    });
    return { ...step, definition, head, facts };
  }

  judge(matter: MatterRow, { definition, action, data, actor, facts }: Step): Decision {
    return decide(definition, stateOf(matter), { type: action, data }, actor, facts);
  }
}
