/** Whether the season alone explains a change: the same weeks of a year ago, or the months that the map keeps. */
import type { Effect, EffectWindow } from '../document/records/effect';
import type { Fix } from '../document/records/fix';
import type { MetricSettings } from '../document/records/map';
import { metricOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { claimOf, type MetricEffect } from './effect';
import { againstUntouched } from './effect-intervals';
import { lengthOf } from './effect-windows';
import { type Comparison, compareRates } from './intervals';
import { monthBefore, periodOfMonth } from './periods';
import { readContactRate, readMetric } from './read-metric';
import { type Expected, seasonOf, unbroken } from './season';
import { sumReadings } from './sum-readings';

export type SeasonDoubt =
  | { readonly kind: 'yearAgo'; readonly change: Comparison }
  | {
      readonly kind: 'usual';
      readonly month: string;
      readonly expected: Expected;
      readonly value: number;
    };

/** null: the change is not clear, or the season does not explain it, or nothing is known of it. */
export function seasonDoubt(
  snapshot: Snapshot,
  fix: Fix,
  effect: Effect,
  window: EffectWindow,
  settings: MetricSettings,
  contacts: MetricEffect | null,
): SeasonDoubt | null {
  const now = contacts && claimOf(contacts);
  if (!contacts || now?.kind !== 'ratio' || contacts.verdict === 'noClearChange') return null;
  const then = yearAgoChange(effect, window, settings);
  if (then)
    return explains(then, contacts.change?.comparison ?? now) ? { kind: 'yearAgo', change: then } : null;
  return usualMonth(snapshot, fix, window, settings);
}

/** It went the same way then, and no less than now as far as chance lets tell. */
function explains(then: Comparison, now: Comparison): boolean {
  const isClear = then.interval.high < 1 || then.interval.low > 1;
  const isSameWay = then.change < 1 === now.change < 1;
  if (!isClear || !isSameWay) return false;
  const beyond = againstUntouched(now, then);
  return beyond !== null && (now.change < 1 ? beyond.interval.high >= 1 : beyond.interval.low <= 1);
}

function yearAgoChange(
  { baseline, unit = 'week' }: Effect,
  window: EffectWindow,
  settings: MetricSettings,
): Comparison | null {
  const [before, after] = [baseline, window].map(({ period, yearAgo }) => {
    const rate = readContactRate(yearAgo?.contacts, yearAgo?.entered, settings).basis;
    const events = readMetric(yearAgo?.contacts, settings, 'contacts').value;
    return {
      rate: rate?.kind === 'rate' ? rate : null,
      counts: events === null ? null : { events, exposure: lengthOf(period, unit) },
    };
  });
  if (before?.rate && after?.rate) return compareRates(before.rate, after.rate);
  return before?.counts && after?.counts ? compareRates(before.counts, after.counts) : null;
}

/** The last whole month inside the window, from the months of the map. */
function usualMonth(
  snapshot: Snapshot,
  fix: Fix,
  { period }: EffectWindow,
  settings: MetricSettings,
): SeasonDoubt | null {
  const own = fix.stepIds.flatMap((id) => metricOf(snapshot, id, 'contacts')?.reading ?? []);
  const all = sumReadings(
    own.map((reading) => ({ ...reading, series: [...(reading.history ?? []), ...reading.series] })),
  );
  if (!all) return null;
  const series = all.series.flatMap(({ month, tally }) => {
    const { value } = readMetric({ ...all, tally }, settings, 'contacts');
    return value !== null && periodOfMonth(month).to <= period.to ? [{ month, value }] : [];
  });
  const run = unbroken(series, (month) => monthBefore(month, 1));
  const last = run.at(-1);
  if (!last || `${last.month}-01` < period.from || last.value <= 0) return null;
  const season = seasonOf(run, false, 1 / last.value);
  return season.kind === 'usual'
    ? { kind: 'usual', month: last.month, expected: season.expected, value: last.value }
    : null;
}
