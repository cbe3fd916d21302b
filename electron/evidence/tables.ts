/** Tables of the contact store. Kept in step with `schemaVersion`; older stores are brought up by `migrations`. */
import { type SourceKind, sourceKinds } from '#core/document/records/source';

export const schemaVersion = 11;

/** Contacts and respondents of surveys alike: one row for each record of an export. */
const record = (text: string) => `
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
  ${text},
  -- Keyed hash.
  customer UBIGINT,
  csat DOUBLE,
  ces DOUBLE,
  nps DOUBLE,
  fcr BOOLEAN,
  handling_minutes DOUBLE,
  resolution_hours DOUBLE`;

/** Up to version 2 every record carried its own text. */
const recordWithText = record('text VARCHAR NOT NULL, search_text VARCHAR NOT NULL');
const recordOfText = record('text_id INTEGER NOT NULL');

/** Up to version 6. */
const recordColumnsOf6 = [
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
  'text_id',
  'customer',
  'csat',
  'ces',
  'nps',
  'fcr',
  'handling_minutes',
  'resolution_hours',
] as const;

/** Columns of a record in the order of the tables. */
export const recordColumns = [...recordColumnsOf6, 'attribute_set'] as const;

const columnsOf1 = recordColumnsOf6
  .map((column) => (column === 'text_id' ? 't.id' : `r.${column}`))
  .join(', ');

/** Records with their texts, for whoever wants to read them; counting is done on the tables of rows. */
const withTexts = (view: string) =>
  `CREATE VIEW ${view}s AS SELECT r.*, t.text, t.search_text FROM ${view}_rows r JOIN texts t ON t.id = r.text_id`;

const answeredRows = (columns: readonly string[]) =>
  `CREATE VIEW answered_rows AS
  SELECT ${columns.map((column) => `r.${column}`).join(', ')}, a.question, a.kind, a.scale_min, a.scale_max, a.score
  FROM answers a JOIN respondent_rows r ON r.key = a.key AND r.import_id = a.import_id`;
const answered =
  'CREATE VIEW answered AS SELECT r.*, t.text, t.search_text FROM answered_rows r JOIN texts t ON t.id = r.text_id';

const counted = `CREATE VIEW counted AS
  SELECT r.source_id, r.happened_at, c.step, c.segment, c.entered, c.completed
  FROM step_counts c JOIN counting_rows r ON r.key = c.key AND r.import_id = c.import_id`;

/** Where each word stands: sorted by word within an import, so that a word is found without reading the rest. */
export const postingsOf = (texts: string, words: string): string =>
  `SELECT w.id AS word_id, t.id AS text_id
  FROM (SELECT id, unnest(string_split(search_text, ' ')) AS word FROM ${texts}) t
  JOIN ${words} w ON w.word = t.word ORDER BY ALL`;

/** Where the records of a source lie, by its kind: all of them. What is counted is read from `customerRows`. */
export const recordTables = {
  contacts: 'contact_records',
  survey: 'respondent_records',
  counts: 'counting_records',
  ideas: 'idea_records',
  activity: 'activity_records',
} as const;
export type RecordTable = (typeof recordTables)[keyof typeof recordTables];

/** Views of the records that customers left; colleagues.ts keeps them. */
export const customerRows = {
  contacts: 'contact_rows',
  survey: 'respondent_rows',
  counts: 'counting_rows',
  ideas: 'idea_rows',
  activity: 'activity_rows',
} as const satisfies Record<keyof typeof recordTables, string>;

/**
 * The one place where records of colleagues are left out of what is counted. Their sources stand in the views by
 * number, so that a store without any pays nothing.
 */
export const customerViews = (
  colleagues: readonly number[],
  kinds: readonly SourceKind[] = sourceKinds,
): readonly string[] =>
  kinds.map(
    (kind) =>
      `CREATE OR REPLACE VIEW ${customerRows[kind]} AS SELECT * FROM ${recordTables[kind]}${
        colleagues.length === 0 ? '' : ` WHERE source_id NOT IN (${colleagues.join(', ')})`
      }`,
  );

/** Up to version 9. */
const kindsOf9 = ['contacts', 'survey', 'counts', 'ideas'] as const;

/** Statements by the version they lead to. */
export const migrations: Readonly<Record<number, readonly string[]>> = {
  1: [
    'CREATE TABLE store (schema_version INTEGER NOT NULL, next_id INTEGER NOT NULL)',
    'INSERT INTO store VALUES (0, 1)',
    `CREATE TABLE sources (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, kind VARCHAR NOT NULL)`,
    `CREATE TABLE imports (
      id INTEGER PRIMARY KEY, source_id INTEGER NOT NULL, imported_at VARCHAR NOT NULL, rejected DOUBLE NOT NULL,
      csat_min DOUBLE NOT NULL, csat_max DOUBLE NOT NULL, ces_min DOUBLE NOT NULL, ces_max DOUBLE NOT NULL)`,
    `CREATE TABLE contacts (${recordWithText})`,
    `CREATE TABLE respondents (${recordWithText})`,
    // What later imports changed, so that an import can be undone.
    `CREATE TABLE replaced (${recordWithText}, replaced_by INTEGER NOT NULL)`,
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
  // Many contacts hold the same text, so texts lie in a table of their own, each once, with an index of words.
  3: [
    'DROP VIEW answered',
    ...['contacts', 'respondents', 'replaced', 'words'].map(
      (table) => `ALTER TABLE ${table} RENAME TO ${table}_1`,
    ),
    `CREATE TABLE texts (
      id INTEGER NOT NULL, hash UBIGINT NOT NULL,
      -- Masked.
      text VARCHAR NOT NULL USING COMPRESSION zstd,
      -- Words between single spaces: core/text/words.ts, searchTextOf.
      search_text VARCHAR NOT NULL USING COMPRESSION zstd)`,
    `INSERT INTO texts SELECT row_number() OVER (), hash(text), text, any_value(search_text) FROM (
      SELECT text, search_text FROM contacts_1 UNION ALL SELECT text, search_text FROM respondents_1
      UNION ALL SELECT text, search_text FROM replaced_1) GROUP BY text`,
    // A word with digits is its own stem.
    'CREATE TABLE words (id INTEGER NOT NULL, word VARCHAR NOT NULL, stem VARCHAR NOT NULL)',
    `INSERT INTO words SELECT row_number() OVER (), word, coalesce(stem, word) FROM (
      SELECT DISTINCT unnest(string_split(search_text, ' ')) AS word FROM texts) LEFT JOIN words_1 USING (word)
      WHERE word <> ''`,
    'CREATE TABLE postings (word_id INTEGER NOT NULL, text_id INTEGER NOT NULL)',
    `INSERT INTO postings ${postingsOf('texts', 'words')}`,
    ...['contact', 'respondent'].flatMap((one) => [
      `CREATE TABLE ${one}_rows (${recordOfText})`,
      `INSERT INTO ${one}_rows SELECT ${columnsOf1} FROM ${one}s_1 r JOIN texts t ON t.text = r.text`,
    ]),
    // What later imports changed, so that an import can be undone.
    `CREATE TABLE replaced (${recordOfText}, replaced_by INTEGER NOT NULL)`,
    `INSERT INTO replaced SELECT ${columnsOf1}, r.replaced_by FROM replaced_1 r JOIN texts t ON t.text = r.text`,
    ...['contacts', 'respondents', 'replaced', 'words'].map((table) => `DROP TABLE ${table}_1`),
    withTexts('contact'),
    withTexts('respondent'),
    answeredRows(recordColumnsOf6),
    answered,
  ],
  4: [
    `CREATE TABLE counting_rows (${recordOfText})`,
    `CREATE TABLE idea_rows (${recordOfText})`,
    withTexts('idea'),
    // Of the import that wrote the counting as it is now; older ones wait for an undo.
    `CREATE TABLE step_counts (
      key UHUGEINT NOT NULL, import_id INTEGER NOT NULL, step VARCHAR NOT NULL, segment VARCHAR NOT NULL,
      entered DOUBLE NOT NULL, completed DOUBLE)`,
    counted,
  ],
  // Months that texts are kept; NULL: for good.
  5: ['ALTER TABLE store ADD COLUMN keep_months INTEGER'],
  // customer-hash.ts: ids of customers are hashed as the first import hashed them.
  6: [
    'ALTER TABLE store ADD COLUMN customer_hash VARCHAR',
    `UPDATE store SET customer_hash = CASE WHEN EXISTS (FROM imports) THEN 'sha256' ELSE 'md5' END`,
  ],
  // Columns kept under names of their own. Records with the same values share a set of them; most have none.
  7: [
    ...['answered', 'answered_rows', 'contacts', 'respondents', 'ideas'].map((view) => `DROP VIEW ${view}`),
    ...['contact_rows', 'respondent_rows', 'counting_rows', 'idea_rows', 'replaced'].map(
      (table) => `ALTER TABLE ${table} ADD COLUMN attribute_set INTEGER`,
    ),
    ...['contact', 'respondent', 'idea'].map(withTexts),
    answeredRows(recordColumns),
    answered,
    // Masked. Number: of a value that is one.
    `CREATE TABLE attribute_sets (
      id INTEGER NOT NULL, name VARCHAR NOT NULL, value VARCHAR NOT NULL, number DOUBLE)`,
  ],
  // What a theme brought along when it was merged: taken out again, it takes that with it.
  8: ['CREATE TABLE themes_along (theme INTEGER NOT NULL, came_with INTEGER NOT NULL)'],
  // Sources of colleagues who use the product themselves are kept apart: what was read as a table of rows is a view now.
  9: [
    ...['counted', 'answered', 'answered_rows', 'contacts', 'respondents', 'ideas'].map(
      (view) => `DROP VIEW ${view}`,
    ),
    ...kindsOf9.map((kind) => `ALTER TABLE ${customerRows[kind]} RENAME TO ${recordTables[kind]}`),
    // With a default it would change a setting of the database, which is locked.
    'ALTER TABLE sources ADD COLUMN is_colleagues BOOLEAN',
    'UPDATE sources SET is_colleagues = FALSE',
    ...customerViews([], kindsOf9),
    ...['contact', 'respondent', 'idea'].map(withTexts),
    answeredRows(recordColumns),
    answered,
    counted,
  ],
  // What customers did over time; of a month: the whole of it. Of the import that wrote the row as it is now.
  10: [
    `CREATE TABLE activity_records (${recordOfText}, attribute_set INTEGER)`,
    'CREATE VIEW activity_rows AS SELECT * FROM activity_records',
    `CREATE TABLE activities (
      key UHUGEINT NOT NULL, import_id INTEGER NOT NULL, segment VARCHAR NOT NULL,
      active DOUBLE NOT NULL, spend DOUBLE, is_month BOOLEAN NOT NULL)`,
  ],
  // True: the file still holds what was deleted, until it is written anew (rewrite.ts). Of every source and import that
  // is gone an id is missing.
  11: [
    'ALTER TABLE store ADD COLUMN holds_deleted BOOLEAN',
    `UPDATE store SET holds_deleted =
      next_id - 1 > (SELECT count(*) FROM sources) + (SELECT count(*) FROM imports)`,
  ],
};
