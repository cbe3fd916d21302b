/**
 * Which of the columns that fit no field are worth keeping under their own names: those that hold few different short
 * values. Columns that name people are left to whoever imports.
 */
import { plainName } from './column-names';
import { longestAttributeName, type Mapping, type TableFormat } from './contact-fields';
import { foldValue } from './fold-value';
import { readInstant } from './read-value';

type Attribute = NonNullable<Mapping['attributes']>[number];

const mostGuessed = 12;
const longestValue = 40;
const fewestRows = 4;
/** One different value in so many rows, at most. */
const rowsOfValue = 4;
const mostValues = 50;
/** A column that is nearly empty tells little. */
const leastFilled = 0.2;

/** People, and what leads to them. */
const ofPeople =
  /(?:^|[ _])(?:names?|fullname|surname|login|user(?:name)?|agents?|assignee|operators?|employees?|managers?|author|phone|mobile|e?mail|address|passport|имя|имена|фамилия|отчество|фио|логин|ник|пользователь|клиент|сотрудники?|операторы?|агент|менеджер|автор|исполнитель|ответственный|телефон|почта|адрес|паспорт|инн|снилс)(?:[ _]|$)/;

interface Circumstances {
  readonly rows: number;
  readonly format: TableFormat;
  /** Columns that are something already. */
  readonly used: ReadonlySet<number>;
  /** Step counts have none. */
  readonly isCounts: boolean;
}

/** `values`: of each column, without the blank ones. */
export function guessAttributes(
  headers: readonly string[],
  values: readonly (readonly string[])[],
  { rows, format, used, isCounts }: Circumstances,
): Attribute[] {
  if (isCounts) return [];
  const names = new Set<string>();
  const found: Attribute[] = [];
  for (const [column, cells] of values.entries()) {
    const name = attributeName(headers[column]);
    const isNamed = name !== '' && !names.has(foldValue(name)) && !ofPeople.test(plainName(name));
    if (used.has(column) || !isNamed || !holdsChoices(cells, rows, format)) continue;
    names.add(foldValue(name));
    found.push({ column, name });
  }
  return found.slice(0, mostGuessed);
}

/** How a column is called where nobody has called it otherwise. */
export const attributeName = (header = ''): string => header.trim().slice(0, longestAttributeName).trim();

function holdsChoices(cells: readonly string[], rows: number, format: TableFormat): boolean {
  if (rows < fewestRows || cells.length < Math.max(fewestRows, rows * leastFilled)) return false;
  const different = new Set(cells.map(foldValue));
  if (different.size < 2 || different.size > Math.min(mostValues, cells.length / rowsOfValue)) return false;
  const isShort = [...different].every((value) => value.length <= longestValue);
  const isDated = cells.filter((cell) => /\D/.test(cell) && readInstant(cell, format.dateOrder) !== null);
  return isShort && isDated.length < cells.length / 2;
}
