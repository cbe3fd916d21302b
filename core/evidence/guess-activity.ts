/**
 * Guesses whether a table tells what customers did over time, and which column is what. Looks at names first, for a
 * table of activity is nearly all numbers; knows no files and stores nothing.
 */
import { columnNames, plainName } from './column-names';
import type { ContactField, Mapping, TableFormat } from './contact-fields';
import { readAmount, readInstant, readMonth } from './read-value';

const amounts = ['active', 'spend'] as const;
const plain = ['customer', 'segment', 'id'] as const;
/** What somebody wrote, thought or went through makes the table something else. */
const ofOthers = ['text', 'step', 'channel', 'category', 'topic', 'csat', 'ces', 'nps', 'fcr'] as const;

/** null: the table holds something else. `values`: of each column, without the blank ones. */
export function guessActivity(
  headers: readonly string[],
  values: readonly (readonly string[])[],
  format: TableFormat,
): Mapping['columns'] | null {
  const names = headers.map(plainName);
  if (ofOthers.some((field) => names.some((name) => isCalled(field, name)))) return null;
  const taken = new Set<number>();
  const columns: Mapping['columns'] = {};
  const claim = (field: ContactField, test: (cell: string) => boolean, called: ContactField = field) => {
    const column = best(called, names, (one) => !taken.has(one) && most(values[one] ?? [], test));
    if (column === null) return;
    taken.add(column);
    columns[field] = column;
  };
  claim('customer', () => true);
  claim('month', (cell) => readMonth(cell, format.dateOrder) !== null);
  if (columns.month === undefined) claim('at', (cell) => readInstant(cell, format.dateOrder) !== null);
  // Months under the heading of a date.
  if (columns.month === undefined && columns.at === undefined)
    claim('month', (cell) => readMonth(cell, format.dateOrder) !== null, 'at');
  for (const field of amounts) claim(field, (cell) => readAmount(cell, format.decimal) !== null);
  for (const field of plain) if (columns[field] === undefined) claim(field, () => true);
  const isWhen = columns.at !== undefined || columns.month !== undefined;
  const isWhat = columns.active !== undefined || columns.spend !== undefined;
  return columns.customer !== undefined && isWhen && isWhat ? columns : null;
}

const isCalled = (field: ContactField, name: string): boolean =>
  columnNames[field].some((pattern) => pattern.test(name));

/** Of the columns called so, the one whose name is the surest. */
function best(
  field: ContactField,
  names: readonly string[],
  fits: (column: number) => boolean,
): number | null {
  for (const pattern of columnNames[field]) {
    const column = names.findIndex((name, index) => pattern.test(name) && fits(index));
    if (column !== -1) return column;
  }
  return null;
}

const most = (cells: readonly string[], test: (cell: string) => boolean): boolean =>
  cells.filter(test).length >= cells.length * 0.8;
