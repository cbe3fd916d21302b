/**
 * A table somebody hands over as rows with known columns, however its headings are called in either language. Reads
 * CSV text with any of the usual delimiters; what is missing or does not fit comes back as a value.
 */
import { failure, type Result, success } from '../desktop/app-error';
import { readSample } from '../evidence/csv-sample';
import { sniffTable } from '../evidence/sniff';
import { folded } from './people';

export interface Column {
  /** How it may be called, in small letters; errors name the first of each language. */
  readonly names: readonly string[];
  readonly isNeeded?: true;
}
export type Columns = Readonly<Record<string, Column>>;

export interface Row<C extends Columns> {
  /** The line of the file on which it starts. */
  readonly line: number;
  readonly cells: Readonly<Record<keyof C, string>>;
}

const longest = 100_000;

export function readRows<C extends Columns>(
  text: string,
  columns: C,
  name: string,
): Result<readonly Row<C>[]> {
  const { delimiter } = sniffTable(text, true);
  const [head, ...rest] = readSample(text, delimiter, longest);
  if (head === undefined) return failure('tableEmpty', { name });
  const headings = head.cells.map(folded);
  const places = new Map<string, number>();
  for (const [key, { names, isNeeded }] of Object.entries(columns)) {
    const place = headings.findIndex((heading) => names.includes(heading));
    if (place < 0 && isNeeded) return failure('tableColumnMissing', { name, column: calledOf(names) || key });
    places.set(key, place);
  }
  const cellsOf = (cells: readonly string[]): Record<keyof C, string> => {
    const read: Partial<Record<keyof C, string>> = {};
    for (const key of Object.keys(columns) as (keyof C & string)[])
      read[key] = (cells[places.get(key) ?? -1] ?? '').trim();
    return read as Record<keyof C, string>;
  };
  return success(rest.map(({ cells, line }) => ({ line, cells: cellsOf(cells) })));
}

/** How it may be called in both languages: "name / имя". */
const calledOf = (names: readonly string[]): string =>
  [names[0], names.find((name) => /\p{Script=Cyrillic}/u.test(name))].filter(Boolean).join(' / ');

/** Reads one row after another; the first that does not fit is told by its line and column. */
export function eachRow<C extends Columns, Read>(
  rows: readonly Row<C>[],
  columns: C,
  name: string,
  read: (row: Row<C>) => Read | { readonly wrong: keyof C & string },
): Result<readonly Read[]> {
  const done: Read[] = [];
  for (const row of rows) {
    const made = read(row);
    if (isWrong(made))
      return failure('tableCellInvalid', {
        name,
        row: row.line,
        column: calledOf(columns[made.wrong]?.names ?? []) || made.wrong,
      });
    done.push(made);
  }
  return success(done);
}

const isWrong = (made: unknown): made is { readonly wrong: string } =>
  typeof made === 'object' && made !== null && 'wrong' in made;
