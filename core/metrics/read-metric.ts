/**
 * From a tally to a number: every definition of the product's metrics in one place.
 * Takes readings as they lie in a map, so it works with the contact store gone.
 */
import type { MetricSettings } from '../document/records/map';
import type { Reading, Tally } from '../document/records/metric';
import { meanInterval, poissonRate, wilson } from './intervals';
import { areAlike, monthsIn } from './periods';
import { countWhere, moments, type ScoreTally, scoresOf } from './scores';
import { type AbsentReason, absent, known, type MetricValue, type ShownMetric, type Unit } from './value';

/** Metrics that one reading is enough for. */
export type SingleMetric = Exclude<ShownMetric, 'contactRate' | 'painScore'>;

/**
 * The value of a metric. `dsat` is read from the reading of `csat`.
 * A missing reading is "no data"; a reading without answers says so; never 0 or NaN.
 */
export function readMetric(
  reading: Reading | null | undefined,
  settings: MetricSettings,
  metric: SingleMetric,
): MetricValue {
  if (!reading) return absent(metric, unitOf(metric, settings), 'noData');
  return readTally(reading, reading.tally, settings, metric);
}

/** The same by month, oldest first. */
export function readSeries(
  reading: Reading | null | undefined,
  settings: MetricSettings,
  metric: SingleMetric,
): { readonly month: string; readonly value: MetricValue }[] {
  if (!reading) return [];
  return reading.series.map(({ month, tally }) => ({
    month,
    value: readTally(reading, tally, settings, metric),
  }));
}

/** What contacts are divided by, and of which reading's period it is; or why there is nothing. */
type Exposure =
  | { readonly value: number; readonly of: Reading }
  | { readonly value: null; readonly reason: AbsentReason };

/**
 * Customers who entered the step, or those of the whole map: as counted, or the figure typed for the period of the
 * contacts. The one definition of it, for rates on the map and for forecasts.
 */
export function exposureOf(
  contacts: Reading,
  entered: Reading | null | undefined,
  settings: MetricSettings,
): Exposure {
  const { kind, value: typed, counted } = settings.denominator;
  const none = (reason: AbsentReason): Exposure => ({ value: null, reason });
  const asCounted = kind === 'entered' || counted ? readMetric(entered, settings, 'entered').value : null;
  if (!entered || asCounted === null)
    return kind !== 'entered' && typed !== null && typed > 0
      ? { value: typed, of: contacts }
      : none('noDenominator');
  if (!areAlike(contacts.origin.period, entered.origin.period)) return none('otherPeriod');
  return asCounted > 0 ? { value: asCounted, of: entered } : none('noDenominator');
}

/**
 * Contacts for each customer who entered the step (or the figure the map divides by), times `per`. `entered`: those
 * customers, or those of the whole map where step counts hold them (core/metrics/denominator.ts says which).
 */
export function readContactRate(
  contacts: Reading | null | undefined,
  entered: Reading | null | undefined,
  settings: MetricSettings,
): MetricValue {
  const { per } = settings.denominator;
  const volume = readMetric(contacts, settings, 'contacts');
  if (!contacts || volume.value === null) return absent('contactRate', 'rate', volume.reason ?? 'noData');
  const divisor = exposureOf(contacts, entered, settings);
  if (divisor.value === null) return absent('contactRate', 'rate', divisor.reason, contacts);
  const { value: exposure } = divisor;
  const interval = poissonRate(volume.value, exposure);
  return known(contacts, {
    metric: 'contactRate',
    unit: 'rate',
    value: (volume.value / exposure) * per,
    n: volume.value,
    per,
    interval: interval && { low: interval.low * per, high: interval.high * per },
    basis: { kind: 'rate', events: volume.value, exposure, per },
  });
}

/** Contacts a month: spread evenly over the months of the reading. */
export function readMonthly(contacts: Reading | null | undefined, settings: MetricSettings): MetricValue {
  const volume = readMetric(contacts, settings, 'contacts');
  if (!contacts || volume.value === null) return { ...volume, unit: 'perMonth' };
  return { ...volume, unit: 'perMonth', value: volume.value / monthsOf(contacts) };
}

/** Dissatisfied contacts a month: contacts a month × DSAT; contacts a month alone, where the map is set so. */
export function readPainScore(
  contacts: Reading | null | undefined,
  csat: Reading | null | undefined,
  settings: MetricSettings,
): MetricValue {
  const { value: perMonth, reason, n } = readMonthly(contacts, settings);
  if (!contacts || perMonth === null) return absent('painScore', 'perMonth', reason ?? 'noData');
  if (settings.painScore === 'contacts')
    return known(contacts, { metric: 'painScore', unit: 'perMonth', value: perMonth, n });
  const dsat = readMetric(csat, settings, 'dsat');
  if (dsat.value === null)
    return absent('painScore', 'perMonth', csat ? (dsat.reason ?? 'noAnswers') : 'noAnswers', contacts);
  return known(contacts, {
    metric: 'painScore',
    unit: 'perMonth',
    value: perMonth * dsat.value,
    n: dsat.n,
    isFew: dsat.isFew,
    interval: dsat.interval && {
      low: perMonth * dsat.interval.low,
      high: perMonth * dsat.interval.high,
    },
  });
}

/** Length of the period in months; without a period, the months of the series, at least one. */
export const monthsOf = ({ origin: { period }, series }: Reading): number =>
  period === null ? Math.max(1, series.length) : monthsIn(period);

function unitOf(metric: SingleMetric, settings: MetricSettings): Unit {
  if (metric === 'contacts' || metric === 'entered') return 'count';
  if (metric === 'nps') return 'index';
  if (metric === 'handling') return 'minutes';
  if (metric !== 'ces' || settings.ces.form === 'share') return 'share';
  return settings.ces.form === 'mean' ? 'points' : 'index';
}

function readTally(
  reading: Reading,
  tally: Tally,
  settings: MetricSettings,
  metric: SingleMetric,
): MetricValue {
  switch (tally.form) {
    case 'count':
      return readCount(reading, tally, settings, metric);
    case 'part':
      return share(reading, metric, tally.part, tally.whole);
    case 'sum':
      return tally.n > 0
        ? known(reading, { metric, unit: 'minutes', value: tally.sum / tally.n, n: tally.n })
        : absent(metric, 'minutes', 'noAnswers', reading);
    case 'typed':
      return typedShare(reading, tally, metric);
    case 'scores':
      return readScores(reading, tally, settings, metric);
  }
}

function readCount(
  reading: Reading,
  tally: Extract<Tally, { form: 'count' }>,
  settings: MetricSettings,
  metric: SingleMetric,
): MetricValue {
  const isNet = metric === 'contacts' && settings.volume === 'net';
  const value = isNet ? tally.net : tally.gross;
  return value === null
    ? absent(metric, 'count', 'customersUnknown', reading)
    : known(reading, { metric, unit: 'count', value, n: value, ...(isNet ? { isOfCustomers: true } : {}) });
}

/** A share somebody typed. DSAT is what CSAT leaves. */
function typedShare(
  reading: Reading,
  tally: Extract<Tally, { form: 'typed' }>,
  metric: SingleMetric,
): MetricValue {
  const value = metric === 'dsat' ? 1 - tally.share : tally.share;
  if (tally.n === null) return known(reading, { metric, unit: 'share', value, n: null });
  if (tally.n === 0) return absent(metric, 'share', 'noAnswers', reading);
  return share(reading, metric, value * tally.n, tally.n);
}

function share(
  reading: Reading,
  metric: SingleMetric,
  part: number,
  n: number,
  scale: MetricValue['scale'] = null,
): MetricValue {
  if (n <= 0) return { ...absent(metric, 'share', 'noAnswers', reading), scale };
  return known(reading, {
    metric,
    unit: 'share',
    value: part / n,
    n,
    scale,
    interval: wilson(part, n),
    basis: { kind: 'share', part, n },
  });
}

function readScores(
  reading: Reading,
  tally: ScoreTally,
  settings: MetricSettings,
  metric: SingleMetric,
): MetricValue {
  if (metric === 'nps') return readNps(reading, tally);
  if (metric === 'ces') return readCes(reading, tally, settings);
  const { min, max, satisfied } = settings.csat;
  if (tally.scale.min !== min || tally.scale.max !== max)
    return { ...absent(metric, 'share', 'otherScale', reading), scale: tally.scale };
  const scores = scoresOf(tally);
  const n = countWhere(scores, () => true);
  const dissatisfied = settings.dissatisfied;
  const isCounted = (score: number) =>
    metric === 'dsat'
      ? dissatisfied === null
        ? !satisfied.includes(score)
        : dissatisfied.includes(score)
      : satisfied.includes(score);
  return share(reading, metric, countWhere(scores, isCounted), n, tally.scale);
}

/** %(9-10) - %(0-6): the mean of +100, 0 and -100, which is what its interval is computed from. */
function readNps(reading: Reading, tally: ScoreTally): MetricValue {
  if (tally.scale.min !== 0 || tally.scale.max !== 10)
    return { ...absent('nps', 'index', 'otherScale', reading), scale: tally.scale };
  const points = (score: number) => (score >= 9 ? 100 : score <= 6 ? -100 : 0);
  return meanValue(
    reading,
    'nps',
    'index',
    scoresOf(tally).map(([score, count]) => [points(score), count] as const),
    tally.scale,
  );
}

function readCes(reading: Reading, tally: ScoreTally, settings: MetricSettings): MetricValue {
  const { form, topOfFive, topOfSeven, higherIsEasier } = settings.ces;
  const { scale } = tally;
  const scores = scoresOf(tally, !higherIsEasier);
  const isOf = (max: number) => scale.min === 1 && scale.max === max;
  if (form === 'mean') return meanValue(reading, 'ces', 'points', scores, scale);
  if (form === 'index') {
    if (!isOf(7)) return { ...absent('ces', 'index', 'otherScale', reading), scale };
    const points = (score: number) => (score >= 6 ? 100 : score <= 3 ? -100 : 0);
    const signed = scores.map(([score, count]) => [points(score), count] as const);
    return meanValue(reading, 'ces', 'index', signed, scale);
  }
  const top = isOf(5) ? topOfFive : isOf(7) ? topOfSeven : null;
  if (top === null) return { ...absent('ces', 'share', 'otherScale', reading), scale };
  const easy = countWhere(scores, (score) => score > scale.max - top);
  return share(
    reading,
    'ces',
    easy,
    countWhere(scores, () => true),
    scale,
  );
}

function meanValue(
  reading: Reading,
  metric: SingleMetric,
  unit: Unit,
  scores: readonly (readonly [number, number])[],
  scale: ScoreTally['scale'],
): MetricValue {
  const { n, mean, variance } = moments(scores);
  if (n === 0) return { ...absent(metric, unit, 'noAnswers', reading), scale };
  return known(reading, {
    metric,
    unit,
    value: mean,
    n,
    scale,
    interval: meanInterval(mean, variance, n),
    basis: { kind: 'mean', mean, variance, n },
  });
}
