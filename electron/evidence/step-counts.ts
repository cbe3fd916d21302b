/** Step counts: how many entered a step on a day and how many completed it, by segment. */
import { z } from 'zod';
import type { Period } from '#core/document/records/field';
import type { Reading, Tally } from '#core/document/records/metric';
import type { Mapping } from '#core/evidence/contact-fields';
import { foldValue } from '#core/evidence/fold-value';
import { dateOf, dayOf, undated } from './buckets';
import { cellOf } from './cell-names';
import { type CellSql, choiceCell, numberCell, type ReadSql } from './cell-readers';
import { comparedOf, quietDays, type Span } from './earlier-readings';
import type { Query } from './query';
import { literal } from './text-sql';

export interface CountCells {
  readonly step: CellSql;
  readonly segment: CellSql;
  readonly entered: CellSql;
  readonly completed: ReadSql;
  readonly enteredText: string;
}

/** null: the file holds something else. */
export async function readCounts(query: Query, mapping: Mapping): Promise<CountCells | null> {
  if (mapping.kind !== 'counts') return null;
  const isGiven = mapping.columns.entered !== undefined;
  return {
    step: await choiceCell(query, 'step', mapping),
    segment: await choiceCell(query, 'segment', mapping),
    entered: await numberCell(query, 'entered', mapping),
    completed: await numberCell(query, 'completed', mapping),
    enteredText: isGiven ? `r.${cellOf('entered')}` : `''`,
  };
}

const joinsOf = (cells: readonly CellSql[]): string => cells.map((cell) => cell.join).join('\n');

/** Counts of no step, and such as are no numbers. */
export async function excludeUncounted(query: Query, { step, entered }: CountCells): Promise<void> {
  await query.run(
    `INSERT INTO excluded SELECT r.rowid, CASE WHEN ${step.value} = '' THEN 'noStep' ELSE 'badNumber' END
    FROM raw r ${joinsOf([step, entered])}
    WHERE (${step.value} = '' OR ${entered.value} IS NULL OR ${entered.value} < 0)
      AND r.rowid NOT IN (SELECT rid FROM excluded)`,
  );
}

/**
 * A key is made of cells as they stand there, and the same day is written in many ways. Rows of one day, step and segment
 * get one key, that of the stored count where there is one. A key that another row of the file has stays its own: there
 * the days themselves are read otherwise than before.
 */
export async function keepKeysOfCounts(
  query: Query,
  { step, segment }: CountCells,
  at: CellSql,
  fixedDay: string | null,
  sourceId: number | null,
): Promise<void> {
  const day = fixedDay === null ? 'NULL::TIMESTAMP' : `${literal(fixedDay)}::TIMESTAMP`;
  await query.run(
    `CREATE TEMP TABLE count_places AS SELECT r.rowid AS rid, r.key, coalesce(${at.value}, ${day}) AS happened_at,
      ${step.value} AS step, ${segment.value} AS segment
    FROM raw r ${joinsOf([at, step, segment])} WHERE r.rowid NOT IN (SELECT rid FROM excluded)`,
  );
  await query.run(
    `UPDATE raw SET key = p.first FROM (
      SELECT rid, key, first_value(key) OVER (PARTITION BY happened_at, step, segment ORDER BY rid) AS first FROM count_places
    ) p WHERE p.rid = raw.rowid AND p.first <> p.key`,
  );
  if (sourceId === null) return;
  await query.run(
    `UPDATE raw SET key = s.key FROM count_places p JOIN (
      SELECT min(r.key) AS key, r.happened_at, c.step, c.segment
      FROM counting_records r JOIN step_counts c ON c.key = r.key AND c.import_id = r.import_id
      WHERE r.source_id = ${sourceId} GROUP BY r.happened_at, c.step, c.segment
    ) s ON s.happened_at IS NOT DISTINCT FROM p.happened_at AND s.step = p.step AND s.segment = p.segment
    WHERE p.rid = raw.rowid AND s.key NOT IN (SELECT key FROM raw)`,
  );
}

export async function insertCounts(query: Query, importId: number, counts: CountCells): Promise<void> {
  const { step, segment, entered, completed } = counts;
  await query.run(
    `INSERT INTO step_counts SELECT r.key, ${importId}, ${step.value}, ${segment.value}, ${entered.value},
      CASE WHEN ${completed.value} BETWEEN 0 AND ${entered.value} THEN ${completed.value} END
    FROM raw r ${joinsOf([step, segment, entered, completed])}
    WHERE r.rowid NOT IN (SELECT rid FROM excluded)`,
  );
}

/** How many say no number of people who completed the step, or more than entered it: that cell is left out. */
export async function countUncompleted(query: Query, { entered, completed }: CountCells): Promise<number> {
  const isBeyond = `(${completed.value} IS NOT NULL AND NOT ${completed.value} BETWEEN 0 AND ${entered.value})`;
  const { count } = await query.row(
    `SELECT count(*)::DOUBLE AS count FROM raw r ${joinsOf([entered, completed])}
    WHERE (${completed.isLeftOut} OR ${isBeyond}) AND r.rowid NOT IN (SELECT rid FROM excluded)`,
    z.object({ count: z.number() }),
  );
  return count;
}

const dayRow = z.object({
  step: z.string(),
  day: z.number(),
  entered: z.number(),
  /** Of those rows that say how many completed. */
  counted: z.number(),
  completed: z.number(),
  sources: z.array(z.number()),
});
type DayRow = z.infer<typeof dayRow>;

/** What was counted under each name (folded), by day; oldest first. */
export type Countings = ReadonlyMap<string, readonly DayRow[]>;

export async function readCountings(query: Query): Promise<Countings> {
  const rows = await query.rows(
    `SELECT step, coalesce(date_diff('day', DATE '1970-01-01', happened_at::DATE), ${undated})::DOUBLE AS day,
      sum(entered) AS entered, coalesce(sum(entered) FILTER (completed IS NOT NULL), 0) AS counted,
      coalesce(sum(completed), 0) AS completed, list(DISTINCT source_id::DOUBLE ORDER BY source_id::DOUBLE) AS sources
    FROM counted GROUP BY ALL ORDER BY day`,
    dayRow,
  );
  const byName = new Map<string, DayRow[]>();
  for (const row of rows) {
    const name = foldValue(row.step);
    const own = byName.get(name);
    if (own) own.push(row);
    else byName.set(name, [row]);
  }
  return byName;
}

export type CountReadings = Partial<Record<'entered' | 'conversion', Reading>>;

/** Of a period, with its months, those before it, and what it is compared with; empty: nothing was counted in it. */
export function countReadings(
  days: readonly DayRow[],
  period: Period | null,
  told: { readonly takenAt: string; readonly nameOf: ReadonlyMap<number, string> },
): CountReadings {
  const rows = within(days, period);
  if (rows.length === 0) return {};
  const known = spanOfCounts(days);
  const span = known && { from: known.from, to: known.to };
  const compared = comparedOf(period, known);
  const origin: Reading['origin'] = {
    kind: 'counts',
    sources: [...new Set(rows.flatMap((row) => row.sources))].map((id) => told.nameOf.get(id) ?? ''),
    period: period ?? span,
    takenAt: told.takenAt,
  };
  const reading = (tallyOf: (of: readonly DayRow[]) => Tally | null): Reading | null => {
    const tally = tallyOf(rows);
    if (tally === null) return null;
    const beside = (one: Period | null) => {
      const then = one && tallyOf(within(days, one));
      return one && then ? { period: one, tally: then } : null;
    };
    return {
      tally,
      series: byMonth(rows, tallyOf).slice(-600),
      ...(period === null
        ? {}
        : {
            history: byMonth(compared.history === null ? [] : within(days, compared.history), tallyOf),
            earlier: { previous: beside(compared.previous), yearAgo: beside(compared.yearAgo) },
          }),
      origin,
    };
  };
  const entered = reading(enteredTally);
  const conversion = reading(conversionTally);
  return { ...(entered ? { entered } : {}), ...(conversion ? { conversion } : {}) };
}

export const enteredTally = (of: readonly DayRow[]): Tally | null =>
  of.length === 0 ? null : { form: 'count', gross: Math.round(sum(of, 'entered')), net: null };

export const conversionTally = (of: readonly DayRow[]): Tally | null =>
  sum(of, 'counted') > 0
    ? { form: 'part', part: Math.round(sum(of, 'completed')), whole: Math.round(sum(of, 'counted')) }
    : null;

/** null: none of them has a date. */
export function spanOfCounts(days: readonly DayRow[]): Span | null {
  const dated = days.filter(({ day }) => day !== undated);
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last) return null;
  const quiet = quietDays(first.day, last.day, new Set(dated.map(({ day }) => day)).size);
  return { from: dateOf(first.day), to: dateOf(last.day), quiet };
}

export function within(days: readonly DayRow[], period: Period | null): readonly DayRow[] {
  if (period === null) return days;
  const [from, to] = [dayOf(period.from), dayOf(period.to)];
  return days.filter(({ day }) => day >= from && day <= to);
}

function byMonth(
  rows: readonly DayRow[],
  tallyOf: (of: readonly DayRow[]) => Tally | null,
): { month: string; tally: Tally }[] {
  const months = new Map<string, DayRow[]>();
  for (const row of rows) {
    if (row.day === undated) continue;
    const month = dateOf(row.day).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), row]);
  }
  return [...months].flatMap(([month, own]) => {
    const tally = tallyOf(own);
    return tally === null ? [] : [{ month, tally }];
  });
}

const sum = (rows: readonly DayRow[], amount: 'entered' | 'counted' | 'completed'): number =>
  rows.reduce((total, row) => total + row[amount], 0);
