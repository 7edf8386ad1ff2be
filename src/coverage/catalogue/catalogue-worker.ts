import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../kernel/app-error.js';
import { readCatalogue, type CatalogueHints, type ReadCatalogue } from './open-catalogue.js';

// A thread of its own for one file: what it does to time and memory ends with it.

/** What the thread is given. */
export interface CatalogueFile {
  readonly bytes: Uint8Array;
  readonly hints: CatalogueHints;
}

/** What it says: the rows, or what is wrong with the file. An error's class does not survive the way between threads. */
export type CatalogueReading =
  { readonly read: ReadCatalogue } | { readonly problem: Pick<AppError, 'code' | 'detail' | 'members'> };

async function reading({ bytes, hints }: CatalogueFile): Promise<CatalogueReading> {
  try {
    return { read: await readCatalogue(bytes, hints) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, detail, members } = error;
    return { problem: { code, detail, members } };
  }
}

parentPort?.postMessage(await reading(workerData as CatalogueFile));
