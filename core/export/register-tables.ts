/**
 * The registers of a map as people read them: pains, fixes, sources, and the numbers of a step, in words. How wide
 * columns are is told by parts; how tables look is each format's own.
 */
import { reports } from '../i18n/messages/reports';
import { type Message, translate } from '../i18n/translate';
import { formatNumber, formatShare } from '../metrics/format';
import type { MapReport } from './map-report';
import type { ReportNumber } from './report-number';

export interface RegisterColumn {
  readonly title: string;
  /** Share of the width, of the sum of all. */
  readonly part: number;
  readonly isNumber?: boolean;
}

export interface Register {
  readonly title: string;
  readonly columns: readonly RegisterColumn[];
  /** As many texts as columns. */
  readonly rows: readonly (readonly string[])[];
}

type Column = readonly [title: Message, part: number, isNumber?: boolean];

const register = (
  { language }: MapReport,
  title: Message,
  columns: readonly Column[],
  rows: Register['rows'],
): Register => ({
  title: translate(language, title),
  columns: columns.map(([name, part, isNumber = false]) => ({
    title: translate(language, name),
    part,
    isNumber,
  })),
  rows,
});

const counted = (value: number | null, { language }: MapReport): string =>
  value === null ? '' : formatNumber(value, language);

export const painRegister = (report: MapReport): Register =>
  register(
    report,
    reports.pains,
    [
      [reports.pain, 5],
      [reports.steps, 1.6],
      [reports.contacts, 2.2, true],
      [reports.dsat, 1.8, true],
      [reports.score, 2.8, true],
      [reports.severity, 2.6],
    ],
    report.pains.map((pain) => [
      pain.title,
      pain.steps.join(', '),
      counted(pain.contacts, report),
      pain.dsat === null ? '' : formatShare(pain.dsat, report.language),
      counted(pain.score, report),
      pain.severityWords,
    ]),
  );

export const fixRegister = (report: MapReport): Register =>
  register(
    report,
    reports.fixes,
    [
      [reports.fix, 5],
      [reports.kind, 2],
      [reports.status, 2.4],
      [reports.steps, 1.4],
      [reports.team, 2.2],
      [reports.owner, 2.6],
      [reports.due, 2],
    ],
    report.fixes.map((fix) => [
      fix.title,
      fix.kind,
      fix.reason === '' ? fix.statusWords : `${fix.statusWords}: ${fix.reason}`,
      fix.steps.join(', '),
      fix.team,
      fix.owner,
      fix.dueOn,
    ]),
  );

export const sourceRegister = (report: MapReport): Register =>
  register(
    report,
    reports.sources,
    [
      [reports.source, 5],
      [reports.kind, 2],
      [reports.rows, 2, true],
      [reports.period, 3.4],
    ],
    report.sources.map(({ name, kind, rows, period }) => [name, kind, counted(rows, report), period]),
  );

export const numberRegister = (report: MapReport, numbers: readonly ReportNumber[]): Register =>
  register(
    report,
    reports.numbers,
    [
      [reports.metric, 3],
      [reports.value, 2, true],
      [reports.basis, 4],
      [reports.period, 3],
    ],
    numbers.map(({ name, figure, size, period }) => [name, figure, size, period]),
  );
