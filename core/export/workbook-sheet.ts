/** A sheet of a workbook, and the same as plain cells. Numbers are in their own unit: shares 0 to 1. */
import type { Table } from '../file/formats/write-table';
import type { Message } from '../i18n/translate';

/** How a spreadsheet shows the numbers of a column. */
export type ColumnKind = 'text' | 'count' | 'number' | 'exact' | 'share';
export type SheetValue = string | number | null;

export interface SheetColumn {
  readonly title: string;
  readonly kind: ColumnKind;
}

export interface Sheet {
  /** Tells the files of a map apart, e.g. "map-quotes.csv"; the same in every language. */
  readonly id:
    | 'differences'
    | 'comparison'
    | 'steps'
    | 'numbers'
    | 'series'
    | 'quotes'
    | 'pains'
    | 'fixes'
    | 'sources'
    | 'methods'
    | 'reviews'
    | 'points'
    | 'goals'
    | 'readings';
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** As many values as columns. */
  readonly rows: readonly (readonly SheetValue[])[];
}

export type TitledColumn = readonly [title: Message | string, kind: ColumnKind];

/** The same as plain cells, for formats that know no kinds of columns. */
export const sheetTable = ({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): Table => [
  columns.map(({ title }) => title),
  ...rows.map((row) => row.map((value) => value ?? '')),
];
