/**
 * Finds the rows of an import in their file, as a spreadsheet program numbers them that opens it: records from the top,
 * blank ones and those above the headings included; a record of several lines is one. Read again for rejected rows alone.
 */
import { piecesOf } from '../files/file-system';
import { RecordWalk } from './record-walk';

const pieceBytes = 1 << 20;

export interface Table {
  readonly path: string;
  readonly delimiter: string;
  /** Number of the first record below the headings. */
  readonly firstRow: number;
  /** Of a table with one column, blank lines are rows too. */
  readonly columns: number;
}

export interface Sought {
  /** Where records stand that the reader refused: bytes from the file's start, ascending. */
  readonly refused: readonly number[];
  /** Of the records it took: how many of them stand before, ascending. */
  readonly taken: readonly number[];
  /** More were refused than are listed: nothing is sought behind the last of them. */
  readonly isCut: boolean;
}

/** Rows, from 1, in the order they were asked for. */
export type Places = Readonly<Record<'refused' | 'taken', readonly number[]>>;

/** null: not all were found, for the reader saw other records than this does, as in damaged files. */
export async function placesOf(table: Table, sought: Sought, total: number): Promise<Places | null> {
  const refused: number[] = [];
  const taken: number[] = [];
  let records = 0;
  let row = 0;
  const walk = new RecordWalk(table.delimiter, (end, _, isBlank) => {
    row += 1;
    if (row < table.firstRow || (isBlank && table.columns > 1)) return;
    records += 1;
    const isBehind = sought.isCut && refused.length === sought.refused.length;
    // The reader's positions are those of a record's start or of the line's end before it.
    if ((sought.refused[refused.length] ?? Number.POSITIVE_INFINITY) < end) refused.push(row);
    else if (!isBehind && sought.taken[taken.length] === records - 1 - refused.length) taken.push(row);
  });
  for await (const piece of piecesOf(table.path, pieceBytes)) walk.add(piece);
  walk.end();
  const isFound =
    refused.length === sought.refused.length && (sought.isCut || taken.length === sought.taken.length);
  return isFound && records === total ? { refused, taken } : null;
}
