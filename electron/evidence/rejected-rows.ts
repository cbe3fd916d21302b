/** Keeps every row that could not be imported, with its reason and its value masked, for the person to see and save. */
import { z } from 'zod';
import type { ContactField, Mapping } from '#core/evidence/contact-fields';
import type { RejectedRow } from '#core/evidence/evidence-views';
import { readAmount } from '#core/evidence/read-value';
import { mask } from '#core/text/mask';
import { cellOf, momentField } from './cell-names';
import type { Query } from './query';
import { type Places, placesOf, type Table } from './row-places';

/** Beyond this many only the count is kept: a file of which every row is wrong needs another mapping, not a list. */
const mostKept = 100_000;
const longestValue = 200;

const csvReject = z.object({
  line: z.number(),
  position: z.number().nullable(),
  type: z.string(),
  column: z.string(),
  value: z.string(),
  isRecord: z.boolean(),
});
type CsvReject = z.infer<typeof csvReject>;
const rowReasons = ['empty', 'noDate', 'badDate', 'noStep', 'badNumber', 'noCustomer', 'badAmount'] as const;
const rowReject = z.object({
  rid: z.number(),
  reason: z.enum(rowReasons),
  value: z.string(),
  active: z.string().nullable(),
  spend: z.string().nullable(),
});
type RowReject = z.infer<typeof rowReject>;

const byRowReasons = rowReasons.map((reason) => `'${reason}'`).join(', ');
const placeOf = {
  noDate: 'at',
  badDate: 'at',
  noStep: 'step',
  badNumber: 'entered',
  noCustomer: 'customer',
} as const;

const csvReasons: Readonly<Record<string, RejectedRow['reason']>> = {
  'TOO MANY COLUMNS': 'tooManyColumns',
  'MISSING COLUMNS': 'tooFewColumns',
  'UNQUOTED VALUE': 'badQuote',
  'INVALID ENCODING': 'badEncoding',
  'INVALID UNICODE': 'badEncoding',
  'LINE SIZE OVER MAXIMUM': 'tooLong',
};

/** The reader refuses lines of spaces too; they are no records. */
const holdsSomething = `regexp_matches(csv_line, '[^\\s]')`;

const maskedValue = (value: string) => mask(value.slice(0, longestValue * 2)).text.slice(0, longestValue);

export interface Rejected {
  readonly total: number;
  /** Of them, records the reader refused, which `raw` does not hold. */
  readonly csvTotal: number;
  readonly rows: readonly RejectedRow[];
}

interface Fault {
  readonly column: string;
  readonly value: string;
}

/** A cell that the database read by itself is NULL, and was an amount. */
const isNoAmount = (cell: string | null, { format }: Mapping): cell is string =>
  cell !== null && cell.trim() !== '' && readAmount(cell, format.decimal) === null;

/** Rejected rows in the order of the file. */
export async function collectRejected(
  query: Query,
  mapping: Mapping,
  headers: readonly string[],
  table: Table,
): Promise<Rejected> {
  const refused = await query.rows(
    `SELECT line::DOUBLE AS line, min(line_byte_position)::DOUBLE AS position, any_value(error_type)::VARCHAR AS type,
      coalesce(any_value(column_name), '') AS column, coalesce(left(any_value(csv_line), ${longestValue * 2}), '') AS value,
      coalesce(bool_or(${holdsSomething}), false) AS "isRecord"
    FROM csv_rejects GROUP BY line ORDER BY line LIMIT ${mostKept}`,
    csvReject,
  );
  const { csvTotal, all } = await query.row(
    `SELECT count(DISTINCT line) FILTER (${holdsSomething})::DOUBLE AS "csvTotal",
      (count(DISTINCT line) + (SELECT count(*) FROM raw))::DOUBLE AS all FROM csv_rejects`,
    z.object({ csvTotal: z.number(), all: z.number() }),
  );
  const enteredCell = mapping.columns.entered === undefined ? `''` : `coalesce(r.${cellOf('entered')}, '')`;
  const moment = momentField(mapping);
  const atCell = mapping.columns[moment] === undefined ? `''` : `coalesce(r.${cellOf(moment)}, '')`;
  const amounts = (['active', 'spend'] as const).map(
    (field) => `${mapping.columns[field] === undefined ? 'NULL' : `r.${cellOf(field)}`} AS ${field}`,
  );
  const byRow = await query.rows(
    `SELECT x.rid::DOUBLE AS rid, x.reason, CASE x.reason WHEN 'badDate' THEN ${atCell} WHEN 'badNumber' THEN ${enteredCell} ELSE '' END AS value,
      ${amounts.join(', ')}
    FROM excluded x JOIN raw r ON r.rowid = x.rid WHERE x.reason IN (${byRowReasons})
    ORDER BY x.rid LIMIT ${mostKept}`,
    rowReject,
  );
  const { count: rowTotal } = await query.row(
    `SELECT count(*)::DOUBLE AS count FROM excluded WHERE reason IN (${byRowReasons})`,
    z.object({ count: z.number() }),
  );
  const faultOf = ({ reason, value, active, spend }: RowReject): Fault => {
    if (reason === 'empty') return { column: '', value };
    const headingOf = (field: ContactField) => headers[mapping.columns[field] ?? -1] ?? '';
    if (reason === 'badAmount')
      return isNoAmount(active, mapping)
        ? { column: headingOf('active'), value: active }
        : { column: headingOf('spend'), value: spend ?? '' };
    const field = placeOf[reason];
    return { column: headingOf(field === 'at' ? moment : field), value };
  };
  return {
    total: csvTotal + rowTotal,
    csvTotal,
    rows: merge(refused, byRow, await rowsOf(table, refused, byRow, all), headers, faultOf),
  };
}

export async function keepRejected(
  query: Query,
  importId: number,
  rows: readonly RejectedRow[],
): Promise<void> {
  await query.append(
    'rejected',
    rows.map(({ row, column, value, reason }) => [importId, row, column, value, reason]),
  );
}

/** Where each of them stands in the file; of rows behind more refused ones than are kept, nobody asks. */
async function rowsOf(
  table: Table,
  refused: readonly CsvReject[],
  taken: readonly RowReject[],
  all: number,
): Promise<Places> {
  if (refused.length + taken.length === 0) return { refused: [], taken: [] };
  const positions = refused.flatMap(({ position }) => (position === null ? [] : [position - 1]));
  const isCut = refused.length === mostKept;
  const sought = { refused: positions, taken: taken.map(({ rid }) => rid), isCut };
  const places = positions.length < refused.length ? null : await placesOf(table, sought, all);
  return places ?? counted(table.firstRow, refused, taken);
}

/**
 * The best that can be said of a damaged file, whose records the reader sees otherwise: `raw` numbers what it took alone,
 * so each row moves down by the refused ones before it.
 */
function counted(firstRow: number, refused: readonly CsvReject[], taken: readonly RowReject[]): Places {
  let before = 0;
  const rows = taken.map(({ rid }) => {
    while ((refused[before]?.line ?? Number.POSITIVE_INFINITY) <= firstRow + rid + before) before++;
    return firstRow + rid + before;
  });
  return { refused: refused.map(({ line }) => line), taken: rows };
}

/** In the order of the file. */
function merge(
  refused: readonly CsvReject[],
  taken: readonly RowReject[],
  places: Places,
  headers: readonly string[],
  faultOf: (row: RowReject) => Fault,
): RejectedRow[] {
  const byReader = refused.flatMap(({ type, column, value, isRecord }, i): RejectedRow[] => {
    const row = places.refused[i];
    if (!isRecord || row === undefined) return [];
    const reason = csvReasons[type] ?? 'badQuote';
    // The reader names no column where there are too many: the surplus stands behind the last one with a heading.
    const place =
      reason === 'tooManyColumns' ? headers.length - 1 : /^c\d+$/.test(column) ? Number(column.slice(1)) : -1;
    return [{ row, column: headers[place] ?? '', value: maskedValue(value), reason }];
  });
  const byRow = taken.flatMap((one, i): RejectedRow[] => {
    const row = places.taken[i];
    if (row === undefined) return [];
    const { column, value } = faultOf(one);
    return [{ row, column, value: maskedValue(value), reason: one.reason }];
  });
  return [...byReader, ...byRow].toSorted((a, b) => a.row - b.row).slice(0, mostKept);
}
