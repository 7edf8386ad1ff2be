import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Work } from '../database/work.js';
import { zoneOf } from '../identity/organisation-zone.js';
import { InvariantError } from '../kernel/app-error.js';
import { openMatter } from '../workflow-engine/open.js';
import type { EngineActor } from '../workflow-engine/types.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { Facts } from '../../workflows/_kit/facts.js';
import { FactCollector, openingSubject } from './facts.js';
import { MatterRecorder, type Opened } from './matter-recorder.js';
import { streamOf } from './matter-row.js';
import { openingStep } from './step.js';
import { Workflows } from './workflows.js';

/** A matter somebody put on a list and nobody has begun. */
export interface PlannedMatter {
  readonly id: string;
  readonly title: string;
  readonly unitId: string;
  readonly data: Record<string, unknown>;
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

  /** Opens all of them, with the same few statements as one. */
  async open(
    work: Work,
    workflow: string,
    actor: EngineActor,
    planned: readonly PlannedMatter[],
  ): Promise<void> {
    const definition = this.workflows.forOpening(workflow);
    const facts = await this.factsNow(work, definition);
    await this.recorder.openAll(
      work,
      planned.map(one => this.opened(work, definition, actor, facts, one)),
    );
  }

  /** A planned matter is judged by no rule, so its facts are the day and the numbers in force, the same for all. */
  private async factsNow(work: Work, { name }: WorkflowDefinition): Promise<Facts> {
    const subject = openingSubject({ unitId: '', workflow: name, data: {}, sender: null });
    return this.facts.collect(work, await zoneOf(work.sql), work.now, [], subject);
  }

  private opened(
    work: Work,
    definition: WorkflowDefinition,
    actor: EngineActor,
    facts: Facts,
    { id, title, unitId, data }: PlannedMatter,
  ): Opened {
    const head = this.audit.fresh(work, streamOf(id));
    const decision = openMatter(definition, { title, data, facts, sender: actor.personId, planned: true });
    if (decision.kind !== 'accepted') throw new InvariantError(`a planned ${definition.id} was not accepted`);
    return {
      opening: {
        id,
        definitionDigest: this.workflows.digestOf(definition.id),
        unitId,
        openedBy: actor.personId,
      },
      step: openingStep({ definition, head, actor, facts }, { title, data, planned: true }),
      decision,
    };
  }
}
