import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { forgetOldReceipts } from '../http/idempotency.js';

const EVERY_MS = 3_600_000;

/** Makes room for new answers: once an hour, not with every request that keeps one. */
@Injectable()
export class OldReceipts {
  private last = -Infinity;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
  ) {}

  /** Forgets the answers nobody finds any more, on the first call and then where an hour has passed. */
  async forget(): Promise<void> {
    if (performance.now() - this.last < EVERY_MS) return;
    for (const { id } of await this.reader.global.rows<{ id: string }>('SELECT id FROM organisation')) {
      await this.unitOfWork.run(id, forgetOldReceipts);
    }
    this.last = performance.now();
  }
}
