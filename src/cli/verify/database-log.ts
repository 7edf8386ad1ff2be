import type {
  CounterRow,
  EntryRow,
  HeadRow,
  LogSource,
  StoredCatalogue,
  StoredMatter,
  StoredOrganisation,
  StoredParticipant,
  StreamRecord,
  TextRow,
} from '../../verifier/log-source.js';
import { catalogues } from './catalogue-tables.js';
import { documentOf, documentStatement } from './document-tables.js';
import type { LogConnection } from './log-connection.js';
import { organisation } from './organisation-tables.js';
import { grouped, type Row } from './rows.js';

const PAGE = 200;
// The lowest value of an integer column; a row that was given a seq below 1 is read, too.
const LOWEST = -2_147_483_648;

/** Every stream of which anything is left, even if only files, participants, timers or texts that belonged to it. */
const STREAMS = `SELECT stream FROM (
  SELECT stream FROM stream WHERE organisation_id = $1
  UNION SELECT stream FROM audit_entry WHERE organisation_id = $1
  UNION SELECT 'matter/' || id FROM matter WHERE organisation_id = $1
  UNION SELECT 'matter/' || matter_id FROM document WHERE organisation_id = $1
  UNION SELECT 'matter/' || matter_id FROM document_version WHERE organisation_id = $1
  UNION SELECT 'matter/' || matter_id FROM matter_participant WHERE organisation_id = $1
  UNION SELECT 'matter/' || matter_id FROM timer WHERE organisation_id = $1
  UNION SELECT stream FROM personal_text WHERE organisation_id = $1
) named ORDER BY stream`;

const MATTER_COLUMNS = `id, workflow, definition, version, state, title, number, stage, state_key, text_sha256,
  decided_sha256, submitted_at, accepted_at, reviewed_at, decided_at, signed_at, disclosed_at, archived_at, status,
  unit_id, opened_at, opened_by, first_on_agenda_at, first_submitted_at, adviser_id, reviewed_sha256, review_permits,
  closed_at, catalogue_id, catalogue_line, amends_id`;
const ENTRIES = `SELECT seq, kind, action, at, person_id, duty, version, body, entry, hash FROM audit_entry
  WHERE organisation_id = $1 AND stream = $2 AND seq > $3 ORDER BY seq LIMIT ${PAGE}`;

const text = (row: Row, column: string): string => String(row[column]);
const number = (row: Row, column: string): number => Number(row[column]);
const textOrNull = (row: Row, column: string): string | null =>
  row[column] === null ? null : text(row, column);

const list = (values: readonly unknown[]): string =>
  values.map((_value, index) => `$${index + 2}`).join(', ');
const matterId = (stream: string): string => stream.slice('matter/'.length);

const groupBy = <T>(rows: readonly Row[], column: string, make: (row: Row) => T): Map<string, T[]> =>
  new Map([...grouped(rows, column)].map(([key, group]) => [key, group.map(make)]));

const headOf = (row: Row): HeadRow => ({
  seq: number(row, 'seq'),
  hash: text(row, 'hash'),
  at: text(row, 'last_at'),
});

const textOf = (row: Row): TextRow & { seq: number } => ({
  seq: number(row, 'seq'),
  digest: text(row, 'digest'),
  salt: textOrNull(row, 'salt'),
  text: textOrNull(row, 'text'),
  erasedAt: textOrNull(row, 'erased_at'),
  legalBasis: textOrNull(row, 'legal_basis'),
});

const participantOf = (row: Row): StoredParticipant => ({
  personId: text(row, 'person_id'),
  part: text(row, 'part'),
});

function matterOf({
  id: _id,
  workflow,
  definition,
  version,
  state,
  ...columns
}: Row): Omit<StoredMatter, 'participants'> {
  return {
    workflow: String(workflow),
    definition: String(definition),
    version: Number(version),
    state: String(state),
    columns,
  };
}

const entryOf = (row: Row, texts: readonly (TextRow & { seq: number })[]): EntryRow => ({
  seq: number(row, 'seq'),
  kind: text(row, 'kind'),
  action: text(row, 'action'),
  at: text(row, 'at'),
  personId: textOrNull(row, 'person_id'),
  duty: text(row, 'duty'),
  version: row['version'] === null ? null : number(row, 'version'),
  body: text(row, 'body'),
  entry: text(row, 'entry'),
  hash: text(row, 'hash'),
  texts: texts.filter(({ seq }) => seq === row['seq']),
});

/** One organisation's log as its database holds it, read with the verifier's own statements. */
export class DatabaseLog implements LogSource {
  constructor(
    private readonly connection: LogConnection,
    private readonly organisationId: string,
  ) {}

  async *streams(): AsyncIterable<StreamRecord> {
    for await (const rows of this.connection.list(STREAMS, [this.organisationId])) {
      yield* await this.records(rows.map(row => text(row, 'stream')));
    }
  }

  async counters(): Promise<CounterRow[]> {
    const rows = await this.rows('SELECT series, year, last FROM counter WHERE organisation_id = $1', []);
    return rows.map(row => ({
      series: text(row, 'series'),
      year: number(row, 'year'),
      last: number(row, 'last'),
    }));
  }

  organisation(): Promise<StoredOrganisation> {
    return organisation(statement => this.rows(statement, []));
  }

  catalogues(): Promise<StoredCatalogue[]> {
    return catalogues(statement => this.rows(statement, []));
  }

  private rows(statement: string, params: readonly (string | number)[]): Promise<Row[]> {
    return this.connection.rows(statement, [this.organisationId, ...params]);
  }

  private async records(streams: readonly string[]): Promise<StreamRecord[]> {
    const ids = streams.map(matterId);
    const from = (columns: string, table: string, key: string): string =>
      `SELECT ${columns} FROM ${table} WHERE organisation_id = $1 AND ${key} IN (${list(streams)})`;
    const heads = groupBy(
      await this.rows(from('stream, seq, hash, last_at', 'stream', 'stream'), streams),
      'stream',
      headOf,
    );
    const participants = groupBy(
      await this.rows(from('matter_id, person_id, part', 'matter_participant', 'matter_id'), ids),
      'matter_id',
      participantOf,
    );
    const matters = groupBy(await this.rows(from(MATTER_COLUMNS, 'matter', 'id'), ids), 'id', matterOf);
    const texts = groupBy(await this.rows(from('*', 'personal_text', 'stream'), streams), 'stream', textOf);
    const documents = groupBy(await this.rows(documentStatement(list(ids)), ids), 'matter_id', documentOf);
    const matterAt = (id: string): StoredMatter | null => {
      const matter = matters.get(id)?.[0];
      return matter ? { ...matter, participants: participants.get(id) ?? [] } : null;
    };
    return streams.map(stream => ({
      stream,
      head: heads.get(stream)?.[0] ?? null,
      matter: matterAt(matterId(stream)),
      documents: documents.get(matterId(stream)) ?? [],
      entries: this.entries(stream, texts.get(stream) ?? []),
    }));
  }

  private async *entries(
    stream: string,
    texts: readonly (TextRow & { seq: number })[],
  ): AsyncIterable<EntryRow[]> {
    for (let last = LOWEST; ;) {
      const rows = await this.rows(ENTRIES, [stream, last]);
      if (rows.length > 0) yield rows.map(row => entryOf(row, texts));
      if (rows.length < PAGE) return;
      last = number(rows.at(-1) as Row, 'seq');
    }
  }
}
