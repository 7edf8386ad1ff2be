import { Foundation } from './0001-foundation.js';

/** In order; only added to. */
export const MIGRATIONS = [Foundation] as const;
export const MIGRATION_TABLE = 'schema_migration';
