/** How a number is drawn in its cell: the figure, its bar and months, what it rests on, what it was before. */
import type { Period } from '../../document/records/field';
import { lanes } from '../../i18n/messages/lanes';
import { translate } from '../../i18n/translate';
import type { BesidePeriods } from '../../metrics/beside';
import { formatFigure, formatInterval, formatMetric, formatN, formatPeriod } from '../../metrics/format';
import type { FunnelStep } from '../../metrics/funnel';
import type { MetricValue } from '../../metrics/value';
import { type Figure, textBlock } from '../figure';
import { fonts } from '../fonts';
import { CELL_INSET_X, CELL_INSET_Y, CELL_TEXT_WIDTH, COLUMN_WIDTH } from '../layout-types';
import type { SceneItem } from '../scene';
import { BAR_HEIGHT, drawBar, drawSparkline, heatColor } from './bar';
import { ARROW_WIDTH, changeLines, drawArrow } from './change-lines';
import type { FigureContext } from './figure-kind';
import { drawFunnel } from './funnel';

const SPARK_WIDTH = 72;
const SPARK_HEIGHT = 20;
/** Two years: more would be a smudge at this width. */
const SPARK_MONTHS = 24;
const FIGURE_HEIGHT = 24;
const FUNNEL_HEIGHT = 40;
const BAR_TOP = CELL_INSET_Y + FIGURE_HEIGHT + 5;

export interface Shown {
  readonly owner: string;
  readonly value: MetricValue;
  readonly months: readonly { readonly month: string; readonly value: MetricValue }[];
  readonly beside: BesidePeriods;
  /** What a full bar stands for; null: the unit's own range. */
  readonly most: number | null;
  /** Said after the figure, e.g. "per 100". */
  readonly unit: string;
  /** Period every other number has: not repeated. */
  readonly commonPeriod: Period | null;
  /** Said beside n, e.g. DSAT. */
  readonly also: readonly string[];
  /** Months in which fixes of the step went out: marked among its months. */
  readonly launches?: readonly string[];
  /** Drawn in place of the bar. */
  readonly funnel?: FunnelStep;
}

/** Where nought, and a value, stand on the bar, from 0 to 1. */
function barScale(value: MetricValue, most: number | null): { base: number; at: (amount: number) => number } {
  if (most !== null) return { base: 0, at: (amount) => (most > 0 ? amount / most : 0) };
  if (value.unit === 'index') return { base: 0.5, at: (amount) => (amount + 100) / 200 };
  if (value.unit === 'points' && value.scale) {
    const { min, max } = value.scale;
    return { base: 0, at: (amount) => (max > min ? (amount - min) / (max - min) : 0) };
  }
  return { base: 0, at: (amount) => amount };
}

function notesOf({ value, also, commonPeriod }: Shown, { language }: FigureContext): string[] {
  const isTyped = value.origin?.kind === 'typed';
  const counted = [formatN(value, language), formatInterval(value, language)];
  return [
    counted.filter((part) => part !== '').join(' · '),
    ...also,
    [
      isTyped ? translate(language, lanes.typed) : '',
      value.period && !isSamePeriod(value.period, commonPeriod) ? formatPeriod(value.period, language) : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  ].filter((line) => line !== '');
}

const isSamePeriod = (one: Period, other: Period | null): boolean =>
  other !== null && one.from === other.from && one.to === other.to;

function drawAbsent({ owner, value }: Shown, { language, measure }: FigureContext): Figure {
  const block = textBlock(formatMetric(value, language), {
    x: CELL_INSET_X,
    y: CELL_INSET_Y,
    width: CELL_TEXT_WIDTH,
    font: 'small',
    color: 'inkFaint',
    owner,
    measure,
  });
  return { height: block.bottom + CELL_INSET_Y, items: block.items, lines: block.lines };
}

export function drawMetric(shown: Shown, context: FigureContext): Figure {
  const { owner, value, months, most, unit } = shown;
  const { language, measure } = context;
  if (value.value === null) return drawAbsent(shown, context);
  const common = { x: CELL_INSET_X, owner, measure } as const;
  const figure = textBlock(formatFigure(value, language), {
    ...common,
    y: CELL_INSET_Y,
    width: CELL_TEXT_WIDTH,
    font: 'number',
    color: 'ink',
    maxLines: 1,
  });
  const used = (figure.lines[0]?.width ?? 0) + 6;
  const sparkX = CELL_INSET_X + CELL_TEXT_WIDTH - SPARK_WIDTH;
  const shownMonths = months.slice(-SPARK_MONTHS);
  const spark = drawSparkline({
    x: sparkX,
    y: CELL_INSET_Y + 3,
    width: SPARK_WIDTH - 3,
    height: SPARK_HEIGHT,
    owner,
    values: shownMonths.map((month) => month.value.value),
    launches: shownMonths.flatMap(({ month }, index) => (shown.launches?.includes(month) ? [index] : [])),
    isFromZero: value.unit === 'count' || value.unit === 'rate',
  });
  const suffix = textBlock(unit, {
    ...common,
    x: CELL_INSET_X + used,
    y: CELL_INSET_Y + 7,
    width: Math.max(0, (spark.length > 0 ? SPARK_X_LIMIT : CELL_TEXT_WIDTH) - used),
    font: 'small',
    color: 'inkSoft',
    maxLines: 1,
  });
  const bar = shown.funnel
    ? drawFunnel(shown.funnel, { x: 0, y: BAR_TOP, width: COLUMN_WIDTH, height: FUNNEL_HEIGHT }, owner)
    : barOf(value, value.value, most, owner);
  const items: SceneItem[] = [...figure.items, ...suffix.items, ...spark, ...bar];
  let bottom = BAR_TOP + (shown.funnel ? FUNNEL_HEIGHT : BAR_HEIGHT) + 6;
  for (const line of notesOf(shown, context)) {
    const block = textBlock(line, {
      ...common,
      y: bottom,
      width: CELL_TEXT_WIDTH,
      font: 'small',
      color: 'inkSoft',
    });
    items.push(...block.items);
    bottom = block.bottom;
  }
  for (const { text, direction } of changeLines(shown.beside, language)) {
    const block = textBlock(text, {
      ...common,
      x: CELL_INSET_X + ARROW_WIDTH,
      y: bottom,
      width: CELL_TEXT_WIDTH - ARROW_WIDTH,
      font: 'small',
      color: 'inkSoft',
    });
    items.push(
      ...drawArrow(direction, CELL_INSET_X, bottom + fonts.small.lineHeight / 2, owner),
      ...block.items,
    );
    bottom = block.bottom;
  }
  return { height: bottom + CELL_INSET_Y, items, lines: figure.lines };
}

function barOf(value: MetricValue, amount: number, most: number | null, owner: string): readonly SceneItem[] {
  const scale = barScale(value, most);
  return drawBar({
    x: CELL_INSET_X,
    y: BAR_TOP,
    width: CELL_TEXT_WIDTH,
    owner,
    fill: most === null ? 'bar' : heatColor(scale.at(amount)),
    base: scale.base,
    value: scale.at(amount),
    interval: value.interval && { low: scale.at(value.interval.low), high: scale.at(value.interval.high) },
  });
}

const SPARK_X_LIMIT = CELL_TEXT_WIDTH - SPARK_WIDTH - 8;
