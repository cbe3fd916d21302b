/**
 * Counts the records of a CSV file by its line ends alone, so that what the database read can be held against it: reading
 * pieces of a file side by side, it drops a whole piece without a word where a faulty row lies on a border (decision 0033).
 */
import { piecesOf } from '../files/file-system';
import { RecordWalk } from './record-walk';

const pieceBytes = 1 << 20;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

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
  counter.end();
  const { records, endlessAt, isUnclosed, hasReturns } = counter;
  const endless = endlessAt === null ? null : await lineAt(path, endlessAt);
  return { records, endless, isUnclosed, hasReturns };
}

async function lineAt(path: string, position: number): Promise<number> {
  let line = 1;
  let before = 0;
  for await (const piece of piecesOf(path, pieceBytes)) {
    const part = piece.subarray(0, position - before);
    for (let at = part.indexOf(lineFeed); at !== -1; at = part.indexOf(lineFeed, at + 1)) line += 1;
    before += piece.length;
    if (before >= position) break;
  }
  return line;
}

class RecordCounter {
  /** Bytes from the file's start. */
  endlessAt: number | null = null;
  records = 0;
  /** Records that end with a line feed, and those with both marks. */
  private ended = 0;
  private returns = 0;
  private skipped: number;
  private skippedBytes = 0;
  private readonly walk: RecordWalk;

  constructor({ delimiter, skipped }: CountedTable) {
    this.skipped = skipped;
    this.walk = new RecordWalk(delimiter, (_, ending, isBlank) => {
      if (isBlank) return;
      this.records += 1;
      if (ending > 0) this.ended += 1;
      if (ending > 1) this.returns += 1;
    });
  }

  add(piece: Buffer): void {
    const begin = this.skipLines(piece);
    this.skippedBytes += begin;
    this.walk.add(piece.subarray(begin));
    this.judgeLength(piece);
  }

  end(): void {
    this.walk.end();
  }

  get hasReturns(): boolean {
    return this.ended > 0 && this.returns === this.ended;
  }

  get isUnclosed(): boolean {
    return this.walk.isQuoted && this.endlessAt === this.recordAt;
  }

  private get recordAt(): number {
    return this.skippedBytes + this.walk.recordAt;
  }

  /** A file of an old Mac has no other ends of lines, and is no record that does not end. */
  private judgeLength(piece: Buffer): void {
    if (this.endlessAt !== null || this.walk.position - this.walk.recordAt <= mostOfRecord) return;
    if (this.walk.isQuoted || !piece.includes(carriageReturn)) this.endlessAt = this.recordAt;
  }

  /** Lines above the records are counted as such, whatever stands in them. */
  private skipLines(piece: Buffer): number {
    let at = 0;
    while (this.skipped > 0) {
      const lineEnd = piece.indexOf(lineFeed, at);
      if (lineEnd === -1) return piece.length;
      this.skipped -= 1;
      at = lineEnd + 1;
    }
    return at;
  }
}
