/**
 * Weeks of an effect as they lie in the map: for its chart, and for how much they scatter beyond chance. A week that a
 * place has no number of is left out.
 */

import type { Effect, EffectWeek } from '../document/records/effect';
import type { Period } from '../document/records/field';
import type { MetricSettings } from '../document/records/map';
import type { Reading, Tally } from '../document/records/metric';
import { shownValue } from './beside';
import type { StepReadings } from './compare-step';
import { meanSpread, rateSpread, shareSpread, type Week } from './effect-spread';
import { type Trend, trendOf } from './effect-trend';
import { chanceAlone, type Spread } from './intervals';
import { type Basis, type MetricValue, overTime, type ShownMetric } from './value';

type Place = 'own' | 'untouched';

export function valueOfWeek(
  week: EffectWeek,
  place: Place,
  settings: MetricSettings,
  metric: ShownMetric,
): MetricValue {
  const value = shownValue(readingsOf(week[place] ?? {}), settings, metric);
  return metric === 'contacts' ? overTime(value, 1) : value;
}

/** A tally of a week says when it was; where from, its window says. */
const readingsOf = (tallies: EffectWeek['own']): StepReadings =>
  Object.fromEntries(
    Object.entries(tallies).map(([metric, tally]): [string, Reading] => [metric, readingOf(tally)]),
  );

const readingOf = (tally: Tally): Reading => ({
  tally,
  series: [],
  origin: { kind: 'contacts', sources: [], period: null, takenAt: '' },
});

/** How the weeks of both windows scatter in a metric, beside those of the untouched steps where they are compared with. */
export function weeklySpread(
  { baseline, unit, weeks = [] }: Effect,
  after: Period,
  settings: MetricSettings,
  { metric, basis }: MetricValue,
  hasOthers: boolean,
): Spread {
  // Months are too few, and of too unlike lengths, to tell anything of scatter.
  if (unit === 'month') return chanceAlone;
  const windows = [baseline.period, after].map((period) =>
    weeksIn(weeks, period, settings, metric, hasOthers),
  );
  switch (basis?.kind) {
    case 'rate':
      return rateSpread(windows.map((all) => ofKind(all, 'rate')));
    case 'share':
      return shareSpread(windows.map((all) => ofKind(all, 'share')));
    case 'mean':
      return meanSpread(windows.map((all) => ofKind(all, 'mean')));
    default:
      return chanceAlone;
  }
}

function weeksIn(
  weeks: readonly EffectWeek[],
  { from, to }: Period,
  settings: MetricSettings,
  metric: ShownMetric,
  hasOthers: boolean,
): readonly Week<Basis>[] {
  return weeks
    .filter((week) => week.from >= from && week.from <= to)
    .flatMap((week): Week<Basis>[] => {
      const own = valueOfWeek(week, 'own', settings, metric).basis;
      const other = hasOthers ? valueOfWeek(week, 'untouched', settings, metric).basis : null;
      return own === null || (hasOthers && other === null) ? [] : [{ own, other }];
    });
}

/** How a metric was moving before the launch, beside the untouched steps where they are compared with. */
export const trendBefore = (
  { baseline, weeks = [] }: Effect,
  settings: MetricSettings,
  metric: ShownMetric,
  hasOthers: boolean,
): Trend | null => trendOf(weeksIn(weeks, baseline.period, settings, metric, hasOthers));

type Of<K extends Basis['kind']> = Extract<Basis, { kind: K }>;

function ofKind<K extends Basis['kind']>(weeks: readonly Week<Basis>[], kind: K): Week<Of<K>>[] {
  const is = (one: Basis): one is Of<K> => one.kind === kind;
  return weeks.flatMap(({ own, other }) =>
    is(own) && (other === null || is(other)) ? [{ own, other }] : [],
  );
}
