/** Steps as sheets: what each was measured at, number by number and month by month, and what was said there. */
import { reports } from '../i18n/messages/reports';
import type { ReportStep } from './report-step';
import type { ColumnKind, SheetValue, TitledColumn } from './workbook-sheet';

export interface StepPlace {
  readonly stage: string;
  readonly step: ReportStep;
}

const placeColumns: readonly TitledColumn[] = [
  [reports.number, 'text'],
  [reports.stage, 'text'],
  [reports.step, 'text'],
];
const placeOf = ({ stage, step }: StepPlace): readonly SheetValue[] => [step.number, stage, step.title];

type Metric = ReportStep['numbers'][number]['value']['metric'];

/** Metrics that any step has, in the order in which the first steps tell them. */
const metricsIn = (places: readonly StepPlace[]): readonly Metric[] => [
  ...new Set(places.flatMap(({ step }) => step.numbers.map(({ value }) => value.metric))),
];

export function stepColumns(places: readonly StepPlace[]): readonly TitledColumn[] {
  const numbers = places.flatMap(({ step }) => step.numbers);
  const metrics = metricsIn(places).map((metric): TitledColumn => {
    const first = numbers.find(({ value }) => value.metric === metric);
    return [first?.name ?? metric, kindOf(first?.value.unit)];
  });
  return [...placeColumns, ...metrics];
}

const kindOf = (unit: ReportStep['numbers'][number]['value']['unit'] | undefined): ColumnKind => {
  if (unit === 'share') return 'share';
  return unit === 'count' ? 'count' : 'number';
};

export function stepRows(places: readonly StepPlace[]): readonly (readonly SheetValue[])[] {
  const metrics = metricsIn(places);
  return places.map((where) => [
    ...placeOf(where),
    ...metrics.map(
      (metric) => where.step.numbers.find(({ value }) => value.metric === metric)?.value.value ?? null,
    ),
  ]);
}

export const numberColumns: readonly TitledColumn[] = [
  ...placeColumns,
  [reports.metric, 'text'],
  [reports.value, 'exact'],
  [reports.shown, 'text'],
  [reports.n, 'count'],
  [reports.low, 'exact'],
  [reports.high, 'exact'],
  [reports.period, 'text'],
  [reports.sources, 'text'],
];

export const numberRows = (where: StepPlace): readonly (readonly SheetValue[])[] =>
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

export const seriesColumns: readonly TitledColumn[] = [
  ...placeColumns,
  [reports.metric, 'text'],
  [reports.month, 'text'],
  [reports.value, 'exact'],
];

export const seriesRows = (where: StepPlace): readonly (readonly SheetValue[])[] =>
  where.step.numbers.flatMap(({ name, series }) =>
    series.map(({ month, value }) => [...placeOf(where), name, month, value]),
  );

export const quoteColumns: readonly TitledColumn[] = [
  ...placeColumns,
  [reports.quote, 'text'],
  [reports.source, 'text'],
];

export const quoteRows = (where: StepPlace): readonly (readonly SheetValue[])[] =>
  where.step.quotes.map(({ text, source }) => [...placeOf(where), text, source]);
