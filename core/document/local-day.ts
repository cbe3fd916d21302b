/**
 * Which day and month a moment is on where the person is: their day begins at their own midnight, not at that of
 * Greenwich. Only for what people mean by today and this month; what is told of records in files is told by UTC, so that
 * a file is the same wherever it is made.
 */

/** How a day of which no hour is known is kept: it stays that day, wherever it is read. */
const noon = 'T12:00:00.000Z';
export const noonOf = (day: string): string => `${day}${noon}`;

/** YYYY-MM-DD. */
export function localDay(at: Date | string): string {
  if (typeof at === 'string' && at.endsWith(noon)) return at.slice(0, 10);
  const moment = new Date(at);
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** YYYY-MM. */
export const localMonth = (at: Date | string): string => localDay(at).slice(0, 7);
