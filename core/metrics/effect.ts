/**
 * What a fix changed, from the windows that lie in the map: each metric before and after, the same of steps that were
 * not touched, and the one against the other, with intervals as wide as the weeks scatter. Works without the contacts.
 */
import type { Effect, EffectWindow } from '../document/records/effect';
import type { MetricSettings } from '../document/records/map';
import { shownValue } from './beside';
import { type Change, changeBetween, type Verdict, verdictFor } from './change';
import type { StepReadings } from './compare-step';
import { againstUntouched } from './effect-intervals';
import { weeklySpread } from './effect-weeks';
import { lengthOf, type WindowUnit } from './effect-windows';
import type { Comparison, Spread } from './intervals';
import { type Basis, fewAnswers, type MetricValue, overTime, type ShownMetric } from './value';

/** A place in two windows. */
export interface Moved {
  readonly before: MetricValue;
  readonly after: MetricValue;
  /** null: one of the two is not known. */
  readonly change: Change | null;
}

export interface MetricEffect extends Moved {
  readonly metric: ShownMetric;
  /** Steps that were not touched; null: there are none, or they do not have this number. */
  readonly untouched: Moved | null;
  /** Its change against theirs; null: it cannot be said. */
  readonly net: Comparison | null;
  /** Of `net` where there is one, else of the change itself; null: nothing may be claimed. */
  readonly verdict: Verdict | null;
  /** How weeks scatter beyond chance. */
  readonly spread: Spread;
  /** Contacts are told by the week (or month): nobody counted who entered, in one of the windows at least. */
  readonly isByTime: boolean;
  /** Fewer than 30 answers, or contacts, in one of the windows. */
  readonly isFew: boolean;
}

const answered = ['csat', 'ces', 'nps', 'fcr', 'onTime', 'conversion'] as const;
type Metric = (typeof answered)[number] | 'contactRate' | 'contacts';

export const unitOfEffect = ({ unit }: Effect): WindowUnit => unit ?? 'week';

/** Of its own steps. */
export const readingsOfWindow = ({ contacts, others }: EffectWindow): StepReadings => ({
  ...others,
  ...(contacts ? { contacts } : {}),
});

/** Metrics that at least one of the two windows has; contacts first. */
export function effectOf(
  effect: Effect,
  window: EffectWindow,
  settings: MetricSettings,
): readonly MetricEffect[] {
  const own = (metric: Metric) => movedBetween(effect, window, settings, metric, readingsOfWindow);
  const theirs = (metric: Metric) =>
    movedBetween(effect, window, settings, metric, ({ untouched }) => untouched ?? {});
  const contacts = (): MetricEffect => {
    const [rate, counts] = [own('contactRate'), own('contacts')];
    const [theirRate, theirCounts] = [theirs('contactRate'), theirs('contacts')];
    const shown = isKnown(rate) ? rate : counts;
    // A rate is not put against a count: where who entered is not known of both, contacts of both are compared.
    const isRate = isKnown(rate) && isKnown(theirRate);
    return judged(shown, isRate ? [rate, theirRate] : [counts, theirCounts]);
  };
  const judged = (shown: Pair, [mine, others]: readonly [Pair, Pair]): MetricEffect => {
    const { metric } = shown.before;
    const hasOthers = isKnown(others);
    const spread = weeklySpread(effect, window.period, settings, mine.before, hasOthers);
    const net = isKnown(mine) && hasOthers ? against(changeIn(mine, spread), changeIn(others, spread)) : null;
    const change = changeIn(shown, spread);
    return {
      metric,
      ...shown,
      change,
      untouched: hasOthers ? { ...others, change: changeIn(others, spread) } : null,
      net,
      verdict: net ? verdictFor(net, metric) : (change?.verdict ?? null),
      spread,
      isByTime: metric === 'contacts',
      isFew: change !== null && (change.isFew || fewestEvents(shown) < fewAnswers),
    };
  };
  const others = answered.map((metric) => {
    const mine = own(metric);
    return judged(mine, [mine, theirs(metric)]);
  });
  return [contacts(), ...others].filter(({ before, after }) => before.value !== null || after.value !== null);
}

/** What is said first: contacts, or the first metric whose change is known. */
export const mainEffect = (effects: readonly MetricEffect[]): MetricEffect | null =>
  effects.find(({ change }) => change !== null) ?? null;

export const effectOnContacts = (effects: readonly MetricEffect[]): MetricEffect | null =>
  effects.find(({ metric }) => metric === 'contactRate' || metric === 'contacts') ?? null;

/** What is claimed: the change against untouched steps; without them, the change itself. */
export const claimOf = ({ net, change }: Pick<MetricEffect, 'net' | 'change'>): Comparison | null =>
  net ?? change?.comparison ?? null;

type Pair = Pick<Moved, 'before' | 'after'>;

const isKnown = ({ before, after }: Pair): boolean => before.value !== null && after.value !== null;

function movedBetween(
  effect: Effect,
  window: EffectWindow,
  settings: MetricSettings,
  metric: Metric,
  of: (window: EffectWindow) => StepReadings,
): Pair {
  const unit = unitOfEffect(effect);
  const lengths = [effect.baseline, window].map(({ period }) => lengthOf(period, unit));
  const isUneven = lengths[0] !== lengths[1];
  // One typed number for windows of two lengths would be a rate of nothing.
  const divisor =
    isUneven && metric === 'contactRate'
      ? { ...settings, denominator: { ...settings.denominator, value: null } }
      : settings;
  const [before, after] = [effect.baseline, window].map((one, index) => {
    const value = shownValue(of(one), divisor, metric);
    return metric === 'contacts' ? overTime(value, lengths[index] ?? 1) : value;
  });
  if (!before || !after) throw new Error('Two windows were read');
  return { before, after };
}

function changeIn({ before, after }: Pair, spread: Spread): Change | null {
  const [was, is] = counted(before.basis, after.basis);
  return changeBetween({ ...before, basis: was }, { ...after, basis: is }, spread);
}

/** Of nought contacts no ratio can be told: half a contact is added to both then (Haldane 1956). */
function counted(before: Basis | null, after: Basis | null): readonly [Basis | null, Basis | null] {
  if (before?.kind !== 'rate' || after?.kind !== 'rate' || (before.events > 0 && after.events > 0))
    return [before, after];
  const more = (rate: typeof before): Basis => ({ ...rate, events: rate.events + 0.5 });
  return [more(before), more(after)];
}

const against = (own: Change | null, theirs: Change | null): Comparison | null =>
  own?.comparison && theirs?.comparison ? againstUntouched(own.comparison, theirs.comparison) : null;

const fewestEvents = ({ before, after }: Pair): number =>
  Math.min(
    ...[before, after].map(({ basis }) => (basis?.kind === 'rate' ? basis.events : Number.POSITIVE_INFINITY)),
  );
