/**
 * Turns text cells into values. What the database can read for sure it reads itself; every other distinct value is
 * read once by core/evidence/read-value.ts and joined from a small temporary table. So both give the same answers.
 */
import { z } from 'zod';
import type { ContactField, Mapping, ScoreScale, TableFormat } from '#core/evidence/contact-fields';
import { readInstant, readNumber, readScore, readYesNo } from '#core/evidence/read-value';
import { readLanguage } from '#core/text/language';
import { mask } from '#core/text/mask';
import { addCounts, type MaskCounts, noneMasked, totalOf } from '#core/text/mask-tokens';
import type { Query } from './query';
import { cellOf, questionCell } from './raw-table';

/** SQL of a value, and the join it needs; alias `r` is the raw table. */
export interface CellSql {
  readonly value: string;
  readonly join: string;
}

const nothing = (type: string): CellSql => ({ value: `NULL::${type}`, join: '' });
const cellRow = z.object({ cell: z.string() });

/** Distinct cells that `fast` leaves unread, each read by `read`, in the temporary table `name`. */
async function mapCells(
  query: Query,
  name: string,
  type: string,
  cell: string,
  fast: string,
  read: (cell: string) => string | number | null,
): Promise<CellSql> {
  const left = `${cell} IS NOT NULL AND ${fast} IS NULL`;
  const cells = await query.rows(`SELECT DISTINCT ${cell} AS cell FROM raw r WHERE ${left}`, cellRow);
  const mapped = cells.flatMap((one) => {
    const value = read(one.cell);
    return value === null ? [] : [[one.cell, value] as const];
  });
  if (mapped.length === 0) return { value: fast, join: '' };
  await query.run(
    `CREATE TEMP TABLE ${name} (cell VARCHAR, value ${type === 'DOUBLE' ? 'DOUBLE' : 'VARCHAR'})`,
  );
  await query.append(name, mapped);
  return {
    value: `coalesce(${fast}, ${name}.value::${type})`,
    join: `LEFT JOIN ${name} ON ${name}.cell = CASE WHEN ${fast} IS NULL THEN ${cell} END`,
  };
}

/** Shapes of dates that the database reads exactly as readInstant does. */
function fastInstant(cell: string, order: TableFormat['dateOrder']): string {
  const iso = `WHEN length(${cell}) IN (10, 16, 19) AND ${cell}[5] = '-' THEN try_cast(${cell} AS TIMESTAMP)`;
  const dotted = ['%d.%m.%Y', '%d.%m.%Y %H:%M', '%d.%m.%Y %H:%M:%S'].map(
    (format, i) =>
      `WHEN length(${cell}) = ${[10, 16, 19][i]} AND ${cell}[3] = '.' AND ${cell}[6] = '.'
        THEN try_strptime(${cell}, '${format}')`,
  );
  return `CASE ${iso} ${order === 'dmy' ? dotted.join(' ') : ''} END`;
}

export async function instantCell(
  query: Query,
  field: 'at' | 'resolvedAt',
  mapping: Mapping,
): Promise<CellSql> {
  if (mapping.columns[field] === undefined) return nothing('TIMESTAMP');
  const cell = `r.${cellOf(field)}`;
  const { dateOrder } = mapping.format;
  const read = (text: string) => readInstant(text, dateOrder);
  return mapCells(query, `map_${field.toLowerCase()}`, 'TIMESTAMP', cell, fastInstant(cell, dateOrder), read);
}

export async function numberCell(
  query: Query,
  field: 'handlingMinutes' | 'resolutionHours' | 'entered' | 'completed',
  mapping: Mapping,
): Promise<CellSql> {
  if (mapping.columns[field] === undefined) return nothing('DOUBLE');
  const cell = `r.${cellOf(field)}`;
  const { decimal } = mapping.format;
  const fast = `CASE WHEN regexp_full_match(${cell}, '[0-9]+([${decimal}][0-9]+)?')
    THEN try_cast(replace(${cell}, ',', '.') AS DOUBLE) END`;
  return mapCells(query, `map_${field.toLowerCase()}`, 'DOUBLE', cell, fast, (text) =>
    readNumber(text, decimal),
  );
}

export interface ScoreSql extends CellSql {
  /** True where there was an answer that does not count. */
  readonly isLeftOut: string;
}

/** Scores have few distinct values, so all are read by readScore. */
async function scoreCell(
  query: Query,
  name: string,
  cell: string,
  scale: ScoreScale,
  mapping: Mapping,
): Promise<ScoreSql> {
  const cells = await query.rows(
    `SELECT DISTINCT ${cell} AS cell FROM raw r WHERE ${cell} IS NOT NULL`,
    cellRow,
  );
  const table = `score_${name}`;
  await query.run(`CREATE TEMP TABLE ${table} (cell VARCHAR, value DOUBLE)`);
  await query.append(
    table,
    cells.flatMap((one) => {
      const read = readScore(one.cell, mapping.format.decimal, scale);
      return read.kind === 'blank' ? [] : [[one.cell, read.kind === 'score' ? read.score : null]];
    }),
  );
  return {
    value: `${table}.value`,
    join: `LEFT JOIN ${table} ON ${table}.cell = ${cell}`,
    isLeftOut: `(${table}.cell IS NOT NULL AND ${table}.value IS NULL)`,
  };
}

export async function contactScore(
  query: Query,
  field: 'csat' | 'ces' | 'nps',
  mapping: Mapping,
): Promise<ScoreSql> {
  if (mapping.columns[field] === undefined) return { ...nothing('DOUBLE'), isLeftOut: 'FALSE' };
  const scale = { csat: mapping.csatScale, ces: mapping.cesScale, nps: { min: 0, max: 10 } }[field];
  return scoreCell(query, field, `r.${cellOf(field)}`, scale, mapping);
}

export async function questionScore(query: Query, index: number, mapping: Mapping): Promise<ScoreSql> {
  const question = mapping.questions[index];
  if (question === undefined) throw new Error('no such question');
  return scoreCell(query, `q${index}`, `r.${questionCell(index)}`, question.scale, mapping);
}

export async function outcomeCell(query: Query, mapping: Mapping): Promise<CellSql> {
  if (mapping.columns.fcr === undefined) return nothing('BOOLEAN');
  const read = (cell: string) => {
    const outcome = readYesNo(cell);
    return outcome === null ? null : String(outcome);
  };
  return mapCells(query, 'map_fcr', 'BOOLEAN', `r.${cellOf('fcr')}`, 'NULL::BOOLEAN', read);
}

/** ru, en, an empty string for other languages; NULL where the cell is blank and the text must tell. */
export async function languageCell(query: Query, mapping: Mapping): Promise<CellSql> {
  if (mapping.columns.language === undefined) return nothing('VARCHAR');
  const read = (cell: string) => (cell.trim() === '' ? null : (readLanguage(cell) ?? ''));
  return mapCells(query, 'map_language', 'VARCHAR', `r.${cellOf('language')}`, 'NULL::VARCHAR', read);
}

const longestChoice = 300;

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
  const cell = `r.${cellOf(field)}`;
  const cells = await query.rows(
    `SELECT cell, count FROM (SELECT ${cell} AS cell, count(*)::DOUBLE AS count FROM raw r GROUP BY 1)
    WHERE cell <> trim(cell) OR length(cell) > ${longestChoice} OR regexp_matches(cell, '[@0-9=\\s\\x{A0}]|(?i:собак)')`,
    cellRow.extend({ count: z.number() }),
  );
  let counts = noneMasked;
  const changed = cells.flatMap((one) => {
    const masked = mask(one.cell.trim().slice(0, longestChoice), mapping.masking);
    if (totalOf(masked.counts) > 0) counts = addCounts(counts, masked.counts, one.count);
    return masked.text === one.cell ? [] : [[one.cell, masked.text] as const];
  });
  const plain = `coalesce(${cell}, '')`;
  if (changed.length === 0) return { value: plain, join: '', masked: noneMasked };
  const table = `choice_${field}`;
  await query.run(`CREATE TEMP TABLE ${table} (cell VARCHAR, value VARCHAR)`);
  await query.append(table, changed);
  return {
    value: `coalesce(${table}.value, ${plain})`,
    join: `LEFT JOIN ${table} ON ${table}.cell = ${cell}`,
    masked: counts,
  };
}
