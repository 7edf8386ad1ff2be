import type { Configuration } from '../configuration/configuration.js';
import type { DatabaseOptions } from './connection-options.js';

/** Where the database is, for this service. */
export const databaseOptions = ({ environment, timeZone }: Configuration): DatabaseOptions => ({
  url: environment.databaseUrl,
  migrateUrl: environment.migrateUrl,
  mode: environment.mode,
  timeZone,
});
