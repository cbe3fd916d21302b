/**
 * Reads the first records of CSV text, leniently, for sniffing and preview. Whole files are read by the database;
 * on well-formed files both see the same cells.
 */

export interface SampleRecord {
  readonly cells: readonly string[];
  /** Line on which the record starts, from 1. Blank lines count. */
  readonly line: number;
  /** Its row where a spreadsheet program opens the file: as `line`, but a record of several lines is one row. */
  readonly row: number;
}

/** At most `limit` records; blank lines are skipped. A record cut off by the end of the sample is dropped unless `isWhole`. */
export function readSample(text: string, delimiter: string, limit: number, isWhole = true): SampleRecord[] {
  const reader = new SampleReader(text, delimiter);
  const records: SampleRecord[] = [];
  while (records.length < limit) {
    const record = reader.next();
    if (record === null) break;
    if (reader.isAtEnd && !isWhole) break;
    if (record.cells.length > 1 || record.cells[0] !== '') records.push(record);
  }
  return records;
}

class SampleReader {
  private position = 0;
  private line = 1;
  private row = 0;

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
  ) {
    if (text.charCodeAt(0) === 0xfeff) this.position = 1;
  }

  get isAtEnd(): boolean {
    return this.position >= this.text.length;
  }

  next(): SampleRecord | null {
    if (this.isAtEnd) return null;
    const line = this.line;
    this.row++;
    const cells: string[] = [];
    for (;;) {
      cells.push(this.text[this.position] === '"' ? this.quoted() : this.plain());
      if (this.text[this.position] !== this.delimiter) break;
      this.position++;
    }
    this.endLine();
    return { cells, line, row: this.row };
  }

  private plain(): string {
    const start = this.position;
    while (!this.isAtEnd) {
      const letter = this.text[this.position];
      if (letter === this.delimiter || letter === '\n' || letter === '\r') break;
      this.position++;
    }
    return this.text.slice(start, this.position);
  }

  private quoted(): string {
    let cell = '';
    this.position++;
    while (!this.isAtEnd) {
      const letter = this.text.charAt(this.position++);
      if (letter === '"') {
        if (this.text[this.position] !== '"') break;
        this.position++;
      } else if (letter === '\n') this.line++;
      cell += letter;
    }
    // What follows a closing quote belongs to the cell, as spreadsheets have it.
    return cell + this.plain();
  }

  private endLine(): void {
    if (this.text[this.position] === '\r') this.position++;
    if (this.text[this.position] === '\n') this.position++;
    this.line++;
  }
}
