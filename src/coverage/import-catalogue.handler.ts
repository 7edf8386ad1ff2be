import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { StreamHead } from '../audit/new-entry.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Work } from '../database/work.js';
import { findReceipt, storeReceipt, type Receipt } from '../http/idempotency.js';
import type { Principal } from '../identity/principal.js';
import { dutiesAt, unitTreeOf, type UnitTree } from '../identity/unit-tree.js';
import { sha256 } from '../kernel/digest.js';
import { newId } from '../kernel/id.js';
import type { Locale } from '../kernel/localized-text.js';
import type { ReadCatalogue } from './catalogue/open-catalogue.js';
import { CatalogueFiles } from './catalogue-files.js';
import { catalogueView, type CatalogueView } from './catalogue.view.js';
import { notSecretary, unknownUnit } from './catalogue-problems.js';
import { CatalogueWriter } from './catalogue-writer.js';

/** A secretary brings in a year's catalogue. */
export interface ImportCatalogue {
  readonly principal: Principal;
  readonly bytes: Uint8Array;
  /** Fit for display. */
  readonly fileName: string;
  /** The importing unit; the person's own when `null`. */
  readonly unitId: string | null;
  readonly year: number | null;
  /** The account of the operating system that ran the command; `null` over HTTP. */
  readonly systemAccount: string | null;
  readonly receipt: { readonly key: string; readonly requestDigest: string } | null;
  readonly locale: Locale;
}

export interface CatalogueAnswer {
  readonly view: CatalogueView;
  readonly receipt: Receipt;
  readonly replayed: boolean;
}

export const IMPORTS_STREAM = 'organisation/imports';

/** @throws AppError not-permitted where the person is no secretary, invalid-request for a unit that does not exist. */
function importingUnit({ principal, unitId }: ImportCatalogue, tree: UnitTree): string {
  const wanted = unitId ?? principal.unitId;
  const isSecretary = principal.duties.some(({ duty }) => duty === 'secretary');
  if (isSecretary && !tree.unit(wanted)) throw unknownUnit();
  if (!dutiesAt(principal, wanted, tree).includes('secretary')) throw notSecretary();
  return wanted;
}

async function isKnown({ sql }: Work, digest: string): Promise<boolean> {
  return (
    (await sql.row('SELECT id FROM catalogue WHERE organisation_id = :org AND sha256 = $1', [digest])) !==
    null
  );
}

/** Brings in a catalogue: its rows, their planned matters and the entry commit together or not at all. */
@Injectable()
export class ImportCatalogueHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly writer: CatalogueWriter,
    private readonly files: CatalogueFiles,
  ) {}

  async execute(command: ImportCatalogue): Promise<CatalogueAnswer> {
    const { organisationId } = command.principal;
    const read = await this.files.read({ ...command, organisationId });
    return this.unitOfWork.run(organisationId, work => this.import(work, command, read));
  }

  /** For samples: nothing happens when a file of these very bytes was imported before. */
  async executeOnce(command: ImportCatalogue): Promise<void> {
    const { organisationId } = command.principal;
    const read = await this.files.readSample({ ...command, organisationId });
    await this.unitOfWork.run(organisationId, async work => {
      await this.audit.head(work, IMPORTS_STREAM);
      if (!(await isKnown(work, sha256(command.bytes)))) await this.import(work, command, read);
    });
  }

  private async import(work: Work, command: ImportCatalogue, read: ReadCatalogue): Promise<CatalogueAnswer> {
    const { principal, receipt } = command;
    // Taken first: imports wait for each other here, so that one recognises what the other brought in.
    const head = await this.audit.head(work, IMPORTS_STREAM);
    const tree = await unitTreeOf(work.sql);
    const unitId = importingUnit(command, tree);
    const known =
      receipt && (await findReceipt(work, principal.personId, receipt.key, receipt.requestDigest));
    if (known) return { view: JSON.parse(known.body) as CatalogueView, receipt: known, replayed: true };
    const view = await this.write(work, head, command, read, { tree, unitId });
    return { view, receipt: await this.answer(work, command, view), replayed: false };
  }

  private async write(
    work: Work,
    head: StreamHead,
    command: ImportCatalogue,
    read: ReadCatalogue,
    place: { tree: UnitTree; unitId: string },
  ): Promise<CatalogueView> {
    const { principal, bytes, fileName, systemAccount, locale } = command;
    const catalogueId = newId();
    const catalogue = {
      ...place,
      principal,
      catalogueId,
      fileName,
      sha256: sha256(bytes),
      systemAccount,
      read,
    };
    const rows = await this.writer.write(work, head, catalogue);
    const facts = { id: catalogueId, unitId: place.unitId, year: read.year, encoding: read.encoding };
    return catalogueView(facts, rows, locale);
  }

  private async answer(
    work: Work,
    { principal, receipt }: ImportCatalogue,
    view: CatalogueView,
  ): Promise<Receipt> {
    const headers = { location: `/api/v1/catalogues/${view.id}` };
    const answer: Receipt = { status: 201, headers, body: JSON.stringify(view) };
    if (receipt) await storeReceipt(work, principal.personId, receipt.key, receipt.requestDigest, answer);
    return answer;
  }
}
