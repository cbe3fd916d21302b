/** Fills the table `raw` from a CSV file so that none of its records is missing, in the quickest way that does (decision 0033). */
import { z } from 'zod';
import { countRecords } from './count-records';
import { EvidenceError } from './evidence-error';
import type { Query } from './query';

export interface TextTable {
  /** As the database may read it. */
  readonly path: string;
  /** As people know it. */
  readonly name: string;
  readonly delimiter: string;
  /** Line on which the records begin. */
  readonly firstLine: number;
}

/**
 * Each slower than the one before, and needed where that one failed or lost rows. Only the first reads pieces of the
 * file side by side; lenient reading goes on behind a damage, at the price of what stands round it.
 */
const ways = ['', ', parallel = false', ', parallel = false, strict_mode = false'] as const;

/** `read`: with these options of the database's reader added to its own. */
export async function readInSomeWay(
  query: Query,
  { path, name, delimiter, firstLine }: TextTable,
  read: (options: string) => Promise<void>,
): Promise<{ rows: number }> {
  const counting = new AbortController();
  const count = countRecords(path, { delimiter, skipped: firstLine - 1 }, counting.signal).catch(() => null);
  try {
    for (const way of ways) {
      await dropTables(query);
      // The first way must not wait for it; left to itself the reader takes a line break in a heading for that of all records.
      const lineEnd = way !== ways[0] && (await count)?.hasReturns === true ? `, new_line = '\\r\\n'` : '';
      const failure = await read(way + lineEnd).then(
        () => null,
        (error: unknown) => error,
      );
      query.throwIfCancelled();
      const counted = await count;
      const found = failure === null ? await whatIsRead(query) : null;
      const isWhole = way !== ways[0] || found?.records === counted?.records;
      if (found !== null && isWhole && counted?.isUnclosed !== true) {
        // Rows there are, for a sample was read: a heading with a stray quotation mark takes them all for its own.
        if (found.records === 0) break;
        return { rows: found.rows };
      }
      // Reading it in one piece after the other would fill the memory.
      if (counted?.endless) throw new EvidenceError('tableRowEndless', { name, row: counted.endless });
      if (failure !== null && !isLost(failure)) throw failure;
    }
  } finally {
    counting.abort();
    await count;
  }
  throw new EvidenceError('tableUnreadable', { name });
}

async function dropTables(query: Query): Promise<void> {
  for (const table of ['raw', 'csv_rejects', 'csv_scans']) await query.run(`DROP TABLE IF EXISTS ${table}`);
}

const countRow = z.object({ rows: z.number(), records: z.number() });

/** `records`: with the rejected ones. A line may be rejected for several cells. */
const whatIsRead = (query: Query): Promise<z.infer<typeof countRow>> =>
  query.row(
    `SELECT rows, rows + (SELECT count(DISTINCT line)::DOUBLE FROM csv_rejects) AS records
    FROM (SELECT count(*)::DOUBLE AS rows FROM raw)`,
    countRow,
  );

/** After some damages, such as bytes cut out within quotes, the strict reader gives up on the whole file. */
const isLost = (error: unknown): boolean =>
  error instanceof Error &&
  /CSV (?:Parser|Error|options)|when sniffing file|state machine/i.test(error.message);
