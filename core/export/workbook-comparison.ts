/** What differs between two maps as sheets: their fields, and the numbers of their steps. */
import { compare } from '../i18n/messages/compare';
import { reports } from '../i18n/messages/reports';
import type { ReportComparedStep, ReportDifferences } from './report-comparison';
import type { Sheet, TitledColumn } from './workbook-sheet';

export const differenceColumns: readonly TitledColumn[] = [
  [compare.where, 'text'],
  [compare.became, 'text'],
  [compare.measure, 'text'],
  [compare.field, 'text'],
  [compare.asIs, 'text'],
  [compare.toBe, 'text'],
];

/** A row for each field, so that they can be filtered. */
export const differenceRows = ({ title, differences }: ReportDifferences): Sheet['rows'] =>
  differences.flatMap(({ became, word, name, fields, content }) => {
    const what = [title, word, name];
    if (fields.length > 0) return fields.map((field) => [...what, field.name, field.before, field.after]);
    return [became === 'removed' ? [...what, null, content, null] : [...what, null, null, content]];
  });

export const comparedColumns: readonly TitledColumn[] = [
  [reports.step, 'text'],
  [compare.measure, 'text'],
  [compare.asIs, 'text'],
  [reports.basis, 'text'],
  [compare.toBe, 'text'],
  [reports.basis, 'text'],
  [compare.difference, 'text'],
  [compare.remark, 'text'],
];

export const comparedRows = ({ title, note, rows }: ReportComparedStep): Sheet['rows'] =>
  rows.map((row) => [
    title,
    row.name,
    row.before,
    row.beforeNote,
    row.after,
    row.afterNote,
    row.change,
    [note, row.note].filter((part) => part !== '').join(', '),
  ]);
