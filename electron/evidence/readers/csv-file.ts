/** Writes rows of any origin as the one CSV the database reads: UTF-8, commas, every record as wide as the table. */

import { once } from 'node:events';
import type { WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { temporaryStream } from '../../files/file-system';

/** Characters kept before they are written. */
const fullAt = 1 << 20;

/** Not for people: nothing is put before formulas, so that cells arrive as they were. */
export const plainCsvCell = (cell: string): string =>
  /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

export class CsvFile {
  private parts: string[] = [];
  private length = 0;
  private written = 0;
  private readonly stream: WriteStream;
  private failure: Error | null = null;

  /** More than `mostLetters` are refused with `tooLarge`, when they are paused for. */
  constructor(
    path: string,
    private readonly mostLetters = Number.POSITIVE_INFINITY,
    private readonly tooLarge: () => Error = () => new Error('too large'),
  ) {
    this.stream = temporaryStream(path);
    this.stream.on('error', (error) => {
      this.failure = error;
    });
  }

  /** A row without anything in it is a blank line: no record, yet it keeps the count of lines. */
  add(cells: readonly string[]): void {
    this.addLine(cells.every((cell) => cell === '') ? '' : cells.map(plainCsvCell).join(','));
  }

  /** A record counts also where nothing stands in it. */
  addRecord(cells: readonly string[]): void {
    this.addLine(cells.map(plainCsvCell).join(',') || '""');
  }

  /** The same of a record of `width` cells, most of them empty: those that are not, from left to right. */
  addSparse(cells: Iterable<readonly [column: number, cell: string]>, width: number): void {
    let line = '';
    let reached = 0;
    for (const [column, cell] of cells) {
      line += ','.repeat(column - reached) + plainCsvCell(cell);
      reached = column;
    }
    this.addLine(line + ','.repeat(width - 1 - reached) || '""');
  }

  private addLine(line: string): void {
    this.parts.push(line, '\n');
    this.length += line.length + 1;
    this.written += line.length + 1;
  }

  /** To be awaited now and then, so that a slow disk holds the reader back. */
  async pause(): Promise<void> {
    if (this.failure) throw this.failure;
    if (this.written > this.mostLetters) throw this.tooLarge();
    if (this.length < fullAt) return;
    await this.flush();
  }

  async end(): Promise<void> {
    await this.flush();
    this.stream.end();
    await finished(this.stream);
  }

  async abandon(): Promise<void> {
    this.stream.destroy();
    await finished(this.stream).catch(() => undefined);
  }

  private async flush(): Promise<void> {
    const text = this.parts.join('');
    this.parts = [];
    this.length = 0;
    if (text !== '' && !this.stream.write(text)) await once(this.stream, 'drain');
    if (this.failure) throw this.failure;
  }
}
