/**
 * Weeks of an effect as a chart shows them: the steps of the fix, and beside them the untouched steps, moved to the
 * same level before the launch, so that what both had in common is seen. Numbers only; no pixels.
 */
import type { Effect, EffectWindow } from '../document/records/effect';
import type { MetricSettings } from '../document/records/map';
import { unitOfEffect } from './effect';
import { valueOfWeek } from './effect-weeks';
import { niceStep } from './nice-step';
import { mondayOf } from './periods';
import type { MetricValue, ShownMetric } from './value';

export type WeekPlace = 'before' | 'launch' | 'after' | 'between';

export interface ChartPoint {
  /** Its Monday, or the first day of its month. */
  readonly from: string;
  readonly place: WeekPlace;
  readonly own: MetricValue;
  readonly untouched: MetricValue;
  /** `untouched`, moved to the level of the fix's steps; null: not known. */
  readonly moved: number | null;
}

export interface EffectChart {
  readonly points: readonly ChartPoint[];
  /** Round numbers of the scale; the first and the last are its ends. */
  readonly ticks: readonly number[];
}

export function effectChart(
  effect: Effect,
  window: EffectWindow | null,
  settings: MetricSettings,
  metric: ShownMetric,
): EffectChart {
  const { baseline, weeks = [] } = effect;
  const unit = unitOfEffect(effect);
  const launch = unit === 'week' ? mondayOf(effect.shippedOn) : `${effect.shippedOn.slice(0, 7)}-01`;
  const placeOf = (from: string): WeekPlace => {
    if (from >= baseline.period.from && from <= baseline.period.to) return 'before';
    if (window && from >= window.period.from && from <= window.period.to) return 'after';
    return from === launch ? 'launch' : 'between';
  };
  const read = weeks.map((week) => ({
    from: week.from,
    place: placeOf(week.from),
    own: valueOfWeek(week, 'own', settings, metric),
    untouched: valueOfWeek(week, 'untouched', settings, metric),
  }));
  const before = read.filter(({ place }) => place === 'before');
  const [own, others] = [meanOf(before, 'own'), meanOf(before, 'untouched')];
  const move = moving(own, others, metric);
  const points = read.map((point) => ({
    ...point,
    moved: point.untouched.value === null || move === null ? null : move(point.untouched.value),
  }));
  const values = points.flatMap((point) => [point.own.value ?? [], point.moved ?? []].flat());
  const isFromNought = metric === 'contacts' || metric === 'contactRate';
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0) return { points, ticks: [0, 1] };
  return { points, ticks: ticksOf(isFromNought ? 0 : least, most) };
}

/** Three to six round steps that hold all values. */
function ticksOf(least: number, most: number): readonly number[] {
  const rough = Math.max(most - least, Math.abs(most) * 0.05, 1e-6) / 4;
  const step = niceStep(rough);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** Volumes and rates are moved in proportion, shares and means by their distance. */
function moving(
  own: number | null,
  others: number | null,
  metric: ShownMetric,
): ((value: number) => number) | null {
  if (own === null || others === null) return null;
  if (metric !== 'contacts' && metric !== 'contactRate') return (value) => value + own - others;
  return others > 0 ? (value) => (value * own) / others : null;
}

function meanOf(
  points: readonly { readonly own: MetricValue; readonly untouched: MetricValue }[],
  place: 'own' | 'untouched',
): number | null {
  const values = points.flatMap((point) => point[place].value ?? []);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
