import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Work } from '../database/work.js';
import { insertVersion, placeVersion, type Placement } from '../documents/document-rows.js';
import type { StoredFile } from '../documents/document-store.js';
import { zoneOf } from '../identity/organisation-zone.js';
import type { Principal } from '../identity/principal.js';
import { invalidRequest, InvariantError } from '../kernel/app-error.js';
import { text } from '../kernel/localized-text.js';
import { available, decide } from '../workflow-engine/decide.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import { Answers, type Answer } from './answers.js';
import { DocumentViews } from './document-view.js';
import { FactCollector } from './facts.js';
import { MatterDoor } from './matter-door.js';
import { MatterRecorder, type Step } from './matter-recorder.js';
import { stateOf, streamOf, type MatterRow } from './matter-row.js';
import { actionNotAvailable, staleVersion } from './problems.js';
import { ATTACH, opensIn } from './slots-open.js';
import { Workflows } from './workflows.js';

/** A file already durable in the store is put into a slot of a matter. */
export interface StoreDocument {
  readonly principal: Principal;
  readonly matterId: string;
  readonly slot: string;
  readonly documentId: string | undefined;
  readonly file: StoredFile;
  readonly fileName: string;
  /** From `If-Match`, which is optional here: adding a file loses nothing. */
  readonly expectedVersion: number | null;
  readonly receipt: { readonly key: string; readonly requestDigest: string } | null;
}

const unknownSlot = (definition: WorkflowDefinition): Error => {
  const slots = Object.keys(definition.slots).join(', ');
  return invalidRequest([
    {
      pointer: '/slot',
      code: 'unknown-slot',
      message: text(`应为下列材料栏目之一：${slots}`, `must be one of the slots ${slots}`),
    },
  ]);
};

/** Storing a document is an event of the matter: it has a version and an entry, and a new text makes opinions lapse. */
@Injectable()
export class StoreDocumentHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly door: MatterDoor,
    private readonly workflows: Workflows,
    private readonly facts: FactCollector,
    private readonly recorder: MatterRecorder,
    private readonly audit: AuditLog,
    private readonly answers: Answers,
    private readonly views: DocumentViews,
  ) {}

  /** Judged before the file is read, so that nobody sends fifty mebibytes to a closed door; judged again with the file. */
  async mayStore(principal: Principal, matterId: string): Promise<void> {
    const sql = this.reader.session(principal.organisationId);
    await this.door.look(sql, principal, matterId);
  }

  execute(command: StoreDocument): Promise<Answer> {
    return this.unitOfWork.run(command.principal.organisationId, async work => {
      const matter = await this.door.enter(work, command.principal, command.matterId);
      const definition = this.workflows.of(matter.workflow);
      const slot = Object.hasOwn(definition.slots, command.slot) ? definition.slots[command.slot] : undefined;
      if (!slot) throw unknownSlot(definition);
      const event = definition.events[ATTACH];
      if (!event) throw new InvariantError(`${definition.id} takes no documents`);
      const permission = await this.door.permitDocument(work.sql, command.principal, matter, event);
      if ('refused' in permission) {
        const { refused: duties, actingAs } = permission;
        const attempt = {
          definition,
          action: ATTACH,
          personId: command.principal.personId,
          actingAs,
          duties,
        };
        return this.answers.forbidden(work, this.recorder, matter, attempt);
      }
      const known = await this.answers.known(work, command);
      if (known) return known;
      if (command.expectedVersion !== null && command.expectedVersion !== matter.version)
        throw staleVersion(matter.version);
      if (!opensIn(slot.openIn, matter.state_key)) {
        throw actionNotAvailable(
          slot.label,
          matter.state_key,
          available(definition, matter.state_key, stateOf(matter).context.control),
        );
      }
      const { matterId, file } = command;
      const placement = await placeVersion(work.sql, {
        matterId,
        slot: command.slot,
        single: slot.single,
        documentId: command.documentId,
        sha256: file.sha256,
      });
      if (placement.kind === 'unchanged') {
        return this.answers.done(
          work,
          command,
          200,
          matter.version,
          await this.views.one(work.sql, matterId, placement.documentId),
        );
      }
      return this.store(work, matter, definition, permission.duty, command, placement);
    });
  }

  private async store(
    work: Work,
    matter: MatterRow,
    definition: WorkflowDefinition,
    duty: Duty,
    command: StoreDocument,
    placement: Placement,
  ): Promise<Answer> {
    const { file, fileName } = command;
    const { personId } = command.principal;
    const head = await this.audit.head(work, streamOf(matter.id));
    const data = {
      documentId: placement.documentId,
      slot: placement.slot,
      n: placement.n,
      sha256: file.sha256,
      sm3: file.sm3,
      fileName,
      mediaType: file.mediaType,
      sizeBytes: file.sizeBytes,
    };
    const { record } = stateOf(matter).context;
    const facts = await this.facts.collect(
      work,
      await zoneOf(work.sql),
      head.at,
      definition.events[ATTACH]?.facts ?? [],
      {
        matterId: matter.id,
        unitId: matter.unit_id,
        clock: record.clock,
        workflow: definition.name,
        settings: record.settings,
        data,
      },
    );
    const step: Step = {
      definition,
      head,
      actor: { personId, duty },
      action: ATTACH,
      data,
      texts: [],
      facts,
    };
    const decision = decide(definition, stateOf(matter), { type: ATTACH, data }, step.actor, facts);
    if (decision.kind === 'refused') {
      await this.recorder.refuse(work, matter, step, decision.violations);
      return this.answers.violated(work, command, definition, decision.violations);
    }
    if (decision.kind === 'notOffered') {
      throw actionNotAvailable(
        definition.slots[placement.slot]?.label ?? text('材料', 'document'),
        decision.state,
        decision.available,
      );
    }
    if (decision.kind === 'invalid') throw invalidRequest(decision.errors);
    await insertVersion(work, { placement, file, fileName, storedAt: head.at, storedBy: personId });
    const after = await this.recorder.accept(work, matter, step, decision);
    return this.answers.done(
      work,
      command,
      201,
      after.version,
      await this.views.one(work.sql, matter.id, placement.documentId),
    );
  }
}
