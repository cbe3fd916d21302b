/**
 * The effect of a fix from the months that a map keeps, where the contacts are not at hand: whole months before and
 * after the launch. Only months that every step of a place has.
 */
import type { Effect, EffectWeek, EffectWindow } from '../document/records/effect';
import type { Period } from '../document/records/field';
import type { Fix } from '../document/records/fix';
import type { StepId } from '../document/records/identity';
import type { MetricName, Reading, Tally } from '../document/records/metric';
import type { Snapshot } from '../document/snapshot';
import type { StepReadings } from './compare-step';
import { readingsOfStep } from './denominator';
import { countedBy } from './effect-fingerprint';
import { comparedSteps } from './effect-steps';
import { baselineOf, lengthOf, partsOf, usualLength, windowsAfter, yearBeforeWindow } from './effect-windows';
import { periodOfMonth, samePeriod } from './periods';
import { addTallies } from './sum-readings';

const kept = ['contacts', 'entered', 'csat', 'ces', 'nps', 'fcr', 'onTime', 'conversion'] as const;

/** null: the map keeps no month before the launch. */
export function effectOfMonths(snapshot: Snapshot, fix: Fix, effect: Effect): Effect | null {
  const length = effect.unit === 'month' ? lengthOf(effect.baseline.period, 'month') : usualLength.month;
  const own = new MonthsOf(snapshot, fix.stepIds);
  const lastDay = own.lastDay;
  if (lastDay === null) return null;
  const lengths = Array.from({ length }, (_, shorter) => length - shorter);
  const found = lengths
    .map((count) => ({ count, period: baselineOf(effect.shippedOn, 'month', count) }))
    .find(({ period }) => own.has(period));
  if (!found) return null;
  // The window before the launch stands as it was counted first; steps compared with may be other ones.
  const isKept =
    samePeriod(effect.baseline.period, found.period) &&
    effect.baseline.contacts !== undefined &&
    effect.baseline.untouched !== undefined;
  const windows = windowsAfter(effect.shippedOn, 'month', found.count, lastDay).filter((one) => own.has(one));
  const last = windows.at(-1) ?? found.period;
  const comparedWith = comparedSteps(snapshot, fix, { from: found.period.from, to: last.to });
  const others = new MonthsOf(snapshot, comparedWith);
  const window = (period: Period): EffectWindow => {
    const { contacts, ...rest } = own.readings(period);
    return {
      period,
      ...(contacts ? { contacts } : {}),
      others: rest,
      untouched: others.readings(period),
      yearAgo: own.readings(yearBeforeWindow(period, 'month')),
    };
  };
  const parts = partsOf({ from: found.period.from, to: last.to }, 'month');
  return {
    shippedOn: effect.shippedOn,
    unit: 'month',
    baseline: isKept ? effect.baseline : window(found.period),
    windows: windows.map(window),
    comparison: { stepIds: [...comparedWith], isChosen: effect.comparison?.isChosen ?? false },
    weeks: parts.map(
      (from): EffectWeek => ({
        from,
        own: talliesOf(own.readings(periodOfMonth(from.slice(0, 7)))),
        untouched: talliesOf(others.readings(periodOfMonth(from.slice(0, 7)))),
      }),
    ),
    countedBy: isKept && effect.countedBy ? effect.countedBy : countedBy(snapshot, fix),
  };
}

const talliesOf = (readings: StepReadings): EffectWeek['own'] =>
  Object.fromEntries(Object.entries(readings).map(([name, { tally }]) => [name, tally]));

/** Steps counted together, by month. */
class MonthsOf {
  private readonly steps: readonly StepReadings[];

  constructor(snapshot: Snapshot, stepIds: readonly StepId[]) {
    this.steps = stepIds.map((id) => readingsOfStep(snapshot, id));
  }

  /** Of the last month that is over; null: no months are kept. */
  get lastDay(): string | null {
    const ends = this.steps.flatMap(({ contacts, csat, ces, conversion }) => {
      const reading = contacts ?? csat ?? ces ?? conversion;
      const month = reading?.series.at(-1)?.month;
      if (!reading || month === undefined) return [];
      const { to } = periodOfMonth(month);
      const until = reading.origin.period?.to ?? to;
      return [until >= to ? to : periodOfMonth(month).from];
    });
    return ends.toSorted()[0] ?? null;
  }

  has(period: Period): boolean {
    return Object.keys(this.readings(period)).length > 0;
  }

  readings(period: Period): StepReadings {
    const months = partsOf(period, 'month').map((day) => day.slice(0, 7));
    const own = kept.flatMap((name): [MetricName, Reading][] => {
      const reading = this.reading(name, months, period);
      return reading ? [[name, reading]] : [];
    });
    return Object.fromEntries(own);
  }

  private reading(name: MetricName, months: readonly string[], period: Period): Reading | null {
    const [first] = this.steps.flatMap((step) => step[name] ?? []);
    if (!first) return null;
    const tallies = this.steps.flatMap((step) =>
      months.map((month) => {
        const reading = step[name];
        const points = [...(reading?.history ?? []), ...(reading?.series ?? [])];
        return points.find((point) => point.month === month)?.tally ?? null;
      }),
    );
    const [one, ...rest] = tallies;
    const sum = rest.reduce<Tally | null>(
      (all, next) => (all && next ? addTallies(all, next) : null),
      one ?? null,
    );
    const sources = [...new Set(this.steps.flatMap((step) => step[name]?.origin.sources ?? []))];
    return sum && { tally: sum, series: [], origin: { ...first.origin, sources, period } };
  }
}
