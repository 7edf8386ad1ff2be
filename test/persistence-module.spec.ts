import { Test, type TestingModule } from '@nestjs/testing';
import { AuditLog } from '../src/audit/audit-log.js';
import { AuditModule } from '../src/audit/audit.module.js';
import { Configuration } from '../src/configuration/configuration.js';
import { loadConfiguration } from '../src/configuration/load-configuration.js';
import { ConnectionReport } from '../src/database/connection-report.js';
import { DatabaseModule } from '../src/database/database.module.js';
import { LegalClock } from '../src/database/legal-clock.js';
import { Reader } from '../src/database/reader.js';
import { UnitOfWork } from '../src/database/unit-of-work.js';
import { CLOCK } from '../src/kernel/clock.js';
import { databases, type TestDatabase } from './support/databases.js';
import { mark } from './support/writes.js';

function startModule({ url, migrateUrl }: TestDatabase): Promise<TestingModule> {
  const variables = { FASHEN_DATABASE_URL: url, FASHEN_MIGRATE_URL: migrateUrl ?? '', FASHEN_MODE: 'demo' };
  return Test.createTestingModule({ imports: [DatabaseModule, AuditModule] })
    .overrideProvider(Configuration)
    .useValue(loadConfiguration(process.cwd(), variables))
    .compile();
}

describe.each(databases)('the database module on $name', kind => {
  it('gives one unit of work, a reader and the legal clock over its two data sources', async () => {
    const app = await startModule(await kind.create());
    await app.get(UnitOfWork).run('o1', work => mark(work, 'written'));
    const rows = await app
      .get(Reader)
      .session('o1')
      .rows('SELECT series FROM counter WHERE organisation_id = :org');
    expect(rows).toEqual([{ series: 'written' }]);
    expect(app.get(CLOCK)).toBe(app.get(LegalClock));
    expect(app.get(LegalClock).mode).toBe('demo');
    expect(app.get(AuditLog)).toBeInstanceOf(AuditLog);
    await expect(app.get(ConnectionReport).settings()).resolves.toHaveProperty('writer');
    await app.close();
  });

  it('closes both data sources with the application, and opens the same database again', async () => {
    const database = await kind.create();
    const first = await startModule(database);
    await first.get(UnitOfWork).run('o1', work => mark(work, 'written'));
    const reader = first.get(Reader);
    await first.close();
    await expect(reader.global.rows('SELECT 1')).rejects.toThrow();
    const second = await startModule(database);
    expect(await second.get(Reader).global.rows('SELECT series FROM counter')).toEqual([
      { series: 'written' },
    ]);
    await second.close();
  });
});
