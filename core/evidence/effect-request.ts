/**
 * What is asked of the contact store to measure a fix, and what the map keeps of the answer. The window before the
 * launch is counted once and stays as it is; a map then says the effect anywhere, without the contacts.
 */
import type { Effect, EffectWeek, EffectWindow } from '../document/records/effect';
import type { Period } from '../document/records/field';
import type { Fix } from '../document/records/fix';
import type { StepId } from '../document/records/identity';
import { mapOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import type { StepReadings } from '../metrics/compare-step';
import { countedBy } from '../metrics/effect-fingerprint';
import { comparedSteps } from '../metrics/effect-steps';
import { firstWhole, lengthOf, windowsAfter, yearBeforeWindow } from '../metrics/effect-windows';
import { samePeriod } from '../metrics/periods';
import { grossOf } from '../metrics/sum-readings';
import { allSteps } from './bound-steps';
import type { BoundStep, EvidenceInput } from './evidence-api';
import type { EvidenceWindows } from './evidence-views';
import type { StepRule } from './rule';

/** Windows of a fix as the store can fill them. */
export interface EffectPlan {
  readonly baseline: Period;
  readonly windows: readonly Period[];
  readonly comparedWith: readonly StepId[];
}

/** null: nothing was recorded before the launch. `span`: what the store holds. */
export function planEffect(
  snapshot: Snapshot,
  fix: Fix,
  effect: Effect,
  span: Period | null,
): EffectPlan | null {
  if (span === null) return null;
  const isCounted = hasNumbers(effect.baseline);
  const begins = firstWhole(span.from, 'week');
  const { from, to } = effect.baseline.period;
  // Records may begin inside the window: it is as many whole weeks as there are.
  const baseline = isCounted || begins <= from ? effect.baseline.period : { from: begins, to };
  if (baseline.from > baseline.to) return null;
  const length = lengthOf(baseline, 'week');
  const windows = windowsAfter(effect.shippedOn, 'week', length, span.to);
  const last = windows.at(-1) ?? baseline;
  const comparedWith = comparedSteps(snapshot, fix, { from: baseline.from, to: last.to });
  return { baseline, windows, comparedWith };
}

const own = 'own';
const untouched = 'untouched';

/** Without a plan, only what the store holds is asked. */
export function effectQuestion(
  snapshot: Snapshot,
  fix: Fix,
  plan: EffectPlan | null,
): EvidenceInput<'windows'> {
  const { metricSettings } = mapOf(snapshot);
  const { kind, counted } = metricSettings.denominator;
  const placed = placedSteps(snapshot, fix, plan?.comparedWith ?? []);
  const periods = plan ? [plan.baseline, ...plan.windows] : [];
  const last = plan?.windows.at(-1) ?? plan?.baseline;
  return {
    steps: placed.map(({ step }) => step),
    places: placed.map(({ place }) => place),
    periods: [...periods, ...periods.map((period) => yearBeforeWindow(period, 'week'))],
    weeks: plan && last ? { from: plan.baseline.from, to: last.to } : null,
    onTimeHours: metricSettings.onTimeHours,
    ...(kind === 'entered' || !counted ? {} : { denominator: counted }),
  };
}

interface PlacedStep {
  readonly step: BoundStep;
  readonly place: string;
}

/**
 * Of a fix about themes, only contacts of these themes count at its steps. The step is asked twice, with the themes and
 * without, so that no contact goes to another step for that.
 */
function placedSteps(snapshot: Snapshot, fix: Fix, comparedWith: readonly StepId[]): readonly PlacedStep[] {
  const isOneOf = (ids: readonly string[], id: string) => ids.includes(id);
  const themes = themesOf(snapshot, fix);
  return allSteps(snapshot).flatMap((step): PlacedStep[] => {
    if (isOneOf(comparedWith, step.stepId)) return [{ step, place: untouched }];
    if (!isOneOf(fix.stepIds, step.stepId)) return [{ step, place: '' }];
    if (themes === null || step.contacts === null) return [{ step, place: own }];
    const rest: StepRule = { test: 'all', rules: [step.contacts, { test: 'not', rule: themes }] };
    return [
      { step: { ...step, contacts: { test: 'all', rules: [step.contacts, themes] } }, place: own },
      { step: { ...step, title: '', answers: null, contacts: rest }, place: '' },
    ];
  });
}

/** null: it is about all contacts of its steps, or a theme cannot be told from the others by a rule. */
function themesOf(snapshot: Snapshot, { themeIds }: Fix): StepRule | null {
  const rules = themeIds.map(
    (id) => snapshot.byKind.theme.find((theme) => theme.id === id)?.expression ?? null,
  );
  const known = rules.filter((rule) => rule !== null);
  return known.length > 0 && known.length === rules.length ? { test: 'any', rules: known } : null;
}

/** What the map keeps. `isAnew`: the window before the launch is counted anew, too. */
export function takeEffect(
  snapshot: Snapshot,
  fix: Fix,
  effect: Effect,
  plan: EffectPlan,
  reply: EvidenceWindows,
  isAnew = false,
): Effect {
  const keeps = hasNumbers(effect.baseline) && !isAnew;
  const baseline = windowOf(reply, plan.baseline);
  const weeks = weeksOf(reply);
  const before = keeps ? (effect.weeks ?? []).filter(({ from }) => from <= plan.baseline.to) : [];
  const kept = new Map(before.map((week) => [week.from, week.own]));
  return {
    shippedOn: effect.shippedOn,
    unit: 'week',
    baseline: keeps ? keptWindow(effect.baseline, baseline) : baseline,
    windows: plan.windows.map((period) => windowOf(reply, period)),
    comparison: {
      stepIds: [...plan.comparedWith],
      isChosen: effect.comparison?.isChosen ?? false,
    },
    weeks: weeks.map((week) => ({ ...week, own: kept.get(week.from) ?? week.own })),
    countedBy: keeps && effect.countedBy ? effect.countedBy : countedBy(snapshot, fix),
  };
}

/** Steps compared with, and the year before, may be other ones than at first. */
function keptWindow(kept: EffectWindow, now: EffectWindow): EffectWindow {
  const { untouched: others, yearAgo } = now;
  return { ...kept, ...(others ? { untouched: others } : {}), ...(yearAgo ? { yearAgo } : {}) };
}

export const hasNumbers = ({ contacts, others }: EffectWindow): boolean =>
  contacts !== undefined || Object.keys(others ?? {}).length > 0;

/** The rules of its steps find something in the store. */
export const findsAny = ({ rows }: EvidenceWindows): boolean =>
  rows.some(({ place, readings: { contacts, ...others } }) => {
    const isFound = grossOf(contacts?.tally) > 0;
    return place === own && (isFound || Object.keys(others).length > 0);
  });

function windowOf({ rows }: EvidenceWindows, period: Period): EffectWindow {
  const readings = (place: string, of: Period): StepReadings =>
    rows.find((row) => row.place === place && samePeriod(row.period, of))?.readings ?? {};
  const { contacts, ...others } = readings(own, period);
  const [theirs, then] = [readings(untouched, period), readings(own, yearBeforeWindow(period, 'week'))];
  return {
    period,
    ...(contacts ? { contacts } : {}),
    ...some('others', others),
    ...some('untouched', theirs),
    ...some('yearAgo', then),
  };
}

const some = <K extends string, T extends object>(key: K, of: T): Partial<Record<K, T>> =>
  Object.keys(of).length > 0 ? ({ [key]: of } as Partial<Record<K, T>>) : {};

function weeksOf({ weeks }: EvidenceWindows): EffectWeek[] {
  const talliesOf = (from: string, place: string) =>
    weeks.find((week) => week.place === place && week.from === from)?.tallies;
  return [...new Set(weeks.map(({ from }) => from))].toSorted().map((from) => {
    const theirs = talliesOf(from, untouched);
    return { from, own: talliesOf(from, own) ?? {}, ...(theirs ? { untouched: theirs } : {}) };
  });
}
