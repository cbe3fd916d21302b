/** Goals in words and figures, the same on screen, in exports and on the command line. */
import type { Language } from '../document/records/field';
import type { GoalMetric, ProgrammeGoal } from '../document/records/goal';
import { goalMetricNames, scoreboardText as text } from '../i18n/messages/scoreboard';
import { translate } from '../i18n/translate';
import {
  formatMonth,
  formatNumber,
  formatPeriod,
  formatPoints,
  formatRate,
  formatRelative,
  formatShare,
  formatSigned,
  phrase,
} from '../metrics/format';
import { monthBefore, periodOfMonths } from '../metrics/periods';
import type { Interval } from '../metrics/value';
import type { Gap } from './gap';
import { usualGoal } from './goals';
import type { MonthReading } from './month-readings';
import type { GoalStanding } from './standing';

type Unit = ProgrammeGoal['unit'];

export const goalTitle = (
  { title, metric }: Pick<ProgrammeGoal, 'title' | 'metric'>,
  language: Language,
): string => title.trim() || metricName(metric, language);

export const metricName = (metric: GoalMetric, language: Language): string =>
  translate(language, goalMetricNames[metric]);

/** Halves of whole numbers are shown as such. */
const digitsOf = (value: number): number => (Number.isInteger(value) ? 0 : 1);

export function goalValue(value: number, unit: Unit, language: Language): string {
  switch (unit) {
    case 'share':
      return formatShare(value, language);
    case 'points':
      return formatSigned(value, language);
    case 'rate':
      // As finely as its difference from the goal.
      return Math.abs(value) >= 0.1 ? formatNumber(value, language, 2) : formatRate(value, language);
    case 'score':
      return formatNumber(value, language, 2);
    case 'number':
      return formatNumber(value, language, digitsOf(value));
  }
}

export function goalInterval({ low, high }: Interval, unit: Unit, language: Language): string {
  const [from, to] =
    unit === 'share'
      ? [formatNumber(low * 100, language, 1), formatShare(high, language)]
      : unit === 'number'
        ? [formatNumber(low, language), formatNumber(high, language)]
        : [goalValue(low, unit, language), goalValue(high, unit, language)];
  const hasSign = unit === 'points' || low < 0;
  return hasSign ? `${from} … ${to}` : `${from}–${to}`;
}

/** In the unit: "+8.0 pp", "+107". */
export function gapAmount({ difference }: Pick<Gap, 'difference'>, unit: Unit, language: Language): string {
  if (unit === 'share') return formatPoints(difference, language);
  if (unit === 'rate' || unit === 'score') return formatSigned(difference, language, 2);
  return formatSigned(difference, language, unit === 'points' ? 1 : digitsOf(difference));
}

/** "+8.0 pp · +9.3% rel."; an index has no share of itself. */
export const gapWords = (gap: Gap, unit: Unit, language: Language): string =>
  [
    gapAmount(gap, unit, language),
    ...(gap.relative === null || unit === 'points' ? [] : [formatRelative(gap.relative, language)]),
  ].join(' · ');

export const targetWords = ({ target, direction, unit }: ProgrammeGoal, language: Language): string =>
  target === null
    ? '—'
    : phrase(language, direction === 'up' ? text.atLeast : text.atMost, {
        value: goalValue(target, unit, language),
      });

export function forecastWords({ forecast, goal }: GoalStanding, language: Language): string {
  switch (forecast.kind) {
    case 'noPeriod':
      return translate(language, text.noPeriod);
    case 'over':
      return translate(language, text.over);
    case 'fewMonths':
      return translate(language, text.fewMonths, { months: forecast.months, needed: forecast.needed });
    case 'known':
      return `${goalValue(rounded(forecast.value, goal.unit), goal.unit, language)} (${goalInterval(forecast.interval, goal.unit, language)})`;
  }
}

/** A forecast of people is no fraction. */
const rounded = (value: number, unit: Unit): number => (unit === 'number' ? Math.round(value) : value);

/** What a forecast rests on; empty where there is none. */
export const assumptionWords = ({ forecast }: GoalStanding, language: Language): string =>
  forecast.kind === 'known'
    ? translate(language, text[forecast.assumption], { months: forecast.months, ahead: forecast.ahead })
    : '';

export function trendWords({ trend, goal }: GoalStanding, language: Language): string {
  if (trend === null) return '';
  const amount = gapAmount(trend, goal.unit, language);
  const since = translate(language, text.sinceMonth, { month: formatMonth(trend.from, language) });
  return [
    `${amount} ${since}`,
    ...(trend.verdict === null ? [] : [translate(language, text[trend.verdict])]),
  ].join(', ');
}

/** Behind how many, how sure, of which period, where from, what is missing. */
export function provenanceWords(standing: GoalStanding, language: Language): readonly string[] {
  const { actual, goal, months, missing } = standing;
  if (actual === null) return [];
  const { n, interval, isFew, isPlainMean } = actual;
  const sources = [...new Set(months.map((one) => originWords(one, language)))];
  const first = months[0]?.month ?? actual.month;
  return [
    ...(n === null ? [] : [phrase(language, text.n, { n: formatNumber(n, language) })]),
    ...(isFew ? [translate(language, text.few)] : []),
    ...(interval === null
      ? []
      : [translate(language, text.interval, { interval: goalInterval(interval, goal.unit, language) })]),
    goal.across === 'last'
      ? formatMonth(actual.month, language)
      : formatPeriod(periodOfMonths(first, actual.month), language),
    ...sources,
    ...(isPlainMean && usualGoal[goal.metric].origin !== 'programme'
      ? [translate(language, text.plainMean)]
      : []),
    ...(missing.length === 0
      ? []
      : [
          translate(language, text.missing, {
            months: rangesOf(missing, language),
          }),
        ]),
  ];
}

/** "Jan 2026 – Jul 2026, Sep 2026". */
function rangesOf(months: readonly string[], language: Language): string {
  const runs: { first: string; last: string }[] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run && monthBefore(month, 1) === run.last) run.last = month;
    else runs.push({ first: month, last: month });
  }
  return runs.map(({ first, last }) => formatPeriod(periodOfMonths(first, last), language)).join(', ');
}

/** A source that the months name themselves is not said twice. */
export function factsWords(standing: GoalStanding, language: Language): readonly string[] {
  const { goal, months } = standing;
  const isSaid = goal.source === '' || months.some(({ source }) => source === goal.source);
  return [...provenanceWords(standing, language), ...(isSaid ? [] : [goal.source])];
}

const origins = { contacts: text.fromContacts, programme: text.fromProgramme, hand: text.byHand } as const;

export const originWords = (
  { origin, source }: Pick<MonthReading, 'origin' | 'source'>,
  language: Language,
): string => [translate(language, origins[origin]), ...(source === '' ? [] : [source])].join(': ');
