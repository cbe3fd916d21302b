/** Cells of numbers: the figure, its bar and months, and what it rests on. Numbers come from core/metrics alone. */
import type { Language, Period } from '../../document/records/field';
import { type MetricName, metricIdOf, type Reading } from '../../document/records/metric';
import type { Step } from '../../document/records/step';
import { lanes } from '../../i18n/messages/lanes';
import { metricNames } from '../../i18n/messages/metrics';
import { translate } from '../../i18n/translate';
import { type BesidePeriods, besidePeriods } from '../../metrics/beside';
import { denominatorOf, readingsOfStep } from '../../metrics/denominator';
import {
  formatFigure,
  formatInterval,
  formatMetric,
  formatN,
  formatNumber,
  formatPeriod,
  formatPoints,
  formatShare,
} from '../../metrics/format';
import type { FunnelStep } from '../../metrics/funnel';
import { readContactRate, readMetric, readSeries, type SingleMetric } from '../../metrics/read-metric';
import type { MetricValue, ShownMetric } from '../../metrics/value';
import { type Facts, readingOf } from '../facts';
import { type Figure, textBlock } from '../figure';
import { fonts } from '../fonts';
import { CELL_INSET_X, CELL_INSET_Y, CELL_TEXT_WIDTH, COLUMN_WIDTH } from '../layout-types';
import type { SceneItem } from '../scene';
import { BAR_HEIGHT, drawBar, drawSparkline, heatColor } from './bar';
import { ARROW_WIDTH, changeLines, drawArrow } from './change-lines';
import type { FigureContext, FigureKind } from './figure-kind';
import { drawFunnel } from './funnel';

const SPARK_WIDTH = 72;
const SPARK_HEIGHT = 20;
/** Two years: more would be a smudge at this width. */
const SPARK_MONTHS = 24;
const FIGURE_HEIGHT = 24;
const FUNNEL_HEIGHT = 40;
const BAR_TOP = CELL_INSET_Y + FIGURE_HEIGHT + 5;

interface Shown {
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

function drawMetric(shown: Shown, context: FigureContext): Figure {
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
  const spark = drawSparkline({
    x: sparkX,
    y: CELL_INSET_Y + 3,
    width: SPARK_WIDTH - 3,
    height: SPARK_HEIGHT,
    owner,
    values: months.slice(-SPARK_MONTHS).map((month) => month.value.value),
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

/** The months before the period, too: a month alone has no curve. */
const monthsOf = (reading: Reading | null, { settings }: Facts, metric: SingleMetric): Shown['months'] =>
  readSeries(
    reading && { ...reading, series: [...(reading.history ?? []), ...reading.series] },
    settings,
    metric,
  );

/** Only months of which it is known how many came. */
function rateMonths(contacts: Reading | null, entered: Reading | null, { settings }: Facts): Shown['months'] {
  const all = (reading: Reading | null) => (reading ? [...(reading.history ?? []), ...reading.series] : []);
  const exposures = new Map(all(entered).map(({ month, tally }) => [month, tally]));
  return all(contacts).flatMap(({ month, tally }) => {
    const exposure = exposures.get(month);
    if (!contacts || !entered || !exposure) return [];
    const value = readContactRate({ ...contacts, tally }, { ...entered, tally: exposure }, settings);
    return [{ month, value }];
  });
}

const besideOf = ({ snapshot, settings }: Facts, step: Step, metric: ShownMetric): BesidePeriods =>
  besidePeriods(readingsOfStep(snapshot, step.id), settings, metric);

function showMetric(
  metric: SingleMetric,
  stored: MetricName,
  extra: (reading: Reading | null, facts: Facts, context: FigureContext) => Partial<Shown> = () => ({}),
): FigureKind {
  return ({ step }, facts) => {
    const reading = readingOf(facts.snapshot, step, stored);
    return {
      inputs: [
        reading,
        facts.settings,
        facts.period?.from,
        facts.period?.to,
        metric === 'contacts' ? facts.most.contacts : null,
      ],
      draw: (context) =>
        drawMetric(
          {
            owner: metricIdOf(step.id, stored),
            value: readMetric(reading, facts.settings, metric),
            months: monthsOf(reading, facts, metric),
            beside: besideOf(facts, step, metric),
            most: null,
            commonPeriod: facts.period,
            unit: '',
            also: [],
            ...extra(reading, facts, context),
          },
          context,
        ),
    };
  };
}

export const contactsFigure = showMetric('contacts', 'contacts', (_, facts) => ({
  most: facts.most.contacts,
}));
export const npsFigure = showMetric('nps', 'nps');
/** The share that goes on, and what it leaves of those who began. */
export const conversionFigure: FigureKind = ({ step }, facts) => {
  const reading = readingOf(facts.snapshot, step, 'conversion');
  const funnel = facts.funnel.get(step.id);
  const { settings, period } = facts;
  return {
    inputs: [reading, settings, period?.from, period?.to, funnel?.arrived, funnel?.wentOn],
    draw: (context) =>
      drawMetric(
        {
          owner: metricIdOf(step.id, 'conversion'),
          value: readMetric(reading, settings, 'conversion'),
          months: monthsOf(reading, facts, 'conversion'),
          beside: besideOf(facts, step, 'conversion'),
          most: null,
          commonPeriod: period,
          unit: '',
          also: funnel ? funnelWords(funnel, context.language) : [],
          ...(funnel ? { funnel } : {}),
        },
        context,
      ),
  };
};

/** The drop is a difference of shares of the same whole: percentage points. */
const funnelWords = ({ arrived, wentOn }: FunnelStep, language: Language): readonly string[] => [
  translate(language, lanes.ofBeginners, {
    arrived: formatShare(arrived, language),
    wentOn: formatShare(wentOn, language),
  }),
  translate(language, lanes.dropOff, { drop: formatPoints(wentOn - arrived, language) }),
];

/** The share the survey's own words ask about: how many found it easy. */
export const cesFigure = showMetric('ces', 'ces', (reading, facts, { language }) => {
  const value = readMetric(reading, facts.settings, 'ces');
  if (value.unit === 'share') return { unit: translate(language, lanes.easyShare) };
  if (value.unit !== 'points' || !value.scale) return {};
  return { unit: translate(language, lanes.ofScale, { max: formatNumber(value.scale.max, language) }) };
});

export const csatFigure = showMetric('csat', 'csat', (reading, facts, { language }) => {
  const dsat = readMetric(reading, facts.settings, 'dsat');
  if (dsat.value === null) return {};
  return { also: [`${translate(language, metricNames.dsat)}\u00a0${formatFigure(dsat, language)}`] };
});

export const contactRateFigure: FigureKind = ({ step }, facts) => {
  const contacts = readingOf(facts.snapshot, step, 'contacts');
  const entered = denominatorOf(facts.snapshot, step.id);
  const { contactRate: most } = facts.most;
  return {
    inputs: [contacts, entered, facts.settings, facts.period?.from, facts.period?.to, most],
    draw: (context) => {
      const value = readContactRate(contacts, entered, facts.settings);
      const { per } = value;
      const unit =
        per === null || per === 1
          ? translate(context.language, lanes.ratePerCustomer)
          : translate(context.language, lanes.ratePer, { per: formatNumber(per, context.language) });
      // The intervals of rates are not on the scale of the greatest one: they are said, not drawn, where they pass it.
      const top = Math.max(most, value.interval?.high ?? 0);
      return drawMetric(
        {
          owner: metricIdOf(step.id, 'contacts'),
          value,
          months: rateMonths(contacts, entered, facts),
          beside: besideOf(facts, step, 'contactRate'),
          most: top,
          commonPeriod: facts.period,
          unit,
          also: [],
        },
        context,
      );
    },
  };
};
