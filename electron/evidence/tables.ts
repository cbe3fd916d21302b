/** Tables of the contact store. Kept in step with `schemaVersion`; older stores are brought up by `migrations`. */

export const schemaVersion = 2;

/** Contacts and respondents of surveys alike: one row for each record of an export. */
const record = `
  key UHUGEINT NOT NULL,
  source_id INTEGER NOT NULL,
  import_id INTEGER NOT NULL,
  -- Says whether a record imported again has changed.
  fingerprint UBIGINT NOT NULL,
  happened_at TIMESTAMP,
  resolved_at TIMESTAMP,
  channel VARCHAR NOT NULL,
  category VARCHAR NOT NULL,
  topic VARCHAR NOT NULL,
  "group" VARCHAR NOT NULL,
  language VARCHAR NOT NULL,
  -- Masked.
  text VARCHAR NOT NULL,
  -- Words between single spaces: core/text/words.ts, searchTextOf.
  search_text VARCHAR NOT NULL,
  -- Keyed hash.
  customer UBIGINT,
  csat DOUBLE,
  ces DOUBLE,
  nps DOUBLE,
  fcr BOOLEAN,
  handling_minutes DOUBLE,
  resolution_hours DOUBLE`;

/** Columns of a record in the order of the tables. */
export const recordColumns = [
  'key',
  'source_id',
  'import_id',
  'fingerprint',
  'happened_at',
  'resolved_at',
  'channel',
  'category',
  'topic',
  '"group"',
  'language',
  'text',
  'search_text',
  'customer',
  'csat',
  'ces',
  'nps',
  'fcr',
  'handling_minutes',
  'resolution_hours',
] as const;

/** Statements by the version they lead to. */
export const migrations: Readonly<Record<number, readonly string[]>> = {
  1: [
    'CREATE TABLE store (schema_version INTEGER NOT NULL, next_id INTEGER NOT NULL)',
    'INSERT INTO store VALUES (0, 1)',
    `CREATE TABLE sources (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, kind VARCHAR NOT NULL)`,
    `CREATE TABLE imports (
      id INTEGER PRIMARY KEY, source_id INTEGER NOT NULL, imported_at VARCHAR NOT NULL, rejected DOUBLE NOT NULL,
      csat_min DOUBLE NOT NULL, csat_max DOUBLE NOT NULL, ces_min DOUBLE NOT NULL, ces_max DOUBLE NOT NULL)`,
    `CREATE TABLE contacts (${record})`,
    `CREATE TABLE respondents (${record})`,
    // What later imports changed, so that an import can be undone.
    `CREATE TABLE replaced (${record}, replaced_by INTEGER NOT NULL)`,
    // Answers of the import that wrote the respondent as it is now; older ones wait for an undo.
    `CREATE TABLE answers (
      key UHUGEINT NOT NULL, import_id INTEGER NOT NULL, question VARCHAR NOT NULL, kind VARCHAR NOT NULL,
      scale_min DOUBLE NOT NULL, scale_max DOUBLE NOT NULL, score DOUBLE NOT NULL)`,
    `CREATE VIEW answered AS
      SELECT r.*, a.question, a.kind, a.scale_min, a.scale_max, a.score
      FROM answers a JOIN respondents r ON r.key = a.key AND r.import_id = a.import_id`,
    // Numbers as the appender of query.ts writes them.
    `CREATE TABLE rejected (
      import_id DOUBLE NOT NULL, row_number DOUBLE NOT NULL, column_name VARCHAR NOT NULL,
      value VARCHAR NOT NULL, reason VARCHAR NOT NULL)`,
    // Words without digits that occur in texts; a word with digits is its own stem and needs no entry.
    'CREATE TABLE words (word VARCHAR NOT NULL, stem VARCHAR NOT NULL)',
  ],
  2: [
    // Phrases are a JSON list. A theme merged into another is part of it, so that it can be taken out again.
    `CREATE TABLE themes (
      id INTEGER PRIMARY KEY, name VARCHAR, phrases VARCHAR NOT NULL, is_hidden BOOLEAN NOT NULL,
      part_of INTEGER, search INTEGER NOT NULL)`,
    'CREATE TABLE theme_searches (id INTEGER PRIMARY KEY, found_at VARCHAR NOT NULL)',
    // Theme NULL: looked at, and like none.
    'CREATE TABLE theme_of (key UHUGEINT NOT NULL, theme INTEGER, likeness DOUBLE NOT NULL)',
  ],
};
