/**
 * Cells that the database reads by itself while it reads the file, exactly as core/evidence/read-value.ts does; what it
 * is not sure of is NULL here and left to cell-readers.ts.
 */
import type { Mapping, ScoreScale, TableFormat } from '#core/evidence/contact-fields';
import { cellOf, questionCell } from './cell-names';

export interface QuickCell {
  /** Of the file, from 0. */
  readonly column: number;
  /** Where the text is kept of cells that are not read. */
  readonly cell: string;
  /** SQL of the value over the cell. */
  readonly value: (cell: string) => string;
}

/** Every cell of an import that becomes a value. */
export function quickCells(mapping: Mapping): QuickCell[] {
  const { columns, format, questions } = mapping;
  const readers = {
    at: (cell: string) => instant(cell, format.dateOrder),
    resolvedAt: (cell: string) => instant(cell, format.dateOrder),
    csat: (cell: string) => score(cell, mapping.csatScale),
    ces: (cell: string) => score(cell, mapping.cesScale),
    nps: (cell: string) => score(cell, { min: 0, max: 10 }),
    fcr: outcome,
    language,
    handlingMinutes: (cell: string) => number(cell, format.decimal),
    resolutionHours: (cell: string) => number(cell, format.decimal),
    entered: (cell: string) => number(cell, format.decimal),
    completed: (cell: string) => number(cell, format.decimal),
    month,
    active: (cell: string) => number(cell, format.decimal),
    spend: (cell: string) => number(cell, format.decimal),
  };
  const fields = Object.keys(readers) as (keyof typeof readers)[];
  return [
    ...fields.flatMap((field) => {
      const column = columns[field];
      return column === undefined ? [] : [{ column, cell: cellOf(field), value: readers[field] }];
    }),
    ...questions.map(({ column, scale }, index) => ({
      column,
      cell: questionCell(index),
      value: (cell: string) => score(cell, scale),
    })),
  ];
}

const clocks = ['', '___:__', '___:__:__'] as const;

/** Shapes to the letter: the database also takes minutes of one figure, and 24:00 for the next day's beginning. */
function instant(cell: string, order: TableFormat['dateOrder']): string {
  const has = (shape: string) => `${cell} LIKE '${shape}'`;
  const iso = `WHEN (${clocks.map((clock) => has(`____-__-__${clock}`)).join(' OR ')})
      AND NOT ${has('____-__-___24:%')} THEN try_cast(${cell} AS TIMESTAMP)`;
  const dotted = ['%d.%m.%Y', '%d.%m.%Y %H:%M', '%d.%m.%Y %H:%M:%S'].map(
    (format, i) => `WHEN ${has(`__.__.____${clocks[i]}`)} THEN try_strptime(${cell}, '${format}')`,
  );
  return `CASE ${iso} ${order === 'dmy' ? dotted.join(' ') : ''} END`;
}

const month = (cell: string): string =>
  `CASE WHEN strlen(${cell}) = 7 AND ${cell} LIKE '____-__' THEN try_cast(${cell} || '-01' AS TIMESTAMP) END`;

const number = (cell: string, decimal: TableFormat['decimal']): string =>
  `CASE WHEN regexp_full_match(${cell}, '[0-9]+([${decimal}][0-9]+)?')
    THEN try_cast(replace(${cell}, ',', '.') AS DOUBLE) END`;

/** A single figure within the scale. */
function score(cell: string, { min, max, isLowGood }: ScoreScale): string {
  const [low, high] = [Math.max(0, Math.ceil(min)), Math.min(9, Math.floor(max))];
  if (low > high) return 'NULL::DOUBLE';
  const figure = `(ascii(${cell}) - 48)::DOUBLE`;
  return `CASE WHEN strlen(${cell}) = 1 AND ${cell} BETWEEN '${low}' AND '${high}'
    THEN ${isLowGood ? `${min + max} - ${figure}` : figure} END`;
}

const outcome = (cell: string): string =>
  `CASE WHEN ${cell} IN ('1', 'true') THEN TRUE WHEN ${cell} IN ('0', 'false') THEN FALSE END`;

const language = (cell: string): string => `CASE WHEN ${cell} IN ('ru', 'en') THEN ${cell} END`;
