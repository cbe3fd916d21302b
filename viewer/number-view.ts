/** The numbers of a step: each with what it rests on, and its months as a small picture. */
import type { ReportNumber } from '#core/export/report-number';
import { reports } from '#core/i18n/messages/reports';
import { viewer } from '#core/i18n/messages/viewer';
import { element, shape } from './element';
import type { Words } from './words';

const CHART = { width: 120, height: 26, gap: 2, least: 1.5 } as const;
/** Signs of a number that a tile of the usual width has room for. */
const SHORT = 15;

/** What of a number is shown. */
export type ShownNumber = Pick<ReportNumber, 'name' | 'figure' | 'size' | 'period' | 'series'> & {
  readonly value: Pick<ReportNumber['value'], 'value'>;
};

/** `others` unfold. */
export function numberSection(
  { leading, others }: { readonly leading: readonly ShownNumber[]; readonly others: readonly ShownNumber[] },
  { t }: Words,
): HTMLElement | null {
  const numbers = [...leading, ...others];
  if (numbers.length === 0) return null;
  const periods = new Set(numbers.flatMap(({ period }) => (period === '' ? [] : [period])));
  const [only] = periods.size === 1 ? periods : [];
  const tiles = (list: readonly ShownNumber[]): HTMLElement =>
    element('dl', { class: 'numbers' }, ...list.map((number) => tile(number, only === undefined)));
  return element(
    'section',
    { class: 'part' },
    element('h3', {}, t(reports.numbers)),
    only === undefined
      ? null
      : element('p', { class: 'quiet period' }, t(viewer.evidencePeriod, { period: only })),
    tiles(leading),
    others.length === 0
      ? null
      : element(
          'details',
          {},
          element('summary', {}, t(viewer.moreNumbers, { count: others.length })),
          tiles(others),
        ),
  );
}

const tile = ({ name, value, figure, size, period, series }: ShownNumber, withPeriod: boolean): HTMLElement =>
  element(
    'div',
    { class: 'number-tile' },
    element('dt', {}, name),
    element('dd', { class: figureClass(value.value === null, figure) }, figure),
    ...size.split(' · ').map((each) => (each === '' ? null : element('dd', { class: 'quiet' }, each))),
    withPeriod && period !== '' ? element('dd', { class: 'quiet' }, period) : null,
    chart(series),
  );

function figureClass(isAbsent: boolean, figure: string): string {
  if (isAbsent) return 'figure absent';
  return figure.length > SHORT ? 'figure long' : 'figure';
}

/** Bars from nought, so that their heights compare; a month of which nothing is known stays empty. */
function chart(series: ShownNumber['series']): HTMLElement | null {
  const known = series.flatMap(({ value }) => value ?? []);
  if (known.length < 2) return null;
  const top = Math.max(0, ...known);
  const bottom = Math.min(0, ...known);
  if (top === bottom) return null;
  const width = CHART.width / series.length;
  const y = (value: number): number => ((top - value) / (top - bottom)) * CHART.height;
  const bars = series.flatMap(({ value }, index) => {
    if (value === null) return [];
    const height = Math.max(CHART.least, Math.abs(y(value) - y(0)));
    return [
      shape('rect', {
        x: index * width,
        y: value >= 0 ? y(0) - height : y(0),
        width: Math.max(1, width - CHART.gap),
        height,
        class: index === series.length - 1 ? 'last' : 'month',
      }),
    ];
  });
  const drawing = shape(
    'svg',
    {
      viewBox: `0 0 ${CHART.width} ${CHART.height}`,
      class: 'chart',
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
    },
    ...bars,
  );
  return element('dd', { class: 'months' }, drawing);
}
