/**
 * The chosen fixes of a map together: which can be chosen, what they do to the whole map after overlap, step by step,
 * and against the goal. Order of the fixes plays no part.
 */
import { type Fix, hasShipped } from '../document/records/fix';
import type { GoalSubject } from '../document/records/forecast-settings';
import type { FixId, StepId } from '../document/records/identity';
import { fixesInOrder, mapOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { type ContactPart, setsOfFix } from './contact-parts';
import { type FixOutlook, type ForecastedFix, hasForecast, outlookOf, partsOfMap } from './fix-outlook';
import { type Spread, sharesLeft, spreadOf } from './forecast';
import { divisorOf } from './forecast-rate';
import type { PlannedFix } from './portfolio';
import type { Terms } from './survival';

export interface Choice {
  /** Still to come, with a removal share and contacts to remove: these can be chosen. */
  readonly offered: readonly ForecastedFix[];
  /** Still to come, and without a forecast. */
  readonly unready: readonly Fix[];
  /** Shipped: what they removed is in the numbers of today already. */
  readonly done: number;
}

export function choiceOf(snapshot: Snapshot): Choice {
  const parts = partsOfMap(snapshot);
  const fixes = fixesInOrder(snapshot);
  const open = fixes.filter(({ state }) => !hasShipped(state.status) && state.status !== 'rejected');
  const canAct = (fix: Fix): fix is ForecastedFix => hasForecast(fix) && setsOfFix(fix, parts).length > 0;
  return {
    offered: open.filter(canAct),
    unready: open.filter((fix) => !canAct(fix)),
    done: fixes.filter(({ state }) => hasShipped(state.status)).length,
  };
}

/** Chosen in the map, and still to be chosen. */
export function chosenFixes(snapshot: Snapshot): readonly ForecastedFix[] {
  const ids = new Set<FixId>(mapOf(snapshot).portfolio);
  return choiceOf(snapshot).offered.filter(({ id }) => ids.has(id));
}

export interface StepEffect {
  readonly stepId: StepId;
  /** Contacts a month. */
  readonly now: number;
  readonly after: Spread;
}

/** Steps that these fixes touch, what loses most contacts first. */
export function stepEffects(snapshot: Snapshot, fixes: readonly ForecastedFix[]): readonly StepEffect[] {
  const parts = partsOfMap(snapshot);
  const asked = fixes.map((fix) => plannedFix(fix, parts));
  const left = spreadOf((end) => sharesLeft(asked, end));
  const steps = new Map<StepId, { now: number; low: number; likely: number; high: number }>();
  for (const { id, stepId, contacts } of parts) {
    const sum = steps.get(stepId) ?? { now: 0, low: 0, likely: 0, high: 0 };
    steps.set(stepId, sum);
    const of = (end: keyof Spread) => contacts * (left[end].get(id) ?? 1);
    sum.now += contacts;
    sum.low += of('low');
    sum.likely += of('likely');
    sum.high += of('high');
  }
  return [...steps]
    .map(([stepId, { now, low, likely, high }]) => ({ stepId, now, after: { low, likely, high } }))
    .filter(({ now, after }) => now > after.high)
    .toSorted((a, b) => b.now - b.after.likely - (a.now - a.after.likely));
}

/** Person-days in the middle of what was estimated. */
export const effortOf = ({ effort }: Fix): number | null => effort && (effort.low + effort.high) / 2;

export const plannedFix = (fix: ForecastedFix, parts: readonly ContactPart[]): PlannedFix => ({
  id: fix.id,
  effort: effortOf(fix),
  setIds: setsOfFix(fix, parts),
  removal: fix.removal,
});

export interface PortfolioQuestion {
  readonly sets: readonly ContactPart[];
  readonly terms: Terms;
  readonly what: GoalSubject;
}

/** What portfolios of the map are reckoned with; `what`: of the goal, or contacts where there is none. */
export function portfolioQuestion(snapshot: Snapshot): PortfolioQuestion {
  const sets = partsOfMap(snapshot);
  const { cost, goal } = mapOf(snapshot).forecastSettings;
  const divisor = divisorOf(snapshot, [...new Set(sets.map(({ stepId }) => stepId))]);
  return {
    sets,
    terms: { divisor: divisor.value, per: divisor.per, cost: cost?.perContact ?? null },
    what: goal?.what ?? 'contacts',
  };
}

/** The whole map with all chosen fixes. */
export const portfolioOutlook = (snapshot: Snapshot): FixOutlook =>
  outlookOf(snapshot, chosenFixes(snapshot));
