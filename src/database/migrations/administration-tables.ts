/** The service itself, and who may use it. */
export const ADMINISTRATION_TABLES: Readonly<Record<string, string>> = {
  service_state: `
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL`,
  organisation: `
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('demo', 'production')),
    created_at TEXT NOT NULL`,
  unit: `
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('county', 'organ', 'office', 'community', 'village')),
    parent_id TEXT,
    PRIMARY KEY (organisation_id, id)`,
  person: `
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    id TEXT NOT NULL,
    username TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    disabled_at TEXT,
    PRIMARY KEY (organisation_id, id)`,
  person_duty: `
    organisation_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    duty TEXT NOT NULL,
    PRIMARY KEY (organisation_id, person_id, unit_id, duty)`,
  session: `
    token_digest TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL`,
};
