/** Step counts: how many entered a step on a day and how many completed it, by segment. */
import { z } from 'zod';
import type { Period } from '#core/document/records/field';
import type { Reading } from '#core/document/records/metric';
import type { Mapping } from '#core/evidence/contact-fields';
import { foldValue } from '#core/evidence/fold-value';
import { type CellSql, choiceCell, numberCell } from './cell-readers';
import { periodSql } from './evidence-rows';
import type { Query } from './query';
import { cellOf } from './raw-table';
import { Bound } from './rules-to-sql';

export interface CountCells {
  readonly step: CellSql;
  readonly segment: CellSql;
  readonly entered: CellSql;
  readonly completed: CellSql;
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

export async function insertCounts(query: Query, importId: number, counts: CountCells): Promise<void> {
  const { step, segment, entered, completed } = counts;
  await query.run(
    `INSERT INTO step_counts SELECT r.key, ${importId}, ${step.value}, ${segment.value}, ${entered.value},
      CASE WHEN ${completed.value} BETWEEN 0 AND ${entered.value} THEN ${completed.value} END
    FROM raw r ${joinsOf([step, segment, entered, completed])}
    WHERE r.rowid NOT IN (SELECT rid FROM excluded)`,
  );
}

const monthRow = z.object({
  step: z.string(),
  month: z.string().nullable(),
  entered: z.number(),
  /** Of those rows that say how many completed. */
  counted: z.number(),
  completed: z.number(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  sources: z.array(z.number()),
});
type MonthRow = z.infer<typeof monthRow>;

export type CountReadings = Partial<Record<'entered' | 'conversion', Reading>>;

/** Readings by the folded name of the step. */
export async function countReadings(
  query: Query,
  period: Period | null,
  takenAt: string,
  nameOf: ReadonlyMap<number, string>,
): Promise<ReadonlyMap<string, CountReadings>> {
  const bound = new Bound();
  const rows = await query.rows(
    `SELECT step, strftime(happened_at, '%Y-%m') AS month, sum(entered) AS entered,
      coalesce(sum(entered) FILTER (completed IS NOT NULL), 0) AS counted, coalesce(sum(completed), 0) AS completed,
      strftime(min(happened_at), '%Y-%m-%d') AS first, strftime(max(happened_at), '%Y-%m-%d') AS last,
      list(DISTINCT source_id::DOUBLE ORDER BY source_id::DOUBLE) AS sources
    FROM counted WHERE ${periodSql(period, bound)} GROUP BY ALL ORDER BY month`,
    monthRow,
    bound.values,
  );
  const bySteps = new Map<string, MonthRow[]>();
  for (const row of rows) {
    const name = foldValue(row.step);
    bySteps.set(name, [...(bySteps.get(name) ?? []), row]);
  }
  return new Map([...bySteps].map(([name, own]) => [name, readingsOf(own, period, takenAt, nameOf)]));
}

function readingsOf(
  rows: readonly MonthRow[],
  period: Period | null,
  takenAt: string,
  nameOf: ReadonlyMap<number, string>,
): CountReadings {
  const days = rows.flatMap(({ first, last }) => [first ?? [], last ?? []].flat()).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  const origin: Reading['origin'] = {
    kind: 'counts',
    sources: [...new Set(rows.flatMap((row) => row.sources))].map((id) => nameOf.get(id) ?? ''),
    period: period ?? (from === undefined || to === undefined ? null : { from, to }),
    takenAt,
  };
  const entered = (of: readonly MonthRow[]) =>
    ({ form: 'count', gross: Math.round(sum(of, 'entered')), net: null }) as const;
  const conversion = (of: readonly MonthRow[]) =>
    ({
      form: 'part',
      part: Math.round(sum(of, 'completed')),
      whole: Math.round(sum(of, 'counted')),
    }) as const;
  const months = [...new Set(rows.flatMap(({ month }) => month ?? []))].slice(-600);
  const byMonth = months.map((month) => ({ month, own: rows.filter((row) => row.month === month) }));
  return {
    entered: {
      tally: entered(rows),
      series: byMonth.map(({ month, own }) => ({ month, tally: entered(own) })),
      origin,
    },
    ...(sum(rows, 'counted') > 0
      ? {
          conversion: {
            tally: conversion(rows),
            series: byMonth
              .filter(({ own }) => sum(own, 'counted') > 0)
              .map(({ month, own }) => ({ month, tally: conversion(own) })),
            origin,
          },
        }
      : {}),
  };
}

const sum = (rows: readonly MonthRow[], amount: 'entered' | 'counted' | 'completed'): number =>
  rows.reduce((total, row) => total + row[amount], 0);
