import { Foundation } from './0001-foundation.js';
import { Search } from './0002-search.js';

/** In order; only added to. */
export const MIGRATIONS = [Foundation, Search] as const;
export const MIGRATION_TABLE = 'schema_migration';
