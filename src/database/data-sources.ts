import { DataSource } from 'typeorm';
import { dataSourceOptions, type Access, type DatabaseOptions } from './connection-options.js';
import { assertConnectionSettings } from './connection-settings.js';
import { assertMigrated, migrate } from './migrate.js';

async function connect(options: DatabaseOptions, access: Access): Promise<DataSource> {
  const dataSource = new DataSource(dataSourceOptions(options, access));
  await dataSource.initialize();
  try {
    await assertConnectionSettings(dataSource, access);
    if (access === 'writer') await assertMigrated(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

/** The one data source that writes; migrates first unless told not to. */
export async function openWriter(options: DatabaseOptions): Promise<DataSource> {
  if (options.migrate !== false) await migrate(options);
  return connect(options, 'writer');
}

/** A data source that cannot write. Opened after the writer: a reader does not make a SQLite file. */
export const openReader = (options: DatabaseOptions): Promise<DataSource> => connect(options, 'reader');
