/**
 * Splits a CSV file, given in pieces, into records: at line feeds outside of quotes, which open at the beginning of a cell
 * alone. Anywhere else a quotation mark is a letter like others: `a 5" display`.
 */
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;
/** Of UTF-8. */
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** `end`: where its line feed stands. `ending`: bytes of its line end, 0 where the file ends before one. */
type OnRecord = (end: number, ending: 0 | 1 | 2, isBlank: boolean) => void;

export class RecordWalk {
  /** Where the present record begins. */
  recordAt = 0;
  /** Bytes walked. */
  position = 0;
  isQuoted = false;
  /** The last quotation mark that closed: one right behind it stands for itself, and does not end the cell. */
  private closedAt = -2;
  private lastByte = lineFeed;
  /** Something of the present record lay in the pieces before. */
  private isBegun = false;
  private readonly delimiter: number;

  constructor(
    delimiter: string,
    private readonly onRecord: OnRecord,
  ) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  add(piece: Buffer): void {
    const first = this.position === 0 && piece.subarray(0, 3).equals(byteOrderMark) ? 3 : 0;
    let start = first;
    // Looked for anew only when passed: a piece without quotes is searched for them once.
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
        this.endRecord(piece, start, lineEnd);
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
    if (this.isBegun) this.onRecord(this.position, 0, false);
    this.isBegun = false;
  }

  private endRecord(piece: Buffer, start: number, lineEnd: number): void {
    const before = lineEnd === 0 ? this.lastByte : piece[lineEnd - 1];
    const isBlankWhole = !this.isBegun && isBlank(piece, start, lineEnd);
    this.onRecord(this.position + lineEnd, before === carriageReturn ? 2 : 1, isBlankWhole);
    this.isBegun = false;
    this.recordAt = this.position + lineEnd + 1;
  }

  private opensCell(piece: Buffer, at: number, first: number): boolean {
    const before = at === first ? this.lastByte : piece[at - 1];
    const isBehindEnd = before === this.delimiter || before === lineFeed || before === carriageReturn;
    return isBehindEnd || this.position + at === this.closedAt + 1;
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
