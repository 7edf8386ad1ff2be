import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Configuration } from '../configuration/configuration.js';
import { nextNumber } from '../database/counter.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Work } from '../database/work.js';
import { zoneOf } from '../identity/organisation-zone.js';
import type { Principal } from '../identity/principal.js';
import { dutiesAt, unitTreeOf } from '../identity/unit-tree.js';
import { invalidRequest, InvariantError } from '../kernel/app-error.js';
import { newId } from '../kernel/id.js';
import { text } from '../kernel/localized-text.js';
import { openMatter } from '../workflow-engine/open.js';
import { validatePayload } from '../workflow-engine/payload.js';
import type { Violation } from '../workflow-engine/types.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { Answers, keyedBy, type Answer, type Keyed } from './answers.js';
import { openingBody, unitWanted } from './opening-body.js';
import { FactCollector, openingSubject } from './facts.js';
import { MatterDoor, permission } from './matter-door.js';
import { MatterRecorder } from './matter-recorder.js';
import { streamOf } from './matter-row.js';
import { MatterViews } from './matter-view.js';
import { notPermitted } from './problems.js';
import { openingStep } from './step.js';
import { Workflows } from './workflows.js';

export interface OpenMatter {
  readonly principal: Principal;
  /** `{workflow, title, unitId?, data}` as it came; the undertaking unit is the caller's own when left out. */
  readonly body: unknown;
  readonly idempotencyKey: string | undefined;
  readonly path: string;
}

interface Wanted {
  readonly unitId: string;
  readonly title: string;
  readonly data: Record<string, unknown>;
}

const OPENINGS = 'organisation/openings';
const ADDRESS = '/api/v1/matters/';

const unknownUnit = (): Error =>
  invalidRequest([
    {
      pointer: '/unitId',
      code: 'unknown-unit',
      message: text(
        '没有这一单位，请从单位列表中选择',
        'There is no such unit; choose one from the list of units',
      ),
    },
  ]);

/** Opens a matter in drafting. Checked in the order 401, 403, 400, 422; a refusal keeps nothing of what was typed. */
@Injectable()
export class OpenMatterHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workflows: Workflows,
    private readonly configuration: Configuration,
    private readonly facts: FactCollector,
    private readonly recorder: MatterRecorder,
    private readonly audit: AuditLog,
    private readonly answers: Answers,
    private readonly views: MatterViews,
    private readonly door: MatterDoor,
  ) {}

  execute(command: OpenMatter): Promise<Answer> {
    return this.unitOfWork.run(command.principal.organisationId, async work => {
      const unitId = unitWanted(command.body) ?? command.principal.unitId;
      const tree = await unitTreeOf(work.sql);
      const allowed = permission(command.principal, dutiesAt(command.principal, unitId, tree), ['drafter']);
      if ('refused' in allowed) {
        const isDrafterSomewhere = command.principal.duties.some(({ duty }) => duty === 'drafter');
        if (isDrafterSomewhere && !tree.unit(unitId)) throw unknownUnit();
        await this.refuse(work, command, null, allowed.actingAs, []);
        return { kind: 'refused', problem: notPermitted(['drafter']), replayed: false };
      }
      const body = openingBody(command.body);
      const definition = this.workflows.forOpening(body.workflow);
      const payload = validatePayload(definition.opening.form, body.data);
      if (!payload.ok) throw invalidRequest(payload.errors);
      const keyed = keyedBy(command.principal, command.idempotencyKey, command.path, command.body);
      const known = await this.known(work, keyed);
      if (known) return known;
      return this.open(work, keyed, definition, { unitId, title: body.title, data: payload.data });
    });
  }

  /** The first answer again, to whoever may still see the matter it shows. @throws 404 after a recusal */
  private async known(work: Work, keyed: Keyed): Promise<Answer | null> {
    const known = await this.answers.known(work, keyed);
    const location = known?.kind === 'done' ? known.headers.Location : undefined;
    if (location) await this.door.look(work.sql, keyed.principal, location.slice(ADDRESS.length));
    return known;
  }

  private async open(
    work: Work,
    keyed: Keyed,
    definition: WorkflowDefinition,
    wanted: Wanted,
  ): Promise<Answer> {
    const { unitId, title, data } = wanted;
    const { principal } = keyed;
    const id = newId();
    const head = this.audit.fresh(work, streamOf(id));
    const subject = openingSubject({ unitId, workflow: definition.name, data, sender: principal });
    const zone = await zoneOf(work.sql);
    const facts = await this.facts.collect(work, zone, head.at, definition.opening.facts, subject);
    const opening = { title, data, facts, sender: principal.personId, planned: false };
    const judged = openMatter(definition, opening);
    if (judged.kind === 'invalid') throw invalidRequest(judged.errors);
    if (judged.kind === 'refused') return this.violated(work, keyed, definition, judged.violations);

    const numbered = { ...facts, number: await this.number(work, definition, facts.today) };
    const decision = openMatter(definition, { ...opening, facts: numbered });
    if (decision.kind !== 'accepted') throw new InvariantError('an opening changed its mind about a number');
    const actor = { personId: principal.personId, duty: 'drafter' as const };
    const step = openingStep({ definition, head, actor, facts: numbered }, { title, data, planned: false });
    const row = await this.recorder.open(work, {
      opening: {
        id,
        definitionDigest: this.workflows.digestOf(definition.id),
        unitId,
        openedBy: actor.personId,
      },
      step,
      decision,
    });
    const view = await this.views.sealed(work.sql, row);
    return this.answers.done(work, keyed, 201, row.version, view, `${ADDRESS}${id}`);
  }

  /** Not even a digest of what was typed stays of a classified matter (State Secrets Law, Article 31). */
  private async violated(
    work: Work,
    keyed: Keyed,
    definition: WorkflowDefinition,
    violations: readonly Violation[],
  ): Promise<Answer> {
    await this.refuse(work, keyed, definition, 'drafter', violations);
    const secret = violations.some(({ rule }) => rule === 'unclassified');
    const kept = secret ? { ...keyed, receipt: null } : keyed;
    return this.answers.violated(work, kept, definition, violations);
  }

  private async number(work: Work, definition: WorkflowDefinition, today: string): Promise<string> {
    const year = Number(today.slice(0, 4));
    return this.configuration.number(
      definition.series,
      year,
      await nextNumber(work, definition.series, year),
    );
  }

  private async refuse(
    work: Work,
    { principal }: Pick<Keyed, 'principal'>,
    definition: WorkflowDefinition | null,
    duty: string,
    violations: readonly Violation[],
  ): Promise<void> {
    await this.audit.append(work, await this.audit.head(work, OPENINGS), {
      stream: OPENINGS,
      kind: 'refusal',
      action: 'OPEN',
      actor: { personId: principal.personId, duty },
      workflow: definition?.id ?? null,
      definition: definition ? this.workflows.digestOf(definition.id) : null,
      version: null,
      documents: [],
      body: {
        violations: violations.map(({ rule, legalBasis }) => ({ rule, legalBasis })),
      },
      texts: [],
    });
  }
}
