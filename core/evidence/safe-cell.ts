/** Cells of CSV files we write: quoted where needed, and never a formula when a spreadsheet opens them. */

/**
 * A spreadsheet takes a cell that starts with one of these for a formula (OWASP, "CSV injection"); behind signs that it
 * may pass over, and in the wide and small forms that it makes plain ones of. Guards of ours may stand in front: a text
 * that begins with one is guarded again, so that reading, which takes one away, gives back what was written.
 */
const formula = /^'*(?:[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠﹢﹣﹦﹫]|[\t\r])/u;
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/;

/** The text of a cell that no spreadsheet will run: an apostrophe is put before what looks like a formula. */
export function safeText(value: string): string {
  return formula.test(value) && !plainNumber.test(value) ? `'${value}` : value;
}

/** Line ends, and whatever a reader may guess to be the delimiter. */
const toQuote = /["\n\r,;\t]|^\s|\s$/;

export function csvCell(value: string, delimiter = ','): string {
  const safe = safeText(value);
  return toQuote.test(safe) || safe.includes(delimiter) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV text; lines end with CRLF as RFC 4180 wants. */
export const csvText = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  rows.map((row) => `${row.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`).join('');
