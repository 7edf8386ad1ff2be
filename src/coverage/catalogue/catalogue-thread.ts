import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../kernel/app-error.js';
import type { CatalogueFile, CatalogueReading } from './catalogue-worker.js';
import type { CatalogueHints, ReadCatalogue } from './open-catalogue.js';
import { tableTooLarge } from './sheet-xml.js';

/** What reading one file may take. */
export interface ReadingLimits {
  readonly milliseconds: number;
  /** Of the thread's own heap, in MiB. */
  readonly heap: number;
}

/** A table at the limits of its rows, columns and bytes is read in a few seconds and a third of this. */
const LIMITS: ReadingLimits = { milliseconds: 20_000, heap: 512 };

// The sources themselves run in tests, and there the thread's file ends as this one does.
const FILE = new URL(`./catalogue-worker${extname(import.meta.url)}`, import.meta.url);

/**
 * Reads catalogues beside the thread that answers requests, one after the other. A file made to fill the memory or
 * never to be done takes its thread with it, and nothing else.
 */
export class CatalogueThread {
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly limits: ReadingLimits = LIMITS) {}

  /** @throws AppError as `readCatalogue`, and invalid-request for a file that takes more than the limits */
  read(bytes: Uint8Array, hints: CatalogueHints): Promise<ReadCatalogue> {
    const mine = this.#last.then(() => this.#inThread({ bytes, hints }));
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  async #inThread(workerData: CatalogueFile): Promise<ReadCatalogue> {
    const resourceLimits = { maxOldGenerationSizeMb: this.limits.heap, maxYoungGenerationSizeMb: 64 };
    const thread = new Worker(FILE, { workerData, resourceLimits });
    try {
      const answer = await said(thread, this.limits.milliseconds);
      if ('read' in answer) return answer.read;
      const { code, detail, members } = answer.problem;
      throw new AppError(code, detail, members);
    } finally {
      await thread.terminate();
    }
  }
}

const ranOut = (error: Error): boolean =>
  (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';

/** The one message of a thread. @throws AppError when it takes too long or too much */
function said(thread: Worker, milliseconds: number): Promise<CatalogueReading> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(tableTooLarge()), milliseconds);
    const settle = (action: () => void) => (): void => {
      clearTimeout(late);
      action();
    };
    thread.once('message', (answer: CatalogueReading) => settle(() => resolve(answer))());
    thread.once('error', (error: Error) => settle(() => reject(ranOut(error) ? tableTooLarge() : error))());
    thread.once('exit', code => settle(() => reject(new Error(`catalogue thread ended with ${code}`)))());
  });
}
