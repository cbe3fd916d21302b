/**
 * Counts the records of a CSV file by its line ends alone, so that what the database read can be held against it: reading
 * pieces of a file side by side, it drops a whole piece without a word where a faulty row lies on a border (decision 0033).
 */
import { piecesOf } from '../files/file-system';

const pieceBytes = 1 << 20;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

/** No writer of contacts makes a longer one: a quotation mark was left open, or it is no table. */
export const mostOfRecord = 16 << 20;

export interface RecordCount {
  /** Without the first `skipped` lines and without empty ones. */
  readonly records: number;
  /** Line, from 1, on which the first record begins that is longer than `mostOfRecord`; null: there is none. */
  readonly endless: number | null;
  /** And it takes all that follows, to the end of the file: its quotation mark is never closed. */
  readonly isUnclosed: boolean;
  /** Every record that ends does so with a carriage return and a line feed. */
  readonly hasReturns: boolean;
}

export interface CountedTable {
  readonly delimiter: string;
  /** Lines above the records. */
  readonly skipped: number;
}

export async function countRecords(
  path: string,
  table: CountedTable,
  signal: AbortSignal,
): Promise<RecordCount> {
  const counter = new RecordCounter(table);
  for await (const piece of piecesOf(path, pieceBytes)) {
    signal.throwIfAborted();
    counter.add(piece);
  }
  const { endlessAt, isUnclosed, hasReturns } = counter;
  const endless = endlessAt === null ? null : await lineAt(path, endlessAt);
  return { records: counter.end(), endless, isUnclosed, hasReturns };
}

async function lineAt(path: string, position: number): Promise<number> {
  let line = 1;
  let before = 0;
  for await (const piece of piecesOf(path, pieceBytes)) {
    const end = Math.min(piece.length, position - before);
    for (let at = after(piece, lineFeed, 0); at < end; at = after(piece, lineFeed, at + 1)) line += 1;
    before += piece.length;
    if (before >= position) break;
  }
  return line;
}

class RecordCounter {
  endlessAt: number | null = null;
  private records = 0;
  /** Records that ended with both marks. */
  private returns = 0;
  private isQuoted = false;
  /** The piece before ended with a quotation mark within quotes: it closes them, unless another one follows. */
  private isClosing = false;
  /** Something of the present record lay in the pieces before. */
  private isBegun = false;
  /** Bytes of the pieces before. */
  private position = 0;
  /** Where the present record begins. */
  private recordAt = 0;
  private lastByte = lineFeed;
  private skipped: number;
  private readonly delimiter: number;

  constructor({ delimiter, skipped }: CountedTable) {
    this.delimiter = delimiter.charCodeAt(0);
    this.skipped = skipped;
  }

  add(piece: Buffer): void {
    let start = this.skipLines(piece);
    if (start > 0) this.recordAt = this.position + start;
    let at = this.isQuoted ? this.leaveQuotes(piece, start) : start;
    // Looked for anew only when passed: a piece without quotes is searched for them once.
    let nextQuote = after(piece, quote, at);
    while (!this.isQuoted) {
      const lineEnd = after(piece, lineFeed, at);
      if (nextQuote < lineEnd) {
        this.isQuoted = this.beginsCell(piece, nextQuote);
        at = this.isQuoted ? this.leaveQuotes(piece, nextQuote + 1) : nextQuote + 1;
        nextQuote = after(piece, quote, at);
        continue;
      }
      if (lineEnd === piece.length) break;
      if (this.isBegun || holdsSomething(piece, start, lineEnd)) this.endRecord(piece, lineEnd);
      this.isBegun = false;
      at = lineEnd + 1;
      start = at;
      this.recordAt = this.position + start;
    }
    this.isBegun ||= holdsSomething(piece, start, piece.length);
    this.position += piece.length;
    this.lastByte = piece.at(-1) ?? lineFeed;
    this.judgeLength(piece);
  }

  get isUnclosed(): boolean {
    return this.isQuoted && !this.isClosing && this.endlessAt === this.recordAt;
  }

  get hasReturns(): boolean {
    return this.records > 0 && this.returns === this.records;
  }

  private endRecord(piece: Buffer, lineEnd: number): void {
    this.records += 1;
    const before = lineEnd === 0 ? this.lastByte : piece[lineEnd - 1];
    if (before === carriageReturn) this.returns += 1;
  }

  end(): number {
    return this.records + (this.isBegun ? 1 : 0);
  }

  /** Goes behind the mark that ends the quotes; to the end of the piece where they go on. Two marks are one that is meant. */
  private leaveQuotes(piece: Buffer, from: number): number {
    let at = from;
    if (this.isClosing) {
      this.isClosing = false;
      this.isQuoted = piece[0] === quote;
      if (!this.isQuoted) return 0;
      at = 1;
    }
    for (let mark = after(piece, quote, at); mark < piece.length; mark = after(piece, quote, mark + 2)) {
      this.isClosing = mark + 1 === piece.length;
      if (this.isClosing) break;
      this.isQuoted = piece[mark + 1] === quote;
      if (!this.isQuoted) return mark + 1;
    }
    return piece.length;
  }

  /** Anywhere else it is a letter like others: `a 5" display`. */
  private beginsCell(piece: Buffer, at: number): boolean {
    const before = at === 0 ? this.lastByte : piece[at - 1];
    return before === this.delimiter || before === lineFeed || before === carriageReturn;
  }

  /** A file of an old Mac has no other ends of lines, and is no record that does not end. */
  private judgeLength(piece: Buffer): void {
    if (this.endlessAt !== null || this.position - this.recordAt <= mostOfRecord) return;
    if (this.isQuoted || !piece.includes(carriageReturn)) this.endlessAt = this.recordAt;
  }

  /** Lines above the records are counted as such, whatever stands in them. */
  private skipLines(piece: Buffer): number {
    let at = 0;
    for (; this.skipped > 0 && at < piece.length; at += 1) {
      at = after(piece, lineFeed, at);
      if (at < piece.length) this.skipped -= 1;
    }
    return Math.min(at, piece.length);
  }
}

/** Where the byte is next; the end of the piece: nowhere. */
function after(piece: Buffer, byte: number, from: number): number {
  const at = piece.indexOf(byte, from);
  return at === -1 ? piece.length : at;
}

/** The carriage return before a line feed is part of the line's end. */
const holdsSomething = (piece: Buffer, start: number, end: number): boolean =>
  end > start + 1 || (end === start + 1 && piece[start] !== carriageReturn);
