/**
 * A map's report as tables: one sheet for each thing people sort, filter and count. Numbers are numbers in their own
 * unit (shares 0 to 1), so that a spreadsheet computes with them. Knows neither XLSX nor CSV.
 */
import type { Table } from '../file/formats/write-table';
import { compare } from '../i18n/messages/compare';
import { effectScreen } from '../i18n/messages/effect';
import { reports } from '../i18n/messages/reports';
import { type Message, translate } from '../i18n/translate';
import { plainText } from '../text/rich-text';
import type { MapReport } from './map-report';
import type { ReportComparedStep, ReportDifferences } from './report-comparison';
import type { ReportStep } from './report-step';

/** How a spreadsheet shows the numbers of a column. */
export type ColumnKind = 'text' | 'count' | 'number' | 'exact' | 'share';
export type SheetValue = string | number | null;

export interface SheetColumn {
  readonly title: string;
  readonly kind: ColumnKind;
}

export interface Sheet {
  /** Tells the files of a map apart, e.g. "map-quotes.csv"; the same in every language. */
  readonly id:
    | 'differences'
    | 'comparison'
    | 'steps'
    | 'numbers'
    | 'series'
    | 'quotes'
    | 'pains'
    | 'fixes'
    | 'sources'
    | 'methods';
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** As many values as columns. */
  readonly rows: readonly (readonly SheetValue[])[];
}

interface Place {
  readonly stage: string;
  readonly step: ReportStep;
}

/** Sheets without rows are left out. */
export function workbook(report: MapReport): readonly Sheet[] {
  const say = (message: Message): string => translate(report.language, message);
  const places = report.stages.flatMap(({ title, steps }) =>
    steps.map((step): Place => ({ stage: title, step })),
  );
  const sheet = (id: Sheet['id'], name: Message, columns: readonly Column[], rows: Sheet['rows']): Sheet => ({
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
    sheet(
      'steps',
      reports.steps,
      [...place, ...metricColumns(places)],
      places.map(stepRow(metricsIn(places))),
    ),
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

const differenceColumns: readonly Column[] = [
  [compare.where, 'text'],
  [compare.became, 'text'],
  [compare.measure, 'text'],
  [compare.field, 'text'],
  [compare.asIs, 'text'],
  [compare.toBe, 'text'],
];

/** A row for each field, so that they can be filtered. */
const differenceRows = ({ title, differences }: ReportDifferences): Sheet['rows'] =>
  differences.flatMap(({ became, word, name, fields, content }) => {
    const what = [title, word, name];
    if (fields.length > 0) return fields.map((field) => [...what, field.name, field.before, field.after]);
    return [became === 'removed' ? [...what, null, content, null] : [...what, null, null, content]];
  });

const comparedColumns: readonly Column[] = [
  [reports.step, 'text'],
  [compare.measure, 'text'],
  [compare.asIs, 'text'],
  [reports.basis, 'text'],
  [compare.toBe, 'text'],
  [reports.basis, 'text'],
  [compare.difference, 'text'],
  [compare.remark, 'text'],
];

const comparedRows = ({ title, note, rows }: ReportComparedStep): Sheet['rows'] =>
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

/** The same as plain cells, for formats that know no kinds of columns. */
export const sheetTable = ({ columns, rows }: Sheet): Table => [
  columns.map(({ title }) => title),
  ...rows.map((row) => row.map((value) => value ?? '')),
];

type Column = readonly [title: Message | string, kind: ColumnKind];

const place: readonly Column[] = [
  [reports.number, 'text'],
  [reports.stage, 'text'],
  [reports.step, 'text'],
];
const placeOf = ({ stage, step }: Place): readonly SheetValue[] => [step.number, stage, step.title];

type Metric = ReportStep['numbers'][number]['value']['metric'];

/** Metrics that any step has, in the order in which the first steps tell them. */
const metricsIn = (places: readonly Place[]): readonly Metric[] => [
  ...new Set(places.flatMap(({ step }) => step.numbers.map(({ value }) => value.metric))),
];

function metricColumns(places: readonly Place[]): readonly Column[] {
  const numbers = places.flatMap(({ step }) => step.numbers);
  return metricsIn(places).map((metric): Column => {
    const first = numbers.find(({ value }) => value.metric === metric);
    return [first?.name ?? metric, kindOf(first?.value.unit)];
  });
}

const kindOf = (unit: ReportStep['numbers'][number]['value']['unit'] | undefined): ColumnKind => {
  if (unit === 'share') return 'share';
  return unit === 'count' ? 'count' : 'number';
};

const stepRow =
  (metrics: readonly Metric[]) =>
  (where: Place): readonly SheetValue[] => [
    ...placeOf(where),
    ...metrics.map(
      (metric) => where.step.numbers.find(({ value }) => value.metric === metric)?.value.value ?? null,
    ),
  ];

const numberColumns: readonly Column[] = [
  ...place,
  [reports.metric, 'text'],
  [reports.value, 'exact'],
  [reports.shown, 'text'],
  [reports.n, 'count'],
  [reports.low, 'exact'],
  [reports.high, 'exact'],
  [reports.period, 'text'],
  [reports.sources, 'text'],
];

const numberRows = (where: Place): readonly (readonly SheetValue[])[] =>
  where.step.numbers.map(({ name, value, figure, period }) => [
    ...placeOf(where),
    name,
    value.value,
    figure,
    value.n,
    value.interval?.low ?? null,
    value.interval?.high ?? null,
    period,
    value.origin?.sources.join(', ') ?? '',
  ]);

const seriesColumns: readonly Column[] = [
  ...place,
  [reports.metric, 'text'],
  [reports.month, 'text'],
  [reports.value, 'exact'],
];

const seriesRows = (where: Place): readonly (readonly SheetValue[])[] =>
  where.step.numbers.flatMap(({ name, series }) =>
    series.map(({ month, value }) => [...placeOf(where), name, month, value]),
  );

const quoteColumns: readonly Column[] = [...place, [reports.quote, 'text'], [reports.source, 'text']];

const quoteRows = (where: Place): readonly (readonly SheetValue[])[] =>
  where.step.quotes.map(({ text, source }) => [...placeOf(where), text, source]);

const painColumns: readonly Column[] = [
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

const fixColumns: readonly Column[] = [
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

const sourceColumns: readonly Column[] = [
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
