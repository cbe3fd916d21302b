/**
 * Counts the records of a CSV file by its line ends alone, so that what the database read can be held against it: reading
 * pieces of a file side by side, it drops a whole piece without a word where a faulty row lies on a border (decision 0033).
 */
import { piecesOf } from '../files/file-system';

const pieceBytes = 1 << 20;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

/** Without the first `skipped` lines and without empty ones. Sound where quotes come in pairs, as writers of tables set them. */
export async function countRecords(path: string, skipped: number, signal: AbortSignal): Promise<number> {
  const counter = new RecordCounter(skipped);
  for await (const piece of piecesOf(path, pieceBytes)) {
    signal.throwIfAborted();
    counter.add(piece);
  }
  return counter.end();
}

class RecordCounter {
  private records = 0;
  private isQuoted = false;
  /** Something of the present record lay in the pieces before. */
  private isBegun = false;

  constructor(private skipped: number) {}

  add(piece: Buffer): void {
    let start = this.skipLines(piece);
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
    }
    this.isBegun ||= holdsSomething(piece, start, piece.length);
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
