/** Reads a table file into the temporary table `raw`: the cells an import needs, as text, in the order of the file. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { contactFields, type Mapping, type ScoreScale } from '#core/evidence/contact-fields';
import { attributesOf, usedColumns } from '#core/evidence/used-columns';
import { attributeCell, cellOf, momentField, readOf } from './cell-names';
import type { CustomerHash } from './customer-hash';
import { threads } from './database';
import { EvidenceError } from './evidence-error';
import { pieceBytes } from './piece-bytes';
import type { Query } from './query';
import { quickCells } from './quick-cells';
import { readInSomeWay } from './read-in-some-way';
import { literal, mostlyTrimmedSql, trimmedSql } from './text-sql';

export interface RawFile {
  /** As the database may read it. */
  readonly path: string;
  /** As people know it. */
  readonly name: string;
  readonly columns: number;
  /** Line on which the records begin. */
  readonly firstLine: number;
  /** The same counted in records, as the database skips them: a heading of two lines is one. */
  readonly firstRow: number;
}

/** Fields whose cells are kept as they are. */
const keptFields = ['channel', 'category', 'topic', 'group', 'step', 'segment', 'text'] as const;

/** Only of the import at hand; the database keeps what does not fit the table's shape in `csv_rejects`. */
export async function readRawTable(
  query: Query,
  file: RawFile,
  mapping: Mapping,
  secret: string,
  hash: CustomerHash,
): Promise<{ rows: number }> {
  checkColumns(file, mapping);
  const customerId = mapping.columns.customer;
  const { delimiter } = mapping.format;
  const columns = Array.from({ length: file.columns }, (_, i) => `'c${i}': 'VARCHAR'`).join(', ');
  const quick = quickCells(mapping);
  const kept = keptFields.flatMap((field) => {
    const column = mapping.columns[field];
    return column === undefined ? [] : [`c${column} AS ${cellOf(field)}`];
  });
  kept.push(...attributesOf(mapping).map(({ column }, index) => `c${column} AS ${attributeCell(index)}`));
  const made = [
    identity(file, mapping, hash),
    `${fingerprint(mapping)} AS fingerprint`,
    ...(customerId === undefined
      ? []
      : [`CASE WHEN customer_id <> '' THEN ${hash.sql('customer_id', '$3')} END AS customer`]),
    ...(mapping.columns.text === undefined
      ? []
      : [`hash(coalesce(c${mapping.columns.text}, '')) AS text_hash`]),
    ...quick.map(({ column, cell, value }) => `${value(`c${column}`)} AS ${readOf(cell)}`),
  ];
  const unread = quick.map(
    ({ column, cell }) => `CASE WHEN ${readOf(cell)} IS NULL THEN c${column} END AS ${cell}`,
  );
  // Beneath the rest, so that each is trimmed once.
  const idOf = (column: number | undefined) => (column === undefined ? `''` : mostlyTrimmedSql(`c${column}`));
  const ids = `${idOf(mapping.columns.id)} AS own_id, ${idOf(customerId)} AS customer_id`;
  const unused = Array.from({ length: file.columns }, (_, i) => `c${i}`).join(', ');
  const { size } = await stat(file.path);
  const read = (way: string) =>
    query.run(
      `CREATE TEMP TABLE raw AS
      SELECT * EXCLUDE (own_id, customer_id, ${unused}), ${[...kept, ...unread].join(', ')} FROM (
        SELECT *, ${made.join(', ')} FROM (SELECT *, ${ids}
        FROM read_csv(${literal(file.path)}, columns = {${columns}}, auto_detect = false, header = false,
          delim = ${literal(delimiter)}, quote = '"', escape = '"', skip = ${file.firstRow - 1},
          buffer_size = ${pieceBytes(size, threads)}, store_rejects = true, rejects_table = 'csv_rejects',
          rejects_scan = 'csv_scans'${way})))`,
      [
        `${mapping.kind}\u001f${mapping.sourceName}\u001f`,
        fingerprintKey(secret, mapping),
        ...(customerId === undefined ? [] : [hash.secret]),
      ],
    );
  return readInSomeWay(query, { ...file, delimiter }, read);
}

function checkColumns(file: RawFile, mapping: Mapping): void {
  const used = usedColumns(mapping);
  if (used.length === 0) throw new EvidenceError('columnMissing', { column: 1 });
  const missing = used.find((column) => column >= file.columns);
  if (missing !== undefined) throw new EvidenceError('columnMissing', { column: missing + 1 });
}

/**
 * The record's key: its id within the source, or, without one, everything that stands in the row. Where a day was given
 * to it, `key_before` is the key of stores that were written before the day was part of it (decision 0034).
 */
function identity(file: RawFile, mapping: Mapping, hash: CustomerHash): string {
  const id = mapping.columns.id;
  const given = givenDay(mapping);
  const keyOf = (day: string) => {
    // A count is told from others by its day, step and segment, and brought up to date by a later export.
    if (mapping.kind === 'counts') {
      const { at, step, segment } = mapping.columns;
      const place = [at, step, segment].map((column) =>
        column === undefined ? `''` : trimmedSql(`coalesce(c${column}, '')`),
      );
      return `md5_number($1 || ${place.join(' || chr(31) || ')}${day})`;
    }
    const byRow = identityOfRow(file, mapping, hash, day);
    // Nearly every row has one, and where all rows of a batch meet the first test, the rest of a CASE is not looked at.
    return id === undefined
      ? byRow
      : `CASE WHEN own_id <> '' THEN md5_number($1 || own_id) ELSE ${byRow} END`;
  };
  const hasNoId = mapping.kind === 'counts' ? 'false' : id === undefined ? 'true' : `own_id = ''`;
  const before = given === '' ? '' : `, ${keyOf('')} AS key_before`;
  return `${keyOf(given)} AS key, ${hasNoId} AS has_no_id${before}`;
}

/** True where a day may stand in for the row's own, and so be part of its key. */
export const isDayGiven = (mapping: Mapping): boolean => givenDay(mapping) !== '';

/** What the day given to every row adds to the text a key is made of: next month's rows of a table without dates are others. */
function givenDay(mapping: Mapping): string {
  if (mapping.fixedDay === null) return '';
  const day = `chr(31) || ${literal(mapping.fixedDay)}`;
  const column = mapping.columns[momentField(mapping)];
  if (column === undefined) return ` || ${day}`;
  return ` || CASE WHEN ${trimmedSql(`coalesce(c${column}, '')`)} = '' THEN ${day} ELSE '' END`;
}

/** Activity is told apart by customer and moment, so that a later export brings it up to date; the key tells neither. */
function identityOfRow(file: RawFile, mapping: Mapping, hash: CustomerHash, day: string): string {
  const { customer, at, month } = mapping.columns;
  const moment = at ?? month;
  if (mapping.kind === 'activity' && customer !== undefined && moment !== undefined) {
    const place = `${hash.sql('customer_id', '$3')}::VARCHAR || chr(31) || ${trimmedSql(`coalesce(c${moment}, '')`)}`;
    return `md5_number($1 || ${place}${day})`;
  }
  const all = joined(Array.from({ length: file.columns }, (_, i) => i));
  return `md5_number($1 || 'row' || chr(31) || ${all}${day})`;
}

/** Changes when a cell that is used changes, or the way it is read. */
function fingerprint(mapping: Mapping): string {
  const used = [
    ...contactFields.flatMap((field) => mapping.columns[field] ?? []),
    ...mapping.questions.map((question) => question.column),
    ...attributesOf(mapping).map(({ column }) => column),
  ];
  const cells = used.map((column) => `coalesce(c${column}, '')`);
  // What md5_number_lower gives, which goes by way of text and takes three times as long.
  return `(md5_number($2 || hash(${cells.join(', ')})) >> 64)::UBIGINT`;
}

/** Where nothing stands in a row that is used. */
export function isEmptySql(mapping: Mapping): string {
  const isBlank = (cell: string) => `coalesce(${trimmedSql(`r.${cell}`)}, '') = ''`;
  const { id, customer } = mapping.columns;
  const blank = [
    ...(id === undefined || mapping.kind === 'counts' ? [] : ['r.has_no_id']),
    ...(customer === undefined ? [] : ['r.customer IS NULL']),
    ...keptFields.flatMap((field) => (mapping.columns[field] === undefined ? [] : [isBlank(cellOf(field))])),
    ...attributesOf(mapping).map((_, index) => isBlank(attributeCell(index))),
    ...quickCells(mapping).map(({ cell }) => `(r.${readOf(cell)} IS NULL AND ${isBlank(cell)})`),
  ];
  return blank.length === 0 ? 'FALSE' : blank.join(' AND ');
}

/** As deep as the database's parser goes is a thousand operators; a list of arguments may be as long as it likes. */
const mostOperators = 200;

function joined(columns: readonly number[]): string {
  const cells = columns.map((column) => `coalesce(c${column}, '')`);
  return cells.length > mostOperators
    ? `concat_ws(chr(31), ${cells.join(', ')})`
    : cells.join(' || chr(31) || ');
}

/** Short, so that one round of MD5 takes it together with the hash of the cells. */
const fingerprintKey = (secret: string, mapping: Mapping): string =>
  createHash('sha256')
    .update(`${secret}${signature(mapping)}`)
    .digest('hex')
    .slice(0, 32);

function signature(mapping: Mapping): string {
  const { columns, questions, fixedDay, format, masking } = mapping;
  const fields = contactFields.filter((field) => columns[field] !== undefined);
  const turned = ({ isLowGood }: ScoreScale) => (isLowGood ? ['turned'] : []);
  const asked = questions.map(({ name, kind, scale }) => [
    name,
    kind,
    scale.min,
    scale.max,
    ...turned(scale),
  ]);
  const scales = [mapping.csatScale, mapping.cesScale].flatMap((scale) => [
    { min: scale.min, max: scale.max },
    ...turned(scale),
  ]);
  const more = masking?.orders || masking?.names ? [masking.orders, masking.names] : [];
  // Left out where there are none, so that what was imported before attributes were known is still the same.
  const named = attributesOf(mapping).map(({ name }) => name);
  const all = [fields, asked, fixedDay, ...scales, format.decimal, format.dateOrder, ...more];
  return JSON.stringify(named.length === 0 ? all : [...all, named]);
}
