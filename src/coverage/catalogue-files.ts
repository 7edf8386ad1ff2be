import { Inject, Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { zoneOf } from '../identity/organisation-zone.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { dateIn } from '../kernel/plain-date.js';
import { CatalogueThread } from './catalogue/catalogue-thread.js';
import { readCatalogue, type CatalogueHints, type ReadCatalogue } from './catalogue/open-catalogue.js';

/** A file as it came, with what is known of it beside its bytes. */
export interface IncomingCatalogue {
  readonly organisationId: string;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly year: number | null;
}

/** Reads the files of catalogues before any unit of work begins: no writer waits for that. */
@Injectable()
export class CatalogueFiles {
  constructor(
    private readonly reader: Reader,
    private readonly thread: CatalogueThread,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In a thread of its own, so that no request waits for it either. @throws AppError for what is no catalogue */
  async read(file: IncomingCatalogue): Promise<ReadCatalogue> {
    return this.thread.read(file.bytes, await this.hints(file));
  }

  /** Right here: for files of our own, that are known to be small. */
  async readSample(file: IncomingCatalogue): Promise<ReadCatalogue> {
    return readCatalogue(file.bytes, await this.hints(file));
  }

  private async hints({ organisationId, fileName, year }: IncomingCatalogue): Promise<CatalogueHints> {
    const zone = await zoneOf(this.reader.session(organisationId));
    return { fileName, year, currentYear: Number(dateIn(zone, this.clock.now()).slice(0, 4)) };
  }
}
