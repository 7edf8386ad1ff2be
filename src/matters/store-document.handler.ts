import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Work } from '../database/work.js';
import { insertVersion, placeVersion, type Placement } from '../documents/document-rows.js';
import type { StoredFile } from '../documents/document-store.js';
import type { Principal } from '../identity/principal.js';
import { invalidRequest, InvariantError, type AppError } from '../kernel/app-error.js';
import { text } from '../kernel/localized-text.js';
import { available } from '../workflow-engine/decide.js';
import type { SlotDefinition, WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import type { EventDefinition } from '../../workflows/_kit/event.js';
import { Answers, type Answer } from './answers.js';
import { DocumentViews } from './document-view.js';
import { MatterDoor } from './matter-door.js';
import { MatterRecorder } from './matter-recorder.js';
import { stateOf, type MatterRow } from './matter-row.js';
import { actionNotAvailable, staleVersion } from './problems.js';
import { ATTACH, opensIn } from './slots-open.js';
import { Steps } from './steps.js';
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
    private readonly steps: Steps,
    private readonly recorder: MatterRecorder,
    private readonly answers: Answers,
    private readonly views: DocumentViews,
  ) {}

  /** Judged before the file is read, so that nobody sends fifty mebibytes to a closed door; judged again with the file. */
  async mayStore(principal: Principal, matterId: string): Promise<void> {
    const sql = this.reader.session(principal.organisationId);
    const entered = await this.door.look(sql, principal, matterId);
    const definition = this.workflows.of(entered.matter.workflow);
    const permission = this.door.permitDocument(principal, entered, attachingOf(definition));
    if ('refused' in permission) throw await this.refusedAtDoor(principal, matterId);
  }

  /** Judged once more under the lock, where the attempt can be put on record. */
  private refusedAtDoor(principal: Principal, matterId: string): Promise<AppError> {
    return this.unitOfWork.run(principal.organisationId, async work => {
      const entered = await this.door.enter(work, principal, matterId);
      const { matter } = entered;
      const definition = this.workflows.of(matter.workflow);
      const { duties } = attachingOf(definition);
      const permission = this.door.permitDocument(principal, entered, attachingOf(definition));
      const actingAs = 'refused' in permission ? permission.actingAs : permission.duty;
      const attempt = { definition, action: ATTACH, personId: principal.personId, actingAs, duties };
      const answer = await this.answers.forbidden(work, this.recorder, matter, attempt);
      if (answer.kind !== 'refused') throw new InvariantError('a refusal was answered as done');
      return answer.problem;
    });
  }

  execute(command: StoreDocument): Promise<Answer> {
    return this.unitOfWork.run(command.principal.organisationId, async work => {
      const entered = await this.door.enter(work, command.principal, command.matterId);
      const { matter } = entered;
      const definition = this.workflows.of(matter.workflow);
      const slot = slotOf(definition, command.slot);
      const permission = this.door.permitDocument(command.principal, entered, attachingOf(definition));
      if ('refused' in permission) {
        const { refused: duties, actingAs } = permission;
        const { personId } = command.principal;
        return this.answers.forbidden(work, this.recorder, matter, {
          definition,
          action: ATTACH,
          personId,
          actingAs,
          duties,
        });
      }
      const known = await this.answers.known(work, command);
      if (known) return known;
      if (command.expectedVersion !== null && command.expectedVersion !== matter.version)
        throw staleVersion(matter.version);
      if (!opensIn(slot.openIn, matter.state_key)) throw slotClosed(definition, matter, slot);
      const placement = await placeVersion(work.sql, {
        ...command,
        single: slot.single,
        sha256: command.file.sha256,
      });
      if (placement.kind === 'unchanged') return this.stored(work, command, 200, matter, placement);
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
    const { personId } = command.principal;
    const data = attachment(command, placement);
    const sent = { actor: { personId, duty }, action: ATTACH, data, texts: [] };
    const step = await this.steps.prepare(work, matter, definition, sent, command.principal);
    const decision = this.steps.judge(matter, step);
    if (decision.kind === 'refused') {
      await this.recorder.refuse(work, matter, step, decision.violations);
      return this.answers.violated(work, command, definition, decision.violations);
    }
    if (decision.kind === 'notOffered')
      throw slotClosed(definition, matter, slotOf(definition, placement.slot));
    if (decision.kind === 'invalid') throw invalidRequest(decision.errors);
    const { file, fileName } = command;
    await insertVersion(work, { placement, file, fileName, storedAt: step.head.at, storedBy: personId });
    return this.stored(
      work,
      command,
      201,
      await this.recorder.accept(work, matter, step, decision),
      placement,
    );
  }

  private async stored(
    work: Work,
    command: StoreDocument,
    status: number,
    { id, version }: MatterRow,
    { documentId }: Placement,
  ): Promise<Answer> {
    return this.answers.done(work, command, status, version, await this.views.one(work.sql, id, documentId));
  }
}

function slotOf(definition: WorkflowDefinition, name: string): SlotDefinition {
  const slot = Object.hasOwn(definition.slots, name) ? definition.slots[name] : undefined;
  if (!slot) throw unknownSlot(definition);
  return slot;
}

function attachingOf(definition: WorkflowDefinition): EventDefinition {
  const event = definition.events[ATTACH];
  if (!event) throw new InvariantError(`${definition.id} takes no documents`);
  return event;
}

function slotClosed(definition: WorkflowDefinition, matter: MatterRow, { label }: SlotDefinition): AppError {
  const { control } = stateOf(matter).context;
  return actionNotAvailable(label, matter.state_key, available(definition, matter.state_key, control));
}

const attachment = (
  { file, fileName }: StoreDocument,
  { documentId, slot, n }: Placement,
): Record<string, unknown> => ({
  documentId,
  slot,
  n,
  sha256: file.sha256,
  sm3: file.sm3,
  fileName,
  mediaType: file.mediaType,
  sizeBytes: file.sizeBytes,
});
