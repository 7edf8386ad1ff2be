import type { Command } from 'commander';
import { loadConfiguration } from '../configuration/load-configuration.js';
import { databaseOptions } from '../database/database-options.js';
import { migrate } from '../database/migrate.js';

export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('bring the tables up to this release, as their owner (FASHEN_MIGRATE_URL)')
    .action(async () => {
      const applied = await migrate(databaseOptions(loadConfiguration()));
      console.log(applied.length === 0 ? '无需迁移 / nothing to do' : applied.join('\n'));
    });
}
