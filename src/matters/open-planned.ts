import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Work } from '../database/work.js';
import { zoneOf } from '../identity/organisation-zone.js';
import { InvariantError } from '../kernel/app-error.js';
import { newId } from '../kernel/id.js';
import { openMatter } from '../workflow-engine/open.js';
import type { EngineActor } from '../workflow-engine/types.js';
import { FactCollector } from './facts.js';
import { MatterRecorder } from './matter-recorder.js';
import { streamOf } from './matter-row.js';
import { Workflows } from './workflows.js';

/** A matter somebody put on a list and nobody has begun. */
export interface PlannedMatter {
  readonly workflow: string;
  readonly title: string;
  readonly unitId: string;
  readonly data: Record<string, unknown>;
  readonly actor: EngineActor;
}

/** Opens planned matters inside the importer's own unit of work: a catalogue comes in whole or not at all. */
@Injectable()
export class PlannedMatters {
  constructor(
    private readonly workflows: Workflows,
    private readonly facts: FactCollector,
    private readonly recorder: MatterRecorder,
    private readonly audit: AuditLog,
  ) {}

  async open(work: Work, planned: PlannedMatter): Promise<{ matterId: string }> {
    const definition = this.workflows.forOpening(planned.workflow);
    const id = newId();
    const head = await this.audit.head(work, streamOf(id));
    const { title, data, actor, unitId } = planned;
    const subject = {
      matterId: null,
      unitId,
      clock: null,
      workflow: definition.name,
      settings: null,
      data,
      sender: null,
      reviewedAt: null,
    };
    const facts = await this.facts.collect(work, await zoneOf(work.sql), head.at, [], subject);
    const decision = openMatter(definition, { title, data, facts, sender: actor.personId, planned: true });
    if (decision.kind !== 'accepted') throw new InvariantError(`a planned ${definition.id} was not accepted`);
    const step = {
      definition,
      head,
      actor,
      action: 'OPEN',
      data: { title, data, planned: true },
      texts: [],
      facts,
    };
    const identity = {
      id,
      definitionDigest: this.workflows.digestOf(definition.id),
      unitId,
      openedBy: actor.personId,
    };
    await this.recorder.open(work, identity, step, decision);
    return { matterId: id };
  }
}
