/**
 * Finds the rows of an import in their file, as a spreadsheet program numbers them that opens it: records from the top,
 * blank ones and those above the headings included; a record of several lines is one. Read again for rejected rows alone.
 */
import { piecesOf } from '../files/file-system';

const pieceBytes = 1 << 20;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;
/** Of UTF-8. */
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

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
  const walk = new RecordWalk(table.delimiter, (row, end, isBlank) => {
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

/** Splits a file into records: at line ends outside of quotes, which open at the start of a cell alone. */
class RecordWalk {
  private readonly delimiter: number;
  private row = 0;
  private isQuoted = false;
  /** The last quotation mark that closed: one right behind it stands for itself, and does not end the cell. */
  private closedAt = -2;
  private lastByte = lineFeed;
  /** Something of the present record lay in the pieces before. */
  private isBegun = false;
  /** Bytes of the pieces before. */
  private position = 0;

  constructor(
    delimiter: string,
    private readonly onRecord: (row: number, end: number, isBlank: boolean) => void,
  ) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  add(piece: Buffer): void {
    const first = this.position === 0 && piece.subarray(0, 3).equals(byteOrderMark) ? 3 : 0;
    let start = first;
    let nextQuote = after(piece, quote, first);
    let lineEnd = after(piece, lineFeed, first);
    for (;;) {
      if (this.isQuoted) {
        if (nextQuote === piece.length) break;
        this.isQuoted = false;
        this.closedAt = this.position + nextQuote;
        if (lineEnd < nextQuote) lineEnd = after(piece, lineFeed, nextQuote);
      } else if (nextQuote < lineEnd) {
        this.isQuoted = this.opensCell(piece, nextQuote, first);
      } else {
        if (lineEnd === piece.length) break;
        this.endRecord(this.position + lineEnd, isBlank(piece, start, lineEnd));
        start = lineEnd + 1;
        lineEnd = after(piece, lineFeed, start);
        continue;
      }
      nextQuote = after(piece, quote, nextQuote + 1);
    }
    this.isBegun ||= !isBlank(piece, start, piece.length);
    this.lastByte = piece.at(-1) ?? this.lastByte;
    this.position += piece.length;
  }

  end(): void {
    if (this.isBegun) this.endRecord(this.position, false);
  }

  private endRecord(end: number, isBlankHere: boolean): void {
    this.row += 1;
    this.onRecord(this.row, end, isBlankHere && !this.isBegun);
    this.isBegun = false;
  }

  private opensCell(piece: Buffer, at: number, first: number): boolean {
    const before = at === first ? this.lastByte : piece[at - 1];
    return before === this.delimiter || before === lineFeed || this.position + at === this.closedAt + 1;
  }
}

/** Where the byte is next; the end of the piece: nowhere. */
function after(piece: Buffer, byte: number, from: number): number {
  const at = piece.indexOf(byte, from);
  return at === -1 ? piece.length : at;
}

/** The carriage return before a line feed is part of the line's end. */
const isBlank = (piece: Buffer, start: number, end: number): boolean =>
  end <= start || (end === start + 1 && piece[start] === carriageReturn);
