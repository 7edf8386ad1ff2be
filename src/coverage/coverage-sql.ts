import type { Dialect, SqlValue } from '../database/sql.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';

/** Parameters of a statement, numbered as they are added. */
export class Parameters {
  readonly values: SqlValue[] = [];

  add(value: SqlValue): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  list(values: readonly SqlValue[]): string {
    return values.length === 0 ? "''" : values.map(value => this.add(value)).join(', ');
  }
}

/** What is asked for, in instants: `until` is the first that no longer belongs to it. */
export interface CoverageScope {
  readonly from: string;
  readonly until: string;
  readonly lastYear: number;
  /** The unit and all below it; `null` for the whole organisation. */
  readonly unitIds: readonly string[] | null;
}

const idsWhere = (
  definitions: readonly WorkflowDefinition[],
  holds: (one: WorkflowDefinition) => boolean,
): string[] => definitions.filter(holds).map(({ id }) => id);

/** A contract is done when it is signed, a decision when it is decided: the chart's tags tell which it is. */
const signs = ({ states }: WorkflowDefinition): boolean =>
  Object.values(states).some(({ tags }) => tags.includes('signed'));

/** The text an opinion was given on that has lapsed since; only the state still knows it. */
const lapsedText = (dialect: Dialect): string =>
  dialect === 'sqlite'
    ? `json_extract(m.state, '$.context.control.reviewedText')`
    : `(m.state::json #>> '{context,control,reviewedText}')`;

/** Guidance on a collective's contract counts whatever it concludes; an opinion that has lapsed has no digest any more. */
const EFFECTIVE = `m.reviewed_sha256 IS NOT NULL AND (m.review_permits = 1 OR i.kind = 'guidance')`;

/** One word per matter saying what the database shows of it; the pure `standingOf` says what it means. */
export function evidenceSql(dialect: Dialect): string {
  const text = `COALESCE(m.reviewed_sha256, ${lapsedText(dialect)})`;
  return `CASE WHEN i.reached_at IS NULL
      THEN i.kind || CASE WHEN m.status = 'closed' THEN ' ended' ELSE ' open' END || ' none other void'
      ELSE i.kind || ' reached'
        || CASE WHEN m.reviewed_at IS NULL THEN ' none' WHEN m.reviewed_at <= i.reached_at THEN ' before' ELSE ' after' END
        || CASE WHEN ${text} = m.decided_sha256 THEN ' same' ELSE ' other' END
        || CASE WHEN ${EFFECTIVE} THEN ' effective' ELSE ' void' END
    END`;
}

/**
 * The matters of a period. What was decided, signed or ended belongs to the period of that instant; everything else to
 * every period from its opening on, a catalogue's row from its year on.
 */
export function itemsSql(
  definitions: readonly WorkflowDefinition[],
  scope: CoverageScope,
  params: Parameters,
): string {
  const counted = definitions.filter(({ kind }) => kind !== 'record');
  const kindOf = counted.map(({ id, kind }) => `WHEN ${params.add(id)} THEN '${kind}'`).join(' ');
  const from = params.add(scope.from);
  const until = params.add(scope.until);
  const signed = params.list(idsWhere(counted, signs));
  const workflows = params.list(counted.map(({ id }) => id));
  const units = scope.unitIds === null ? '' : `AND m.unit_id IN (${params.list(scope.unitIds)})`;
  const reached = `CASE WHEN m.workflow IN (${signed}) THEN m.signed_at ELSE m.decided_at END`;
  const within = (column: string): string => `${column} >= ${from} AND ${column} < ${until}`;
  const yearHasCome = `EXISTS (SELECT 1 FROM catalogue c WHERE c.organisation_id = m.organisation_id AND c.id = m.catalogue_id
      AND c.year <= ${params.add(scope.lastYear)})`;
  const begun = `CASE WHEN m.status = 'planned' AND m.catalogue_id IS NOT NULL THEN ${yearHasCome}
      ELSE m.opened_at < ${until} OR ${yearHasCome} END`;
  const branch = (condition: string): string =>
    `SELECT m.id, ${reached} AS reached_at, CASE m.workflow ${kindOf} END AS kind FROM matter m
     WHERE m.organisation_id = :org AND m.workflow IN (${workflows}) ${units} AND ${condition}`;
  return [
    branch(`m.workflow NOT IN (${signed}) AND ${within('m.decided_at')}`),
    branch(`m.workflow IN (${signed}) AND ${within('m.signed_at')}`),
    branch(`${within('m.closed_at')} AND m.status = 'closed' AND ${reached} IS NULL`),
    branch(`m.status IN ('planned', 'open', 'paused') AND ${reached} IS NULL AND ${begun}`),
  ].join('\n UNION ALL ');
}
