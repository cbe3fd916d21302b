/** Rejected rows as a table for a spreadsheet: masked values, no formula among them. */
import type { RejectedRow } from '#core/evidence/evidence-views';
import { csvText } from '#core/evidence/safe-cell';
import { importing } from '#core/i18n/messages/import';
import { rejectReasons } from '#core/i18n/messages/import-names';
import type { Translate } from '#core/i18n/translate';
import { rejectedPlace } from './rejected-place';

/** Spreadsheets take a file for UTF-8 only when it says so. */
export const byteOrderMark = '\uFEFF';

export const rejectedHead = (t: Translate): string =>
  csvText([[t(importing.rowNumber), t(importing.columnHeading), t(importing.value), t(importing.reason)]]);

export const rejectedLines = (t: Translate, rows: readonly RejectedRow[]): string =>
  csvText(
    rows.map((row) => [String(row.row), rejectedPlace(row, t), row.value, t(rejectReasons[row.reason])]),
  );
