/**
 * Turns text cells into values. What the database can read for sure it has read (quick-cells.ts); every other distinct
 * value is read once by core/evidence/read-value.ts and joined from a small temporary table. So both give the same answers.
 */
import { z } from 'zod';
import type { ContactField, Mapping, ScoreScale } from '#core/evidence/contact-fields';
import {
  isBlankCell,
  readAmount,
  readDuration,
  readInstant,
  readMonth,
  readNumber,
  readScore,
  readYesNo,
} from '#core/evidence/read-value';
import { readLanguage } from '#core/text/language';
import { mask } from '#core/text/mask';
import { addCounts, type MaskCounts, noneMasked, totalOf } from '#core/text/mask-tokens';
import { cellOf, momentField, questionCell, readOf } from './cell-names';
import type { Query } from './query';

/** SQL of a value, and the join it needs; alias `r` is the raw table. */
export interface CellSql {
  readonly value: string;
  readonly join: string;
}

export interface ReadSql extends CellSql {
  /** True where something stood that gave no value. */
  readonly isLeftOut: string;
}

const nothing = (type: string): ReadSql => ({ value: `NULL::${type}`, join: '', isLeftOut: 'FALSE' });
const choiceRow = z.object({ cell: z.string(), count: z.number() });

/** What the database read, and for the cells it left (quick-cells.ts) what `read` makes of each distinct one. */
async function mapCells(
  query: Query,
  type: string,
  cell: string,
  read: (cell: string) => string | number | null,
): Promise<ReadSql> {
  const quick = `r.${readOf(cell)}`;
  const mapped = (await unreadCells(query, cell)).flatMap((one) => {
    const value = read(one);
    return value === null && isBlankCell(one) ? [] : [[one, value] as const];
  });
  if (mapped.length === 0) return { value: quick, join: '', isLeftOut: 'FALSE' };
  const table = `map_${cell}`;
  await query.run(
    `CREATE TEMP TABLE ${table} (cell VARCHAR, value ${type === 'DOUBLE' ? 'DOUBLE' : 'VARCHAR'})`,
  );
  await query.append(table, mapped);
  return {
    value: `coalesce(${quick}, ${table}.value::${type})`,
    join: `LEFT JOIN ${table} ON ${table}.cell = r.${cell}`,
    isLeftOut: `(${table}.cell IS NOT NULL AND ${table}.value IS NULL)`,
  };
}

async function unreadCells(query: Query, cell: string): Promise<string[]> {
  const cells = await query.rows(
    `SELECT DISTINCT ${cell} AS cell FROM raw WHERE ${cell} IS NOT NULL`,
    z.object({ cell: z.string() }),
  );
  return cells.map((one) => one.cell);
}

export async function instantCell(
  query: Query,
  field: 'at' | 'resolvedAt',
  mapping: Mapping,
): Promise<ReadSql> {
  if (mapping.columns[field] === undefined) return nothing('TIMESTAMP');
  const { dateOrder } = mapping.format;
  return mapCells(query, 'TIMESTAMP', cellOf(field), (cell) => readInstant(cell, dateOrder));
}

/** When a record was: its moment, or the month it stands for. */
export async function momentCell(query: Query, mapping: Mapping): Promise<CellSql> {
  if (momentField(mapping) === 'at') return instantCell(query, 'at', mapping);
  const { dateOrder } = mapping.format;
  return mapCells(query, 'TIMESTAMP', cellOf('month'), (cell) => readMonth(cell, dateOrder));
}

/** What customers did, or spent. */
export async function amountCell(
  query: Query,
  field: 'active' | 'spend',
  mapping: Mapping,
): Promise<CellSql> {
  if (mapping.columns[field] === undefined) return nothing('DOUBLE');
  const { decimal } = mapping.format;
  return mapCells(query, 'DOUBLE', cellOf(field), (cell) => readAmount(cell, decimal));
}

export async function numberCell(
  query: Query,
  field: 'entered' | 'completed',
  mapping: Mapping,
): Promise<ReadSql> {
  if (mapping.columns[field] === undefined) return nothing('DOUBLE');
  const { decimal } = mapping.format;
  return mapCells(query, 'DOUBLE', cellOf(field), (cell) => readNumber(cell, decimal));
}

export async function durationCell(
  query: Query,
  field: 'handlingMinutes' | 'resolutionHours',
  mapping: Mapping,
): Promise<ReadSql> {
  if (mapping.columns[field] === undefined) return nothing('DOUBLE');
  const { decimal } = mapping.format;
  const unit = field === 'handlingMinutes' ? 'minutes' : 'hours';
  return mapCells(query, 'DOUBLE', cellOf(field), (cell) => readDuration(cell, decimal, unit));
}

async function scoreCell(query: Query, cell: string, scale: ScoreScale, mapping: Mapping): Promise<ReadSql> {
  const quick = `r.${readOf(cell)}`;
  const read = (await unreadCells(query, cell)).flatMap((one) => {
    const score = readScore(one, mapping.format.decimal, scale);
    return score.kind === 'blank' ? [] : [[one, score.kind === 'score' ? score.score : null] as const];
  });
  if (read.length === 0) return { value: quick, join: '', isLeftOut: 'FALSE' };
  const table = `score_${cell}`;
  await query.run(`CREATE TEMP TABLE ${table} (cell VARCHAR, value DOUBLE)`);
  await query.append(table, read);
  return {
    value: `coalesce(${quick}, ${table}.value)`,
    join: `LEFT JOIN ${table} ON ${table}.cell = r.${cell}`,
    isLeftOut: `(${table}.cell IS NOT NULL AND ${table}.value IS NULL)`,
  };
}

export async function contactScore(
  query: Query,
  field: 'csat' | 'ces' | 'nps',
  mapping: Mapping,
): Promise<ReadSql> {
  if (mapping.columns[field] === undefined) return nothing('DOUBLE');
  const scale = { csat: mapping.csatScale, ces: mapping.cesScale, nps: { min: 0, max: 10 } }[field];
  return scoreCell(query, cellOf(field), scale, mapping);
}

export async function questionScore(query: Query, index: number, mapping: Mapping): Promise<ReadSql> {
  const question = mapping.questions[index];
  if (question === undefined) throw new Error('no such question');
  return scoreCell(query, questionCell(index), question.scale, mapping);
}

export async function outcomeCell(query: Query, mapping: Mapping): Promise<ReadSql> {
  if (mapping.columns.fcr === undefined) return nothing('BOOLEAN');
  const read = (cell: string) => {
    const outcome = readYesNo(cell);
    return outcome === null ? null : String(outcome);
  };
  return mapCells(query, 'BOOLEAN', cellOf('fcr'), read);
}

/** ru, en, an empty string for other languages; NULL where the cell is blank and the text must tell. */
export async function languageCell(query: Query, mapping: Mapping): Promise<CellSql> {
  if (mapping.columns.language === undefined) return nothing('VARCHAR');
  const read = (cell: string) => (cell.trim() === '' ? null : (readLanguage(cell) ?? ''));
  return mapCells(query, 'VARCHAR', cellOf('language'), read);
}

export const longestChoice = 300;

/** What was masked in the cells of a field, every row counted. */
export interface ChoiceSql extends CellSql {
  readonly masked: MaskCounts;
}

/** A value people choose from. Few are distinct, so they are trimmed and masked one by one. */
export async function choiceCell(
  query: Query,
  field: ContactField & ('channel' | 'category' | 'topic' | 'group' | 'step' | 'segment'),
  mapping: Mapping,
): Promise<ChoiceSql> {
  if (mapping.columns[field] === undefined) return { value: `''`, join: '', masked: noneMasked };
  return chosenValue(query, cellOf(field), mapping);
}

/** The same of any cell of `raw` that is kept as text. */
export async function chosenValue(query: Query, name: string, mapping: Mapping): Promise<ChoiceSql> {
  const cell = `r.${name}`;
  const cells = await query.rows(
    `SELECT cell, count FROM (SELECT ${cell} AS cell, count(*)::DOUBLE AS count FROM raw r GROUP BY 1)
    WHERE cell <> trim(cell) OR length(cell) > ${longestChoice} OR regexp_matches(cell, '[@0-9=\\s\\x{A0}]|(?i:собак)')`,
    choiceRow,
  );
  let counts = noneMasked;
  const changed = cells.flatMap((one) => {
    const masked = mask(one.cell.trim().slice(0, longestChoice), mapping.masking);
    if (totalOf(masked.counts) > 0) counts = addCounts(counts, masked.counts, one.count);
    return masked.text === one.cell ? [] : [[one.cell, masked.text] as const];
  });
  const plain = `coalesce(${cell}, '')`;
  if (changed.length === 0) return { value: plain, join: '', masked: noneMasked };
  const table = `choice_${name}`;
  await query.run(`CREATE TEMP TABLE ${table} (cell VARCHAR, value VARCHAR)`);
  await query.append(table, changed);
  return {
    value: `coalesce(${table}.value, ${plain})`,
    join: `LEFT JOIN ${table} ON ${table}.cell = ${cell}`,
    masked: counts,
  };
}
