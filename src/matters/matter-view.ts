import { Inject, Injectable } from '@nestjs/common';
import type { Sql } from '../database/sql.js';
import { documentsOf } from '../documents/documents.query.js';
import { zoneOf } from '../identity/organisation-zone.js';
import { namesOf } from '../identity/people.query.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { dateIn } from '../kernel/plain-date.js';
import { awaitedDuties } from '../workflow-engine/awaited.js';
import type { StoredState } from '../workflow-engine/types.js';
import { hasEffectiveOpinionOn, type ReviewControl } from '../../workflows/_kit/review-control.js';
import { itemOf } from './matter-item.js';
import { stateOf, type MatterRow } from './matter-row.js';
import { PersonalTexts } from './personal-texts.query.js';
import { participantsOf } from './projection.js';
import { Workflows } from './workflows.js';

/** Members of the record that a reader is shown; what is missing in a workflow reads `null`. */
const SHOWN = [
  'procedures',
  'adviserOpinion',
  'reviewOpinion',
  'meeting',
  'decision',
  'signature',
  'disclosure',
  'supplement',
] as const;

const PERSON_MEMBERS = new Set(['by', 'approvedBy', 'proposedBy', 'personId', 'headId']);

function personIds(value: unknown, into = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) personIds(item, into);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      if (typeof member === 'string' && PERSON_MEMBERS.has(key)) into.add(member);
      else personIds(member, into);
    }
  }
  return into;
}

/** `by: id` becomes `{personId, name}`; an object that has a `personId` gets the `name` beside it. */
function named(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map(item => named(item, names));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).flatMap(([key, member]): [string, unknown][] => {
    if (typeof member !== 'string' || !PERSON_MEMBERS.has(key)) return [[key, named(member, names)]];
    if (key === 'headId') return [[key, member]];
    if (key === 'personId')
      return [
        [key, member],
        ['name', names.get(member) ?? null],
      ];
    return [[key, { personId: member, name: names.get(member) ?? null }]];
  });
  return Object.fromEntries(members);
}

function reviewOpinionOf(state: StoredState): unknown {
  const { control, record } = state.context;
  if (typeof record.reviewOpinion !== 'object' || record.reviewOpinion === null) return null;
  const review = control as unknown as ReviewControl;
  return { ...record.reviewOpinion, effective: hasEffectiveOpinionOn(review, review.text) };
}

/** The case file as it is read: columns, record, names and the personal texts that still stand. */
@Injectable()
export class MatterViews {
  constructor(
    private readonly workflows: Workflows,
    private readonly personalTexts: PersonalTexts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** As a reader is shown it. */
  async of(sql: Sql, row: MatterRow): Promise<unknown> {
    return this.personalTexts.revealedIn(sql, await this.sealed(sql, row));
  }

  /** The same with digests in the place of personal texts: what may be kept elsewhere. */
  async sealed(sql: Sql, row: MatterRow): Promise<Record<string, unknown>> {
    const state = stateOf(row);
    const { record, control } = state.context;
    const today = dateIn(await zoneOf(sql), this.clock.now());
    const item = itemOf(row, today);
    const shown = Object.fromEntries(SHOWN.map(name => [name, record[name] ?? null]));
    const participants = participantsOf(state);
    const inner = { ...shown, reviewOpinion: reviewOpinionOf(state) };
    const names = await namesOf(sql, [...personIds(inner), ...participants.map(({ personId }) => personId)]);
    return {
      ...item,
      data: record.data,
      participants: participants.map(({ personId, part }) => ({
        personId,
        name: names.get(personId) ?? null,
        part,
      })),
      text: await this.text(sql, row),
      ...(named(inner, names) as object),
      milestones: item.milestones,
      amends: row.amends_id,
      clock: record.clock,
      ...this.standing(row, state),
      ...('track' in control && { track: control.track }),
    };
  }

  /** Whose step it waits for, and what the dossier needs before it is submitted. */
  private standing(
    row: MatterRow,
    state: StoredState,
  ): { awaits: readonly string[]; neededSlots: readonly string[] } {
    const definition = this.workflows.of(row.workflow);
    const needed = definition.neededSlots?.(state.context.control as never) ?? [];
    return { awaits: awaitedDuties(definition, state), neededSlots: needed };
  }

  private async text(sql: Sql, row: MatterRow): Promise<unknown> {
    if (row.text_sha256 === null) return null;
    const draft = (await documentsOf(sql, row.id)).find(({ slot }) => slot === 'draft');
    const current = draft?.versions.at(-1);
    return draft && current ? { documentId: draft.id, version: current.n, sha256: current.sha256 } : null;
  }
}
