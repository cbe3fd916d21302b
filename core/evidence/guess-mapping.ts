/**
 * Guesses what the columns of a table mean, from their names in both languages and from their values.
 * A guess is a proposal: the person sees it in the mapping dialog and corrects it.
 */

import { readLanguage } from '../text/language';
import { columnNames, plainName } from './column-names';
import {
  type ContactField,
  contactFields,
  type Mapping,
  type ScoreScale,
  type TableFormat,
} from './contact-fields';
import { goodEnd } from './good-end';
import { guessActivity } from './guess-activity';
import { guessAttributes } from './guess-attributes';
import { guessQuestions } from './guess-questions';
import { readInstant, readScore, readYesNo } from './read-value';

export interface GuessedMapping {
  readonly mapping: Mapping;
  readonly guessedFrom: readonly { readonly column: number; readonly because: 'name' | 'values' }[];
}

export function guessMapping(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  format: TableFormat,
  sourceName: string,
): GuessedMapping {
  const values = headers.map((_, column) =>
    rows.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== ''),
  );
  const activity = guessActivity(headers, values, format);
  return activity === null
    ? guessRecords(headers, rows, values, format, sourceName)
    : ofActivity(activity, format, sourceName);
}

function guessRecords(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  values: readonly (readonly string[])[],
  format: TableFormat,
  sourceName: string,
): GuessedMapping {
  const columns = new Map<ContactField, number>();
  const taken = new Map<number, 'name' | 'values'>();
  const claim = (field: ContactField, column: number, because: 'name' | 'values') => {
    columns.set(field, column);
    taken.set(column, because);
  };
  for (const { field, column } of nameClaims(headers, values, format))
    if (!columns.has(field) && !taken.has(column)) claim(field, column, 'name');
  if (!columns.has('text')) {
    const text = longestProse(values, taken, headers);
    if (text !== null) claim('text', text, 'values');
  }
  const at = columns.has('at') ? -1 : columnOfDates(values, taken, format);
  if (at !== -1) claim('at', at, 'values');
  const isCounts = holdsCounts(columns);
  if (!isCounts) release(columns, taken);
  const questions = isCounts ? [] : guessQuestions(headers, values, columns, format);
  const isSurvey = questions.length > 0;
  if (isSurvey) {
    for (const field of ['csat', 'ces', 'nps'] as const) columns.delete(field);
    const about = columns.has('category') ? -1 : columnAskedAbout(headers, taken);
    if (about !== -1) claim('category', about, 'name');
  }
  const scaleOf = (field: 'csat' | 'ces', usual: 5 | 7): ScoreScale => {
    const column = columns.get(field);
    if (column === undefined) return { min: 1, max: usual };
    const isLowGood = goodEnd(headers[column] ?? '', values[column]) === 'low';
    return { min: 1, max: scaleTop(values[column]), ...(isLowGood && { isLowGood }) };
  };
  const used = new Set([...taken.keys(), ...questions.map(({ column }) => column)]);
  const attributes = guessAttributes(headers, values, { rows: rows.length, format, used, isCounts });
  return {
    mapping: {
      kind: kindOf(isCounts, isSurvey, headers[columns.get('text') ?? -1]),
      sourceName,
      format,
      columns: Object.fromEntries(columns),
      questions: isSurvey ? questions : [],
      ...ofAny(attributes),
      fixedDay: null,
      csatScale: scaleOf('csat', 5),
      cesScale: scaleOf('ces', 7),
    },
    guessedFrom: [
      ...[...taken].map(([column, because]) => ({ column, because })),
      ...attributes.map(({ column }) => ({ column, because: 'values' as const })),
    ],
  };
}

const columnOfDates = (
  values: readonly (readonly string[])[],
  taken: ReadonlyMap<number, unknown>,
  format: TableFormat,
): number => values.findIndex((cells, column) => !taken.has(column) && holdsDates(cells, format));

const columnAskedAbout = (headers: readonly string[], taken: ReadonlyMap<number, unknown>): number =>
  headers.findIndex((header, column) => !taken.has(column) && askedAbout.test(plainName(header)));

const ofActivity = (
  columns: Mapping['columns'],
  format: TableFormat,
  sourceName: string,
): GuessedMapping => ({
  mapping: {
    kind: 'activity',
    sourceName,
    format,
    columns,
    questions: [],
    fixedDay: null,
    csatScale: { min: 1, max: 5 },
    cesScale: { min: 1, max: 7 },
  },
  guessedFrom: Object.values(columns).map((column) => ({ column, because: 'name' })),
});

/** Left out where there are none. */
const ofAny = (attributes: NonNullable<Mapping['attributes']>): Pick<Mapping, 'attributes'> =>
  attributes.length === 0 ? {} : { attributes };

const holdsCounts = (columns: ReadonlyMap<ContactField, number>): boolean =>
  columns.has('step') && columns.has('entered') && !columns.has('text');

/** Columns named like those of step counts, in a file of something else. */
function release(columns: Map<ContactField, number>, taken: Map<number, unknown>): void {
  for (const field of countFields) {
    taken.delete(columns.get(field) ?? -1);
    columns.delete(field);
  }
}

function kindOf(isCounts: boolean, isSurvey: boolean, textHeader: string | undefined): Mapping['kind'] {
  if (isCounts) return 'counts';
  if (isSurvey) return 'survey';
  return isIdeas(textHeader) ? 'ideas' : 'contacts';
}

/** What a survey was about; in an export of contacts the same names say who answered. */
const askedAbout = /^(?:service|touchpoint|product|услуга|сервис|точка контакта|продукт|сценарий|scenario)$/;

const countFields = ['step', 'segment', 'entered', 'completed'] as const;

const isIdeas = (header = ''): boolean =>
  /^(?:иде[яи]|предложени[ея]|пожелани[ея]|ideas?|suggestions?|feature requests?)(?:\s|$)/.test(
    plainName(header),
  );

/** Activity is guessed by guess-activity.ts. */
const otherFields = contactFields.filter((field) => !['month', 'active', 'spend'].includes(field));

interface Claim {
  readonly field: ContactField;
  readonly column: number;
  readonly rank: number;
}

/** Every field a column could be by its name and is by its values; the surest names and fullest columns first. */
function nameClaims(
  headers: readonly string[],
  values: readonly (readonly string[])[],
  format: TableFormat,
): Claim[] {
  const claims: (Claim & { filled: number })[] = [];
  headers.forEach((header, column) => {
    const name = plainName(header);
    const cells = values[column] ?? [];
    for (const field of otherFields) {
      const rank = columnNames[field].findIndex((pattern) => pattern.test(name));
      if (rank !== -1 && fits(field, cells, format))
        claims.push({ field, column, rank, filled: cells.length });
    }
  });
  return claims.toSorted((a, b) => a.rank - b.rank || b.filled - a.filled || a.column - b.column);
}

/** Values that cannot be what the name says overrule the name. An empty column may be anything. */
function fits(field: ContactField, cells: readonly string[], format: TableFormat): boolean {
  if (cells.length === 0) return field !== 'text' && field !== 'category' && field !== 'channel';
  switch (field) {
    case 'id':
      return new Set(cells).size >= cells.length * 0.9;
    case 'at':
    case 'resolvedAt':
      // Rows without a day are rejected and shown; a column of the right name is still the one.
      return holdsDates(cells, format, 0.6);
    case 'language':
      return most(cells, (cell) => readLanguage(cell) !== null || /^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(cell));
    case 'csat':
    case 'ces':
    case 'nps':
      return most(cells, (cell) => readScore(cell, format.decimal, { min: 0, max: 10 }).kind !== 'leftOut');
    case 'fcr':
      return most(cells, (cell) => readYesNo(cell) !== null);
    case 'entered':
    case 'completed':
      return most(cells, (cell) => /^[\d\s.,]+$/.test(cell));
    case 'handlingMinutes':
    case 'resolutionHours':
      return most(cells, (cell) => /^(?:[\d\s.,]+|\d+:[0-5]\d:[0-5]\d)$/.test(cell));
    case 'category':
      // What is the same in every row tells nothing apart.
      return cells.length < 10 || new Set(cells).size > 1;
    case 'channel':
      return new Set(cells).size <= Math.max(20, cells.length / 4);
    default:
      return true;
  }
}

const most = (cells: readonly string[], test: (cell: string) => boolean, share = 0.8) =>
  cells.filter(test).length >= cells.length * share;

const holdsDates = (cells: readonly string[], format: TableFormat, share?: number) =>
  cells.length > 0 && most(cells, (cell) => isLikelyDate(readInstant(cell, format.dateOrder)), share);

/** Spreadsheets write a time of day as one of 1899, and numbers of ten digits read as seconds of any century. */
const isLikelyDate = (instant: string | null) => instant !== null && instant >= '1990' && instant < '2100';

/** Long texts too, but not the customer's. */
const ofOthers =
  /(?:^|[ _])(?:answer|reply|replies|resolution|kb|ответ|решение|бз)(?:[ _]|$)|^(?:agent|internal|private)[ _]/;

/** The column of sentences, if there is one: long cells of several words, seldom repeated; the customer's before others. */
function longestProse(
  values: readonly (readonly string[])[],
  taken: ReadonlyMap<number, unknown>,
  headers: readonly string[],
): number | null {
  const prose = values.flatMap((cells, column) => {
    if (taken.has(column) || cells.length === 0) return [];
    const length = cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
    const isProse = cells.filter((cell) => /\p{L}+\s+\p{L}+/u.test(cell)).length > cells.length / 2;
    if (!isProse || length <= 25 || new Set(cells).size <= cells.length / 3) return [];
    return [{ column, length, isOfOthers: ofOthers.test(plainName(headers[column] ?? '')) }];
  });
  const [best] = prose.toSorted((a, b) => Number(a.isOfOthers) - Number(b.isOfOthers) || b.length - a.length);
  return best?.column ?? null;
}

/** Top of the scale most scores are on: a stray 0, 6 or 9 is more likely a code than a scale of its own. */
function scaleTop(cells: readonly string[] = []): 5 | 7 | 10 {
  const scores = cells.map((cell) => Number(cell.replace(',', '.'))).filter((score) => score > 0);
  const above = (top: number) => scores.filter((score) => score > top).length > scores.length * 0.05;
  return above(7) ? 10 : above(5) ? 7 : 5;
}
