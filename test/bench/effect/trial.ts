/** Invented histories put through what the app does with a fix: windows and weeks in, the net effect and its word out. */
import type { Effect, EffectWeek } from '#core/document/records/effect';
import { map } from '#core/document/records/map';
import type { Reading, Tally } from '#core/document/records/metric';
import type { StepReadings } from '#core/metrics/compare-step';
import { effectOf, type MetricEffect } from '#core/metrics/effect';
import type { Comparison } from '#core/metrics/intervals';
import { daysOn } from '#core/metrics/periods';
import {
  Chance,
  type CountedWeek,
  countHistory,
  type History,
  type Kind,
  type SharedWeek,
  shareHistory,
} from './histories';

const settings = map.parse({ id: 'map', kind: 'map' }).metricSettings;
const firstMonday = '2026-01-05';

type Tallies = EffectWeek['own'];

const reading = (tally: Tally): Reading => ({
  tally,
  series: [],
  origin: { kind: 'contacts', sources: [], period: null, takenAt: '2026-12-01T00:00:00.000Z' },
});
const count = (gross: number): Tally => ({ form: 'count', gross, net: null });

const ofCounts =
  (hasExposure: boolean) =>
  (weeks: readonly CountedWeek[]): Tallies => ({
    contacts: count(sum(weeks, ({ events }) => events)),
    ...(hasExposure ? { entered: count(sum(weeks, ({ exposure }) => exposure)) } : {}),
  });
const ofShares = (weeks: readonly SharedWeek[]): Tallies => ({
  fcr: { form: 'part', part: sum(weeks, ({ part }) => part), whole: sum(weeks, ({ n }) => n) },
});
const sum = <T>(list: readonly T[], amount: (one: T) => number): number =>
  list.reduce((all, one) => all + amount(one), 0);

function effectOfHistory<W>({ before, after }: History<W>, tally: (weeks: readonly W[]) => Tallies): Effect {
  const launch = daysOn(firstMonday, 7 * before.length);
  const weeksFrom = (monday: string, weeks: typeof before) =>
    weeks.map(
      (week, number): EffectWeek => ({
        from: daysOn(monday, 7 * number),
        own: tally([week.own]),
        untouched: tally([week.other]),
      }),
    );
  const window = (from: string, weeks: typeof before) => {
    const { contacts, ...others } = readings(tally(weeks.map(({ own }) => own)));
    return {
      period: { from, to: daysOn(from, 7 * weeks.length - 1) },
      ...(contacts ? { contacts } : {}),
      others,
      untouched: readings(tally(weeks.map(({ other }) => other))),
    };
  };
  const next = daysOn(launch, 7);
  return {
    shippedOn: launch,
    baseline: window(firstMonday, before),
    windows: [window(next, after)],
    weeks: [...weeksFrom(firstMonday, before), ...weeksFrom(next, after)],
  };
}

const readings = (tallies: Tallies): StepReadings =>
  Object.fromEntries(Object.entries(tallies).map(([name, tally]) => [name, reading(tally)]));

function measured(effect: Effect): MetricEffect | null {
  const [window] = effect.windows;
  return (window && effectOf(effect, window, settings)[0]) ?? null;
}

export interface Outcome {
  readonly runs: number;
  /** Of all runs: the interval holds the truth. */
  readonly covered: number;
  /** The same of the plain change from before to after, which drift is part of. */
  readonly plainCovered: number;
  readonly withoutEffect: number;
  /** Of those without an effect. */
  readonly falselyBetter: number;
  readonly falselyWorse: number;
}

export function tryHistories(about: 'counts' | 'shares', kind: Kind, runs: number, seed: number): Outcome {
  const chance = new Chance(seed);
  const counted = { covered: 0, plainCovered: 0, withoutEffect: 0, falselyBetter: 0, falselyWorse: 0 };
  for (let index = 0; index < runs; index++) {
    const { history, effect } = invented(about, kind, chance, index);
    const told = measured(effect);
    if (holds(told?.net, history.truth)) counted.covered++;
    if (holds(told?.change?.comparison, history.truth)) counted.plainCovered++;
    if (!history.isWithoutEffect) continue;
    counted.withoutEffect++;
    if (told?.verdict === 'better') counted.falselyBetter++;
    if (told?.verdict === 'worse') counted.falselyWorse++;
  }
  return { runs, ...counted };
}

function invented(about: 'counts' | 'shares', kind: Kind, chance: Chance, index: number) {
  if (about === 'shares') {
    const history = shareHistory(chance, kind, index);
    return { history, effect: effectOfHistory(history, ofShares) };
  }
  const history = countHistory(chance, kind, index);
  return { history, effect: effectOfHistory(history, ofCounts(kind.hasExposure)) };
}

const holds = (comparison: Comparison | null | undefined, truth: number): boolean =>
  comparison !== null &&
  comparison !== undefined &&
  comparison.interval.low <= truth &&
  truth <= comparison.interval.high;

export const usualCounts: Kind = {
  name: 'counts',
  scatter: 1,
  weeks: [4, 8],
  size: [40, 1_000],
  hasExposure: true,
  ownDrift: 0,
};
export const usualShares: Kind = { ...usualCounts, name: 'shares', size: [20, 300] };
