/**
 * The registers of a map as people read them: pains, fixes, sources, and the numbers of a step, in words. How wide
 * columns are is told by parts; how tables look is each format's own.
 */
import { effectScreen } from '../i18n/messages/effect';
import { reports } from '../i18n/messages/reports';
import { type Message, translate } from '../i18n/translate';
import { formatFewer } from '../metrics/forecast-figures';
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

/** So few that a part of one matters are said with it. */
const monthly = (value: number | null, { language }: MapReport): string =>
  value === null ? '' : formatNumber(value, language, value < 10 ? 1 : 0);

export const painRegister = (report: MapReport): Register =>
  register(
    report,
    reports.pains,
    [
      [reports.pain, 5],
      [reports.steps, 1.6],
      [reports.monthly, 2.2, true],
      [reports.dsat, 1.8, true],
      [reports.score, 2.8, true],
      [reports.severity, 2.6],
    ],
    report.pains.map((pain) => [
      pain.title,
      pain.steps.join(', '),
      monthly(pain.contacts, report),
      pain.dsat === null ? '' : formatShare(pain.dsat, report.language),
      monthly(pain.score, report),
      pain.severityWords,
    ]),
  );

/** What is expected of the fixes, and what they changed, stands in it where it is known of any. */
export function fixRegister(report: MapReport): Register {
  const hasForecast = report.fixes.some(({ fewer }) => fewer !== null);
  const hasEffect = report.fixes.some(({ effect }) => effect !== '');
  return register(
    report,
    reports.fixes,
    [
      [reports.fix, 5],
      [reports.kind, 2],
      [reports.status, 2.4],
      [reports.steps, 1.4],
      ...(hasForecast ? [[reports.forecast, 2.4, true] as const] : []),
      ...(hasEffect ? [[effectScreen.measured, 3.2] as const] : []),
      [reports.team, 2.2],
      [reports.owner, 2.6],
      [reports.due, 2],
    ],
    report.fixes.map((fix) => [
      fix.title,
      fix.kind,
      fix.reason === '' ? fix.statusWords : `${fix.statusWords}: ${fix.reason}`,
      fix.steps.join(', '),
      ...(hasForecast ? [fix.fewer === null ? '' : formatFewer(fix.fewer, report.language)] : []),
      ...(hasEffect ? [fix.effect] : []),
      fix.team,
      fix.owner,
      fix.dueOn,
    ]),
  );
}

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
