import { canonicalJson, type Json } from '../../src/kernel/canonical-json.js';
import { sha256 } from '../../src/kernel/digest.js';
import type { EntryRow, HeadRow, TextRow } from '../../src/verifier/log-source.js';
import { Reader } from '../../src/database/reader.js';
import type { TestDatabase } from './databases.js';
import type { RunningService } from './service.js';

type Row = Record<string, string | number | null>;
type Body = { action: string; version: number; data: Record<string, unknown> } & Record<string, unknown>;

/** What a forger touches, in an order in which rows can be put back. */
const TABLES = [
  'service_state',
  'organisation',
  'unit',
  'person',
  'matter',
  'matter_participant',
  'document',
  'document_version',
  'stream',
  'audit_entry',
  'personal_text',
  'timer',
  'counter',
  'catalogue',
  'catalogue_row',
  'person_duty',
  'session',
  'calendar_year',
];

const literal = (value: string | number | null): string =>
  value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;

const insertion = (table: string, row: Row): string =>
  `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).map(literal).join(', ')})`;

/** Somebody who owns the database, knows the hash definition, and can undo everything again. */
export class Forger {
  private constructor(
    private readonly database: TestDatabase,
    private readonly original: ReadonlyMap<string, readonly Row[]>,
  ) {}

  static async on(database: TestDatabase, service: RunningService): Promise<Forger> {
    const { global } = service.app.get(Reader, { strict: false });
    const original = new Map<string, readonly Row[]>();
    for (const table of TABLES) original.set(table, await global.rows<Row>(`SELECT * FROM ${table}`));
    return new Forger(database, original);
  }

  /** Puts every row back as it was. */
  async undo(): Promise<void> {
    const statements = [...TABLES].reverse().map(table => `DELETE FROM ${table}`);
    for (const [table, rows] of this.original) statements.push(...rows.map(row => insertion(table, row)));
    await this.database.tamper(...statements);
  }

  run(...statements: string[]): Promise<void> {
    return this.database.tamper(...statements);
  }

  /** The seq of a stream's last entry of that action. */
  seqOf(stream: string, action: string): number {
    return Number(this.rowsOf(stream).findLast(row => row.action === action)?.seq);
  }

  lastSeq(stream: string): number {
    return Number(this.rowsOf(stream).at(-1)?.seq);
  }

  /** A matter that a catalogue opened and nobody has begun. */
  plannedMatter(): string {
    return String(this.original.get('matter')?.find(row => row.status === 'planned')?.id);
  }

  /** The rows of a stream as the verifier reads them. */
  async read(stream: string): Promise<{ rows: EntryRow[]; head: HeadRow }> {
    const texts = this.original.get('personal_text') ?? [];
    const rows = this.rowsOf(stream).map(row => ({
      ...(row as unknown as EntryRow),
      personId: row.person_id as string | null,
      texts: texts
        .filter(one => one.stream === stream && one.seq === row.seq)
        .map(one => ({ ...(one as unknown as TextRow), erasedAt: null, legalBasis: null })),
    }));
    const last = rows.at(-1) as EntryRow;
    return { rows, head: { seq: last.seq, hash: last.hash, at: last.at } };
  }

  /**
   * Writes a stream's history anew: bodies as `change` wants them (`null` takes the entry out), and then every number,
   * digest and link, and the head, so that nothing of the chain shows it.
   */
  async rewrite(stream: string, change: (body: Body, seq: number) => Body | null): Promise<void> {
    const rows = this.rewritten(stream, change);
    const head = rows.at(-1);
    await this.run(
      `DELETE FROM audit_entry WHERE stream = '${stream}'`,
      ...rows.map(row => insertion('audit_entry', row)),
      `UPDATE stream SET seq = ${head?.seq}, hash = '${head?.hash}' WHERE stream = '${stream}'`,
    );
  }

  private rewritten(stream: string, change: (body: Body, seq: number) => Body | null): Row[] {
    const rows: Row[] = [];
    for (const row of this.rowsOf(stream)) {
      const changed = change(JSON.parse(String(row.body)) as Body, Number(row.seq));
      if (!changed) continue;
      const body = canonicalJson(changed as unknown as Json);
      const compact = JSON.parse(String(row.entry)) as Record<string, Json>;
      const seq = rows.length + 1;
      const entry = canonicalJson({
        ...compact,
        seq,
        body: sha256(body),
        previous: String(rows.at(-1)?.hash ?? '') || null,
      });
      rows.push({ ...row, seq, version: changed.version, body, entry, hash: sha256(entry) });
    }
    return rows;
  }

  private rowsOf(stream: string): Row[] {
    const rows = this.original.get('audit_entry')?.filter(row => row.stream === stream) ?? [];
    return [...rows].sort((one, other) => Number(one.seq) - Number(other.seq));
  }
}
