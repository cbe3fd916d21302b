/** What customers did over time: active or how much, and what they spent, on a day or in a month. */
import type { Mapping } from '#core/evidence/contact-fields';
import { cellOf, momentField, readOf } from './cell-names';
import { amountCell, type CellSql, choiceCell } from './cell-readers';
import type { Query } from './query';
import { trimmedSql } from './text-sql';

export interface ActivityCells {
  readonly segment: CellSql;
  readonly active: CellSql;
  readonly spend: CellSql;
  /** Condition on a row whose customer nobody knows. */
  readonly isNobodys: string;
  /** Condition on a row with something else than an amount where there should be one. */
  readonly isWrong: string;
  readonly activeValue: string;
  readonly spendValue: string;
  readonly isMonth: boolean;
}

/** null: the file holds something else. */
export async function readActivity(query: Query, mapping: Mapping): Promise<ActivityCells | null> {
  if (mapping.kind !== 'activity') return null;
  const { columns } = mapping;
  const segment = await choiceCell(query, 'segment', mapping);
  const active = await amountCell(query, 'active', mapping);
  const spend = await amountCell(query, 'spend', mapping);
  const wrong = (['active', 'spend'] as const).flatMap((field) => {
    const [cell, value] = [cellOf(field), field === 'active' ? active.value : spend.value];
    return columns[field] === undefined
      ? []
      : [
          `(r.${readOf(cell)} IS NULL AND ${value} IS NULL AND coalesce(${trimmedSql(`r.${cell}`)}, '') <> '')`,
        ];
  });
  const spent = `coalesce(${spend.value}, 0)`;
  return {
    segment,
    active,
    spend,
    isNobodys: columns.customer === undefined ? 'TRUE' : 'r.customer IS NULL',
    isWrong: wrong.length === 0 ? 'FALSE' : wrong.join(' OR '),
    // A blank cell is nought. Where nothing says it, who spent was active; without spend the row itself says so.
    activeValue:
      columns.active !== undefined
        ? `coalesce(${active.value}, 0)`
        : columns.spend !== undefined
          ? `(${spent} <> 0)::DOUBLE`
          : '1::DOUBLE',
    spendValue: columns.spend === undefined ? 'NULL::DOUBLE' : spent,
    isMonth: momentField(mapping) === 'month',
  };
}

const joinsOf = (cells: readonly CellSql[]): string => cells.map((cell) => cell.join).join('\n');

/** Rows of nobody, and such as hold no amounts. */
export async function excludeInactive(query: Query, cells: ActivityCells): Promise<void> {
  const { active, spend, isNobodys, isWrong } = cells;
  await query.run(
    `INSERT INTO excluded SELECT r.rowid, CASE WHEN ${isNobodys} THEN 'noCustomer' ELSE 'badAmount' END
    FROM raw r ${joinsOf([active, spend])}
    WHERE (${isNobodys} OR ${isWrong}) AND r.rowid NOT IN (SELECT rid FROM excluded)`,
  );
}

export async function insertActivity(query: Query, importId: number, cells: ActivityCells): Promise<void> {
  const { segment, active, spend, activeValue, spendValue, isMonth } = cells;
  await query.run(
    `INSERT INTO activities SELECT r.key, ${importId}, ${segment.value}, ${activeValue}, ${spendValue}, ${isMonth}
    FROM raw r ${joinsOf([segment, active, spend])}
    WHERE r.rowid NOT IN (SELECT rid FROM excluded)`,
  );
}
