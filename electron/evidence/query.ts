/** The only caller of the database connection: statements with bound values, rows checked by a schema, cancel. */
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { z } from 'zod';
import { EvidenceError } from './evidence-error';

export type Value = DuckDBValue;

const arrays = { whole: Int32Array, short: Uint16Array, real: Float64Array } as const;
type ArrayKind = (typeof arrays)[keyof typeof arrays];
type ArrayOf<K extends keyof typeof arrays> = InstanceType<(typeof arrays)[K]>;
export type NumberColumns<C extends Record<string, keyof typeof arrays>> = {
  readonly [N in keyof C]: ArrayOf<C[N]>;
};

class GrowingColumn {
  private room: Int32Array | Uint16Array | Float64Array;
  private length = 0;

  constructor(private readonly kind: ArrayKind) {
    this.room = new kind(4_096);
  }

  add(values: readonly DuckDBValue[]): void {
    if (this.length + values.length > this.room.length) {
      const larger = new this.kind(Math.max(2 * this.room.length, this.length + values.length));
      larger.set(this.room);
      this.room = larger;
    }
    let at = this.length;
    for (const value of values) this.room[at++] = value === null ? Number.NaN : Number(value);
    this.length = at;
  }

  whole(): Int32Array | Uint16Array | Float64Array {
    return this.room.slice(0, this.length);
  }
}

export class Query {
  constructor(
    private readonly connection: DuckDBConnection,
    private readonly signal: AbortSignal | null = null,
  ) {
    signal?.addEventListener('abort', this.interrupt);
  }

  private readonly interrupt = () => this.connection.interrupt();

  /** Share of the running statement that is done, 0 to 1; null: not known. */
  get progress(): number | null {
    const { percentage } = this.connection.progress;
    return percentage < 0 ? null : percentage / 100;
  }

  async run(sql: string, values: Value[] = []): Promise<void> {
    this.throwIfCancelled();
    await this.connection.run(sql, values);
  }

  async rows<T>(sql: string, row: z.ZodType<T>, values: Value[] = []): Promise<T[]> {
    this.throwIfCancelled();
    const reader = await this.connection.runAndReadAll(sql, values);
    return reader.getRowObjectsJS().map((one) => row.parse(one));
  }

  /** The only row of an aggregate. */
  async row<T>(sql: string, row: z.ZodType<T>, values: Value[] = []): Promise<T> {
    const [first] = await this.rows(sql, row, values);
    if (first === undefined) throw new Error('an aggregate gave no row');
    return first;
  }

  /** Columns as arrays: quicker where rows are many. */
  async columns<T>(sql: string, columns: z.ZodType<T>, values: Value[] = []): Promise<T> {
    this.throwIfCancelled();
    const reader = await this.connection.runAndReadAll(sql, values);
    // Of no rows the reader makes no columns either.
    const read =
      reader.currentRowCount === 0
        ? Array.from({ length: reader.columnCount }, () => [])
        : reader.getColumnsJS();
    return columns.parse(read);
  }

  /** Rows as arrays, in pieces: for results that must not be in memory whole. */
  async *pieces(sql: string, values: Value[] = []): AsyncGenerator<Value[][]> {
    this.throwIfCancelled();
    const result = await this.connection.stream(sql, values);
    for await (const rows of result.yieldRows()) {
      this.throwIfCancelled();
      yield rows;
    }
  }

  /** A column of numbers each, for results of millions of rows; NULL is not a number, and ends up as 0 in whole ones. */
  async numbers<C extends Record<string, 'whole' | 'short' | 'real'>>(
    sql: string,
    columns: C,
    values: Value[] = [],
  ): Promise<NumberColumns<C>> {
    this.throwIfCancelled();
    const names = Object.keys(columns);
    const growing = names.map((name) => new GrowingColumn(arrays[columns[name] ?? 'real']));
    const result = await this.connection.stream(sql, values);
    for (
      let chunk = await result.fetchChunk();
      chunk && chunk.rowCount > 0;
      chunk = await result.fetchChunk()
    ) {
      this.throwIfCancelled();
      for (const [index, column] of growing.entries()) column.add(chunk.getColumnValues(index));
    }
    const read = Object.fromEntries(names.map((name, index) => [name, growing[index]?.whole()]));
    return read as NumberColumns<C>;
  }

  /** Fills a table of text columns and whole numbers in the order of its columns. */
  async append(table: string, rows: Iterable<readonly (string | number | null)[]>): Promise<void> {
    const appender = await this.connection.createAppender(table);
    for (const row of rows) {
      for (const value of row) {
        if (value === null) appender.appendNull();
        else if (typeof value === 'number') appender.appendDouble(value);
        else appender.appendVarchar(value);
      }
      appender.endRow();
    }
    appender.closeSync();
  }

  /** All of `work` or nothing of it. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    await this.connection.run('BEGIN TRANSACTION');
    try {
      const result = await work();
      this.throwIfCancelled();
      await this.connection.run('COMMIT');
      return result;
    } catch (error) {
      // A commit that failed has rolled back by itself.
      await this.connection.run('ROLLBACK').catch(() => undefined);
      throw this.signal?.aborted === true ? new EvidenceError('cancelled') : error;
    }
  }

  throwIfCancelled(): void {
    if (this.signal?.aborted === true) throw new EvidenceError('cancelled');
  }

  /** The connection stays open for whoever comes next. */
  release(): void {
    this.signal?.removeEventListener('abort', this.interrupt);
  }

  close(): void {
    this.release();
    this.connection.closeSync();
  }
}
