/** Which number each lane shows, and how it is said. Numbers come from core/metrics alone. */
import type { Language } from '../../document/records/field';
import { type MetricName, metricIdOf, type Reading } from '../../document/records/metric';
import type { Step } from '../../document/records/step';
import { fixesOfStep } from '../../document/select';
import { lanes } from '../../i18n/messages/lanes';
import { metricNames } from '../../i18n/messages/metrics';
import { translate } from '../../i18n/translate';
import { type BesidePeriods, besidePeriods } from '../../metrics/beside';
import { denominatorOf, readingsOfStep } from '../../metrics/denominator';
import { shippedDayOf } from '../../metrics/effect-steps';
import { formatFigure, formatNumber, formatPoints, formatShare } from '../../metrics/format';
import type { FunnelStep } from '../../metrics/funnel';
import { readContactRate, readMetric, readSeries, type SingleMetric } from '../../metrics/read-metric';
import type { ShownMetric } from '../../metrics/value';
import { type Facts, readingOf } from '../facts';
import type { FigureContext, FigureKind } from './figure-kind';
import { drawMetric, type Shown } from './metric-cell';

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

/** Months in which fixes of the step reached customers. */
const launchesOf = ({ snapshot }: Facts, step: Step): readonly string[] => [
  ...new Set(fixesOfStep(snapshot, step.id).flatMap((fix) => shippedDayOf(fix)?.slice(0, 7) ?? [])),
];

const besideOf = ({ snapshot, settings }: Facts, step: Step, metric: ShownMetric): BesidePeriods =>
  besidePeriods(readingsOfStep(snapshot, step.id), settings, metric);

function showMetric(
  metric: SingleMetric,
  stored: MetricName,
  extra: (reading: Reading | null, facts: Facts, context: FigureContext) => Partial<Shown> = () => ({}),
): FigureKind {
  return ({ step }, facts) => {
    const reading = readingOf(facts.snapshot, step, stored);
    const launches = launchesOf(facts, step);
    return {
      inputs: [
        reading,
        launches.join(' '),
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
            launches,
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
  const launches = launchesOf(facts, step);
  return {
    inputs: [
      contacts,
      entered,
      launches.join(' '),
      facts.settings,
      facts.period?.from,
      facts.period?.to,
      most,
    ],
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
          launches,
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
