import type { DataSource } from 'typeorm';
import { assertConnectionSettings, type ConnectionSettings } from './connection-settings.js';
import { assertMigrated } from './migrate.js';

/** What `/readyz` tells of the database. */
export class ConnectionReport {
  constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {}

  /** Settings as both connections tell them now. @throws Error when one could lose or overwrite what was acknowledged. */
  async settings(): Promise<{ writer: ConnectionSettings; reader: ConnectionSettings }> {
    return {
      writer: await assertConnectionSettings(this.writer, 'writer'),
      reader: await assertConnectionSettings(this.reader, 'reader'),
    };
  }

  /** @throws Error when the tables are not those of this release. */
  migrated(): Promise<void> {
    return assertMigrated(this.reader);
  }
}
