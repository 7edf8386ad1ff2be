import { canonicalJson, type Json } from '../kernel/canonical-json.js';
import { findingIn, type Finding } from './finding.js';
import type { StoredCatalogue, StoredCatalogueRow } from './log-source.js';
import type { Means } from './means.js';
import * as say from './organisation-sentences.js';
import type { Recorded } from './recorded.js';

const IMPORTS = 'organisation/imports';

interface Import {
  readonly seq: number;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly rowsSha256: unknown;
}

interface Row {
  readonly catalogueId: string;
  readonly line: number;
}

const sourceOf = (data: Record<string, unknown> | undefined): Partial<Row> | undefined =>
  (data?.data as { catalogueRow?: Partial<Row> } | undefined)?.catalogueRow;

/**
 * A catalogue is the list coverage is counted against. Its rows must be those its import names by digest, and each row's
 * matter must still have the entry that opened it; a planned matter has no number by which it would be missed.
 */
export class CatalogueCheck {
  readonly #imports = new Map<string, Import>();
  readonly #openedFrom = new Map<string, Row | 'gone' | null>();
  #importsSeq = 0;

  constructor(private readonly means: Pick<Means, 'sha256'>) {}

  /** A stream of a matter went by; when it had no entries left, that has been told. */
  seen(matterId: string, hasEntries: boolean): void {
    if (!this.#openedFrom.has(matterId)) this.#openedFrom.set(matterId, hasEntries ? null : 'gone');
  }

  note(stream: string, { seq, body }: Recorded): void {
    if (stream === IMPORTS) this.noteImport(seq, body);
    const row = stream.startsWith('matter/') && body.action === 'OPEN' ? sourceOf(body.data) : undefined;
    if (typeof row?.catalogueId === 'string' && typeof row.line === 'number')
      this.#openedFrom.set(stream.slice('matter/'.length), { catalogueId: row.catalogueId, line: row.line });
  }

  private noteImport(seq: number, body: Recorded['body']): void {
    const { action, at, actor, documents } = body;
    this.#importsSeq = seq;
    const { catalogueId, unitId, year, fileName, encoding, rowsSha256 } = body.data ?? {};
    if (action !== 'IMPORT_CATALOGUE' || typeof catalogueId !== 'string') return;
    const columns = { unitId, year, fileName, encoding, sha256: documents[0], at, personId: actor.personId };
    this.#imports.set(catalogueId, { seq, columns, rowsSha256 });
  }

  *end(catalogues: readonly StoredCatalogue[]): Iterable<Finding> {
    if (catalogues.length > 0 && this.#importsSeq === 0)
      yield findingIn(IMPORTS, 'stream-missing', 1, say.organisationStreamGone(say.CATALOGUES));
    for (const catalogue of catalogues) yield* this.one(catalogue);
    const stored = new Set(catalogues.map(({ id }) => id));
    for (const [id, { seq }] of this.#imports)
      if (!stored.has(id)) yield findingIn(IMPORTS, 'state-differs', seq, say.catalogueGone(id));
    for (const [matterId, row] of this.#openedFrom)
      if (row && row !== 'gone' && !this.#imports.has(row.catalogueId))
        yield findingIn(
          `matter/${matterId}`,
          'entry-missing',
          1,
          say.rowUnrecorded(row.catalogueId, row.line),
        );
  }

  private *one({ id, columns, rows }: StoredCatalogue): Iterable<Finding> {
    const known = this.#imports.get(id);
    if (known) yield* this.asImported(id, known, columns, rows);
    else if (this.#importsSeq > 0)
      yield findingIn(IMPORTS, 'entry-missing', this.#importsSeq + 1, say.catalogueUnrecorded(id));
    for (const row of rows) yield* this.matterOf(id, row);
  }

  private *asImported(
    id: string,
    known: Import,
    columns: StoredCatalogue['columns'],
    rows: readonly StoredCatalogueRow[],
  ): Iterable<Finding> {
    const wrong = Object.keys(known.columns).filter(column => columns[column] !== known.columns[column]);
    if (wrong.length > 0)
      yield findingIn(IMPORTS, 'state-differs', known.seq, say.catalogueDiffers(id, wrong));
    const digest = this.means.sha256(canonicalJson(rows.map(({ content }) => content) as unknown as Json));
    if (digest !== known.rowsSha256 || rows.some(({ year }) => year !== known.columns.year))
      yield findingIn(IMPORTS, 'state-differs', known.seq, say.rowsDiffer(id));
  }

  private *matterOf(id: string, { content }: StoredCatalogueRow): Iterable<Finding> {
    const { line, status, matterId } = content;
    if (typeof matterId !== 'string') return;
    const from = this.#openedFrom.get(matterId);
    if (from === 'gone') return;
    if (from === undefined)
      yield findingIn(`matter/${matterId}`, 'stream-missing', 1, say.rowWithoutMatter(id, Number(line)));
    else if (status === 'imported' && (from?.catalogueId !== id || from.line !== line))
      yield findingIn(`matter/${matterId}`, 'state-differs', 1, say.matterOfAnotherRow(id, Number(line)));
  }
}
