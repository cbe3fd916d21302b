/**
 * Counts the records of a CSV file by its line ends alone, so that what the database read can be held against it: reading
 * pieces of a file side by side, it drops a whole piece without a word where a faulty row lies on a border (decision 0033).
 */
import { piecesOf } from '../files/file-system';

const pieceBytes = 1 << 20;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

/** No writer of contacts makes a longer one: a quotation mark was left open, or it is no table. The database would run out of memory. */
export const mostOfRecord = 16 << 20;

export interface RecordCount {
  /** Without the first `skipped` lines and without empty ones. Sound where quotes come in pairs, as writers of tables set them. */
  readonly records: number;
  /** Line, from 1, on which a record begins that is longer than `mostOfRecord`; nothing behind it is counted. null: there is none. */
  readonly endless: number | null;
}

export async function countRecords(path: string, skipped: number, signal: AbortSignal): Promise<RecordCount> {
  const counter = new RecordCounter(skipped);
  for await (const piece of piecesOf(path, pieceBytes)) {
    signal.throwIfAborted();
    counter.add(piece);
    if (counter.isEndless) return { records: counter.end(), endless: await lineAt(path, counter.recordAt) };
  }
  return { records: counter.end(), endless: null };
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
  private records = 0;
  private isQuoted = false;
  /** Something of the present record lay in the pieces before. */
  private isBegun = false;
  /** Bytes of the pieces before. */
  private position = 0;
  /** Where the present record begins. */
  recordAt = 0;

  constructor(private skipped: number) {}

  add(piece: Buffer): void {
    let start = this.skipLines(piece);
    if (start > 0) this.recordAt = this.position + start;
    let at = start;
    // Looked for anew only when passed: a piece without quotes is searched for them once.
    let nextQuote = after(piece, quote, at);
    for (;;) {
      if (this.isQuoted) {
        if (nextQuote === piece.length) break;
        this.isQuoted = false;
        at = nextQuote + 1;
        nextQuote = after(piece, quote, at);
        continue;
      }
      const lineEnd = after(piece, lineFeed, at);
      if (nextQuote < lineEnd) {
        this.isQuoted = true;
        nextQuote = after(piece, quote, nextQuote + 1);
        continue;
      }
      if (lineEnd === piece.length) break;
      if (this.isBegun || holdsSomething(piece, start, lineEnd)) this.records += 1;
      this.isBegun = false;
      at = lineEnd + 1;
      start = at;
      this.recordAt = this.position + start;
    }
    this.isBegun ||= holdsSomething(piece, start, piece.length);
    this.position += piece.length;
  }

  get isEndless(): boolean {
    return this.position - this.recordAt > mostOfRecord;
  }

  end(): number {
    return this.records + (this.isBegun ? 1 : 0);
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
