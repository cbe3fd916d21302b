/**
 * Reads cells of exports: dates, numbers, scores, yes and no, as tools write them in Russian and English.
 * Never guesses between two readings: the order of day and month and the decimal sign are given.
 */
import type { ScoreScale, TableFormat } from './contact-fields';

const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  янв: 1,
  фев: 2,
  мар: 3,
  апр: 4,
  май: 5,
  мая: 5,
  июн: 6,
  июл: 7,
  авг: 8,
  сен: 9,
  окт: 10,
  ноя: 11,
  дек: 12,
};

const time = String.raw`(?:(?:,?\s+|T|\s*-\s*|,\s*(?:at|в)\s*|\s+(?:at|в)\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*([ap]\.?m\.?)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?`;
const shapes = {
  yearFirst: new RegExp(String.raw`^(\d{4})([-./])(\d{1,2})\2(\d{1,2})${time}$`, 'i'),
  compact: new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})${time}$`, 'i'),
  yearLast: new RegExp(String.raw`^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})${time}$`, 'i'),
  dayMonthName: new RegExp(
    String.raw`^(\d{1,2})[-/.\s]\s*([a-zа-я]{3,9})\.?[-/.\s,]\s*(\d{4}|\d{2})(?:\s*г\.?)?${time}$`,
    'i',
  ),
  monthNameDay: new RegExp(
    String.raw`^([a-zа-я]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${time}$`,
    'i',
  ),
};

/**
 * A moment as "YYYY-MM-DD HH:MM:SS" in the clock of the export: an offset written behind it is dropped, so that
 * days and months stay those the customer and the agent saw. Unix time (10 or 13 digits) is read as UTC. Null: not a date.
 */
export function readInstant(cell: string, order: TableFormat['dateOrder']): string | null {
  const text = cell.trim();
  if (/^\d{10}$/.test(text) || /^\d{13}$/.test(text))
    return new Date(Number(text) * (text.length === 10 ? 1_000 : 1))
      .toISOString()
      .slice(0, 19)
      .replace('T', ' ');
  const first = shapes.yearFirst.exec(text);
  if (first) return moment(first[1], first[3], first[4], first.slice(5));
  const compact = shapes.compact.exec(text);
  if (compact) return moment(compact[1], compact[2], compact[3], compact.slice(4));
  const last = shapes.yearLast.exec(text);
  if (last) {
    const [, one, , two, year] = last;
    return order === 'mdy'
      ? moment(fullYear(year), one, two, last.slice(5))
      : moment(fullYear(year), two, one, last.slice(5));
  }
  const named = shapes.dayMonthName.exec(text);
  if (named) return moment(fullYear(named[3]), monthOf(named[2]), named[1], named.slice(4));
  const american = shapes.monthNameDay.exec(text);
  if (american) return moment(american[3], monthOf(american[1]), american[2], american.slice(4));
  return null;
}

/** A month as its first moment: "2026-03", "03.2026", "March 2026", or any day of it. Null: not a month. */
export function readMonth(cell: string, order: TableFormat['dateOrder']): string | null {
  const text = cell.trim();
  const yearFirst = /^(\d{4})[-./]?(\d{2})$/.exec(text);
  if (yearFirst) return moment(yearFirst[1], yearFirst[2], '1', []);
  const yearLast = /^(\d{1,2})[-./](\d{4})$/.exec(text);
  if (yearLast) return moment(yearLast[2], yearLast[1], '1', []);
  const named = /^([a-zа-я]{3,9})\.?[-/.\s,]\s*(\d{4}|\d{2})(?:\s*г\.?)?$/i.exec(text);
  if (named) return moment(fullYear(named[2]), monthOf(named[1]), '1', []);
  const instant = readInstant(text, order);
  return instant && `${instant.slice(0, 8)}01 00:00:00`;
}

const monthOf = (name = ''): string => String(months[name.toLowerCase().slice(0, 3)] ?? 0);
/** Two digits are of this century up to 69, as POSIX has it. */
const fullYear = (year = ''): string =>
  year.length === 2 ? String(Number(year) < 70 ? 2_000 + Number(year) : 1_900 + Number(year)) : year;

function moment(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  clock: readonly (string | undefined)[],
): string | null {
  const [hourText = '0', minuteText = '0', secondText = '0', half] = clock.map((part) => part || undefined);
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  let hour = Number(hourText);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  const minute = Number(minuteText);
  const second = Number(secondText);
  const date = new Date(Date.UTC(y, m - 1, d, hour, minute, second));
  const isReal =
    y >= 1000 &&
    date.getUTCMonth() === m - 1 &&
    date.getUTCDate() === d &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  return isReal ? date.toISOString().slice(0, 19).replace('T', ' ') : null;
}

/** A number with the given decimal sign; spaces and the other sign may group thousands. Null: not a number. */
export function readNumber(cell: string, decimal: TableFormat['decimal']): number | null {
  const text = cell.trim().replace(/[\s\u00a0\u202f%]+/g, '');
  const group = decimal === ',' ? '.' : ',';
  const shape = new RegExp(`^[+-]?(?:\\d+|\\d{1,3}(?:\\${group}\\d{3})+)(?:\\${decimal}\\d+)?$`);
  if (shape.test(text)) return Number(text.replaceAll(group, '').replace(decimal, '.'));
  // A lone figure with the other sign (a score of 4.5 in a file of decimal commas) has only one reading.
  return /^[+-]?\d+[.,]\d{1,2}$/.test(text) ? Number(text.replace(',', '.')) : null;
}

const secondsOf = { minutes: 60, hours: 3_600 };

/** How long something took: a number of the unit, or a duration of hours, minutes and seconds ("00:03:30"). Null: neither. */
export function readDuration(
  cell: string,
  decimal: TableFormat['decimal'],
  unit: keyof typeof secondsOf,
): number | null {
  const clock = /^(\d{1,6}):([0-5]\d):([0-5]\d)$/.exec(cell.trim());
  if (clock === null) return readNumber(cell, decimal);
  const [hours, minutes, seconds] = clock.slice(1).map(Number);
  return ((hours ?? 0) * 3_600 + (minutes ?? 0) * 60 + (seconds ?? 0)) / secondsOf[unit];
}

const blanks = new Set([
  '',
  '-',
  '—',
  '–',
  'n/a',
  'na',
  'null',
  'none',
  'nil',
  'nan',
  'blank',
  'empty',
  '(blank)',
  'unrated',
  'not rated',
  'offered',
  'not offered',
  'unoffered',
  'no rating',
  'нет',
  'нет оценки',
  'без оценки',
  'не оценено',
  'пусто',
  'н/д',
]);
const best = new Set([
  'good',
  'satisfied',
  'positive',
  'happy',
  '👍',
  'хорошо',
  'отлично',
  'доволен',
  'довольна',
  'нравится',
]);
const worst = new Set([
  'bad',
  'unsatisfied',
  'dissatisfied',
  'negative',
  'unhappy',
  '👎',
  'плохо',
  'ужасно',
  'недоволен',
  'недовольна',
]);

/** Nothing, or what tools write instead: a dash, "n/a", "unrated". */
export const isBlankCell = (cell: string): boolean => blanks.has(cell.trim().toLowerCase());

export type ReadScore =
  | { readonly kind: 'score'; readonly score: number }
  | { readonly kind: 'blank' }
  /** Not a number, or outside the scale (0, 6 and 11 are often codes for "no answer"): left out and counted. */
  | { readonly kind: 'leftOut' };

/** Words are taken at their word; figures are turned where the scale says that the lowest is the best. */
export function readScore(cell: string, decimal: TableFormat['decimal'], scale: ScoreScale): ReadScore {
  if (isBlankCell(cell)) return { kind: 'blank' };
  const text = cell.trim().toLowerCase();
  if (best.has(text)) return { kind: 'score', score: scale.max };
  if (worst.has(text)) return { kind: 'score', score: scale.min };
  const ofMany = /^(\d+(?:[.,]\d+)?)\s*(?:\/|из|of|out of)\s*\d+$/.exec(text);
  const labelled = /^(\d{1,2})\s*(?:[-–—:.]\s*\p{L}|\(|★|⭐|балл|звезд|star|point)/u.exec(text);
  const score = readNumber(ofMany?.[1] ?? labelled?.[1] ?? text, decimal);
  if (score === null || score < scale.min || score > scale.max) return { kind: 'leftOut' };
  return { kind: 'score', score: scale.isLowGood ? scale.min + scale.max - score : score };
}

const yes = new Set([
  '1',
  'yes',
  'y',
  'true',
  't',
  'да',
  'д',
  'истина',
  'решено',
  'resolved',
  'fcr',
  '+',
  'x',
  '✓',
]);
const no = new Set([
  '0',
  'no',
  'n',
  'false',
  'f',
  'нет',
  'н',
  'ложь',
  'не решено',
  'unresolved',
  'not resolved',
]);

/** Null: unknown outcome. */
export function readYesNo(cell: string): boolean | null {
  const text = cell.trim().toLowerCase();
  if (yes.has(text)) return true;
  return no.has(text) ? false : null;
}

/** How much somebody did or spent: a number, with its currency or without, or yes and no as 1 and 0. Null: neither. */
export function readAmount(cell: string, decimal: TableFormat['decimal']): number | null {
  const text = cell.trim().replace(/^[₽$€£]\s*|\s*(?:[₽$€£]|руб\.?|р\.|rub|usd|eur)$/giu, '');
  const number = readNumber(text.replace('\u2212', '-'), decimal);
  if (number !== null) return number;
  const outcome = readYesNo(text);
  return outcome === null ? null : Number(outcome);
}
