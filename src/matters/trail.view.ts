import { Injectable } from '@nestjs/common';
import { entriesOf, type StoredEntry } from '../audit/trail.query.js';
import type { Sql } from '../database/sql.js';
import { listed, type Listed, type Page } from '../http/paging.js';
import { namesOf } from '../identity/people.query.js';
import type { Violation } from '../workflow-engine/types.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { streamOf, type MatterRow } from './matter-row.js';
import { ViolationTexts, type LocalizedViolation } from './violations.js';
import { Workflows } from './workflows.js';

interface Body {
  readonly actor: { readonly personId: string | null; readonly duty: string };
  readonly from?: string;
  readonly to?: string;
  readonly violations?: readonly Violation[];
}

/** An entry of a matter's trail: the exact texts that were hashed, and beside them what a reader wants at once. */
export interface TrailEntry {
  readonly seq: number;
  readonly kind: string;
  readonly version: number | null;
  readonly at: string;
  readonly action: string;
  readonly actor: { readonly personId: string | null; readonly name: string; readonly duty: string };
  readonly from: string | null;
  readonly to: string | null;
  readonly violations: readonly LocalizedViolation[];
  readonly body: string;
  readonly texts: Readonly<Record<string, unknown>>;
  readonly entry: string;
  readonly hash: string;
  readonly leafIndex: number | null;
}

@Injectable()
export class Trails {
  constructor(
    private readonly workflows: Workflows,
    private readonly violations: ViolationTexts,
  ) {}

  /** Oldest first; the cursor is the last entry's number in the stream. */
  async of(sql: Sql, matter: MatterRow, page: Page): Promise<Listed<TrailEntry>> {
    const after = page.cursor === null ? 0 : Number(page.cursor[0]);
    const rows = await entriesOf(sql, streamOf(matter.id), after, page.limit + 1);
    const names = await namesOf(
      sql,
      rows.map(row => row.personId).filter(id => id !== null),
    );
    const definition = this.workflows.of(matter.workflow);
    const cut = listed(rows, page, row => [row.seq]);
    return { items: cut.items.map(row => this.entry(row, names, definition)), nextCursor: cut.nextCursor };
  }

  private entry(
    row: StoredEntry,
    names: ReadonlyMap<string, string>,
    definition: WorkflowDefinition,
  ): TrailEntry {
    const body = JSON.parse(row.body) as Body;
    const { personId, duty } = body.actor;
    return {
      seq: row.seq,
      kind: row.kind,
      version: row.version,
      at: row.at,
      action: row.action,
      actor: { personId, name: personId === null ? 'system' : (names.get(personId) ?? personId), duty },
      from: body.from ?? null,
      to: body.to ?? null,
      violations: (body.violations ?? []).map(violation => this.violations.of(definition, violation)),
      body: row.body,
      texts: row.texts,
      entry: row.entry,
      hash: row.hash,
      leafIndex: null,
    };
  }
}
