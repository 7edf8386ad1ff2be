import { Injectable } from '@nestjs/common';
import { Configuration } from '../configuration/configuration.js';
import { nextNumber } from '../database/counter.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Work } from '../database/work.js';
import { parseIfMatch } from '../http/if-match.js';
import type { Principal } from '../identity/principal.js';
import { InvariantError, invalidRequest } from '../kernel/app-error.js';
import { validatePayload } from '../workflow-engine/payload.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { EventDefinition } from '../../workflows/_kit/event.js';
import { Answers, keyedBy, type Answer, type Keyed } from './answers.js';
import { eventBody } from './event-body.js';
import { MatterDoor } from './matter-door.js';
import { MatterRecorder } from './matter-recorder.js';
import type { MatterRow } from './matter-row.js';
import { MatterViews } from './matter-view.js';
import { sealPersonalTexts } from './personal-texts.js';
import { actionNotAvailable, preconditionRequired, staleVersion } from './problems.js';
import type { Step } from './step.js';
import { Steps } from './steps.js';
import { Workflows } from './workflows.js';

/** A person sends an event to a matter. */
export interface ActOnMatter {
  readonly principal: Principal;
  readonly matterId: string;
  /** The request as it came: what is wrong with it is said in the contract's order, after who may know of the matter. */
  readonly body: unknown;
  readonly ifMatch: string | undefined;
  readonly idempotencyKey: string | undefined;
  readonly path: string;
}

/** One unit of work holds the judgement and everything that is written of it. */
@Injectable()
export class ActOnMatterHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly door: MatterDoor,
    private readonly workflows: Workflows,
    private readonly configuration: Configuration,
    private readonly steps: Steps,
    private readonly recorder: MatterRecorder,
    private readonly answers: Answers,
    private readonly views: MatterViews,
  ) {}

  /** State, timers, receipt and entry commit together or not at all; so does a refusal and its entry. */
  execute(command: ActOnMatter): Promise<Answer> {
    return this.unitOfWork.run(command.principal.organisationId, async work => {
      const entered = await this.door.enter(work, command.principal, command.matterId);
      const { matter } = entered;
      const definition = this.workflows.of(matter.workflow);
      const { type, data: plain } = eventBody(definition, command.body);
      const event = eventOf(definition, type);
      const permission = this.door.permit(command.principal, entered, event, plain);
      if ('refused' in permission) {
        const { refused: duties, actingAs } = permission;
        const attempt = { definition, action: type, personId: command.principal.personId, actingAs, duties };
        return this.answers.forbidden(work, this.recorder, matter, attempt);
      }
      const payload = validatePayload(event.form, plain);
      if (!payload.ok) throw invalidRequest(payload.errors);
      const expectedVersion = parseIfMatch(command.ifMatch);
      if (expectedVersion === null) throw preconditionRequired();
      const keyed = keyedBy(command.principal, command.idempotencyKey, command.path, command.body);
      const known = await this.answers.known(work, keyed);
      if (known) return known;
      if (expectedVersion !== matter.version) throw staleVersion(matter.version);

      const { data, texts } = sealPersonalTexts(payload.data, event.personalTexts);
      const actor = { personId: command.principal.personId, duty: permission.duty };
      const sent = { actor, action: type, data, texts };
      const step = await this.steps.prepare(work, matter, definition, sent, command.principal);
      return this.conclude(work, matter, step, event, keyed);
    });
  }

  private async conclude(
    work: Work,
    matter: MatterRow,
    step: Step,
    event: EventDefinition,
    keyed: Keyed,
  ): Promise<Answer> {
    const judged = this.steps.judge(matter, step);
    if (judged.kind === 'invalid') throw invalidRequest(judged.errors);
    if (judged.kind === 'notOffered') throw actionNotAvailable(event.label, judged.state, judged.available);
    if (judged.kind === 'refused') {
      await this.recorder.refuse(work, matter, step, judged.violations);
      return this.answers.violated(work, keyed, step.definition, judged.violations);
    }

    const numbered = event.takesNumber && matter.number === null ? await this.withNumber(work, step) : step;
    const accepted = numbered === step ? judged : this.steps.judge(matter, numbered);
    if (accepted.kind !== 'accepted')
      throw new InvariantError(`${step.action} changed its mind about a number`);
    const after = await this.recorder.accept(work, matter, numbered, accepted);
    return this.answers.done(work, keyed, 200, after.version, await this.views.sealed(work.sql, after));
  }

  /** Numbers are taken only for a step already judged good, so that a refusal leaves no gap (GB/T 9704). */
  private async withNumber(work: Work, step: Step): Promise<Step> {
    const year = Number(step.facts.today.slice(0, 4));
    const serial = await nextNumber(work, step.definition.series, year);
    return {
      ...step,
      facts: { ...step.facts, number: this.configuration.number(step.definition.series, year, serial) },
    };
  }
}

function eventOf(definition: WorkflowDefinition, type: string): EventDefinition {
  const event = definition.events[type];
  if (!event) throw new InvariantError(`${definition.id} has no event ${type}`);
  return event;
}
