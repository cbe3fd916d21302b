/**
 * A map's report as tables: one sheet for each thing people sort, filter and count. Numbers are numbers in their own
 * unit (shares 0 to 1), so that a spreadsheet computes with them. Knows neither XLSX nor CSV.
 */
import { compare } from '../i18n/messages/compare';
import { effectScreen } from '../i18n/messages/effect';
import { reports } from '../i18n/messages/reports';
import { type Message, translate } from '../i18n/translate';
import { plainText } from '../text/rich-text';
import type { MapReport } from './map-report';
import { comparedColumns, comparedRows, differenceColumns, differenceRows } from './workbook-comparison';
import type { Sheet, SheetValue, TitledColumn } from './workbook-sheet';
import {
  numberColumns,
  numberRows,
  quoteColumns,
  quoteRows,
  type StepPlace,
  seriesColumns,
  seriesRows,
  stepColumns,
  stepRows,
} from './workbook-steps';

/** Sheets without rows are left out. */
export function workbook(report: MapReport): readonly Sheet[] {
  const say = (message: Message): string => translate(report.language, message);
  const places = report.stages.flatMap(({ title, steps }) =>
    steps.map((step): StepPlace => ({ stage: title, step })),
  );
  const sheet = (
    id: Sheet['id'],
    name: Message,
    columns: readonly TitledColumn[],
    rows: Sheet['rows'],
  ): Sheet => ({
    id,
    name: say(name),
    columns: columns.map(([title, kind]) => ({
      title: typeof title === 'string' ? title : say(title),
      kind,
    })),
    rows,
  });
  const comparison = report.twin?.comparison;
  const sheets = [
    sheet(
      'differences',
      compare.differencesTitle,
      differenceColumns,
      comparison?.groups.flatMap(differenceRows) ?? [],
    ),
    sheet('comparison', compare.numbers, comparedColumns, comparison?.steps.flatMap(comparedRows) ?? []),
    sheet('steps', reports.steps, stepColumns(places), stepRows(places)),
    sheet('numbers', reports.numbers, numberColumns, places.flatMap(numberRows)),
    sheet('series', reports.series, seriesColumns, places.flatMap(seriesRows)),
    sheet('quotes', reports.quotes, quoteColumns, places.flatMap(quoteRows)),
    sheet('pains', reports.pains, painColumns, report.pains.map(painRow)),
    sheet('fixes', reports.fixes, fixColumns, report.fixes.map(fixRow)),
    sheet('sources', reports.sources, sourceColumns, report.sources.map(sourceRow)),
    sheet(
      'methods',
      reports.methods,
      [[reports.methods, 'text']],
      report.methods.map((sentence) => [sentence]),
    ),
  ];
  return sheets.filter(({ rows }) => rows.length > 0);
}

const painColumns: readonly TitledColumn[] = [
  [reports.pain, 'text'],
  [reports.description, 'text'],
  [reports.steps, 'text'],
  [reports.personas, 'text'],
  [reports.monthly, 'number'],
  [reports.dsat, 'share'],
  [reports.score, 'number'],
  [reports.severity, 'text'],
  [reports.quotes, 'text'],
];

const painRow = (pain: MapReport['pains'][number]): readonly SheetValue[] => [
  pain.title,
  plainText(pain.description),
  pain.steps.join(', '),
  pain.personas.join(', '),
  pain.contacts,
  pain.dsat,
  pain.score,
  pain.severityWords,
  pain.quotes.join('\n\n'),
];

const fixColumns: readonly TitledColumn[] = [
  [reports.fix, 'text'],
  [reports.description, 'text'],
  [reports.kind, 'text'],
  [reports.status, 'text'],
  [reports.reason, 'text'],
  [reports.steps, 'text'],
  [reports.pains, 'text'],
  [reports.team, 'text'],
  [reports.owner, 'text'],
  [reports.effortLow, 'number'],
  [reports.effortHigh, 'number'],
  [reports.due, 'text'],
  [reports.removal, 'share'],
  [reports.fewerLikely, 'number'],
  [reports.fewerLow, 'number'],
  [reports.fewerHigh, 'number'],
  [effectScreen.measured, 'text'],
  [reports.link, 'text'],
];

const tenths = (amount: number | undefined): number | null =>
  amount === undefined ? null : Math.round(amount * 10) / 10;

const fixRow = (fix: MapReport['fixes'][number]): readonly SheetValue[] => [
  fix.title,
  plainText(fix.description),
  fix.kind,
  fix.statusWords,
  fix.reason,
  fix.steps.join(', '),
  fix.pains.join('\n'),
  fix.team,
  fix.owner,
  fix.effort?.low ?? null,
  fix.effort?.high ?? null,
  fix.dueOn,
  fix.removal?.likely ?? null,
  tenths(fix.fewer?.likely),
  tenths(fix.fewer?.low),
  tenths(fix.fewer?.high),
  fix.effect,
  fix.link,
];

const sourceColumns: readonly TitledColumn[] = [
  [reports.source, 'text'],
  [reports.kind, 'text'],
  [reports.rows, 'count'],
  [reports.period, 'text'],
  [reports.importedAt, 'text'],
];

const sourceRow = ({
  name,
  kind,
  rows,
  period,
  importedAt,
}: MapReport['sources'][number]): readonly SheetValue[] => [name, kind, rows, period, importedAt];
