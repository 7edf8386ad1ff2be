import type { Dialect } from '../sql.js';

/**
 * What matters are found by: pairs of characters, kept beside the matter so that a step that changes no word touches no
 * index. SQLite reads them with FTS5 and its plainest tokenizer, PostgreSQL as an array with GIN.
 */
export const SEARCH_TABLE = 'matter_search';

// `place` is a key of its own, for FTS5 points at rows by number and VACUUM may number rows without one anew.
const SQLITE = [
  `CREATE TABLE matter_search (
    place INTEGER NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL,
    matter_id TEXT NOT NULL,
    pairs TEXT NOT NULL,
    UNIQUE (organisation_id, matter_id)) STRICT`,
  `CREATE VIRTUAL TABLE matter_pair USING fts5(pairs, content='matter_search', content_rowid='place', tokenize='ascii')`,
  `CREATE TRIGGER matter_search_added AFTER INSERT ON matter_search
   BEGIN INSERT INTO matter_pair (rowid, pairs) VALUES (NEW.place, NEW.pairs); END`,
  `CREATE TRIGGER matter_search_removed AFTER DELETE ON matter_search
   BEGIN INSERT INTO matter_pair (matter_pair, rowid, pairs) VALUES ('delete', OLD.place, OLD.pairs); END`,
  `CREATE TRIGGER matter_search_changed AFTER UPDATE OF pairs ON matter_search
   BEGIN
     INSERT INTO matter_pair (matter_pair, rowid, pairs) VALUES ('delete', OLD.place, OLD.pairs);
     INSERT INTO matter_pair (rowid, pairs) VALUES (NEW.place, NEW.pairs);
   END`,
];

const POSTGRES = [
  `CREATE TABLE matter_search (
    organisation_id TEXT COLLATE "C" NOT NULL,
    matter_id TEXT COLLATE "C" NOT NULL,
    pairs TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (organisation_id, matter_id))`,
  `CREATE INDEX matter_search_pairs ON matter_search USING GIN (string_to_array(pairs, ' '))`,
];

export const searchTable = (dialect: Dialect): readonly string[] =>
  dialect === 'postgres' ? POSTGRES : SQLITE;

/** Queues look for matters by where they stand. */
export const STATE_INDEX = 'CREATE INDEX matter_state ON matter (organisation_id, state_key, opened_at, id)';
