/**
 * Several fixes together: what each adds to the others, which give most for the effort, and the least effort that
 * reaches a goal. Everything is told at the likely end, after overlap. Knows sets of contacts and fixes, no map.
 */
import { grouped } from '../document/grouped';
import type { Goal, GoalSubject } from '../document/records/forecast-settings';
import type { ContactSet, ForecastFix } from './forecast';
import { improvement, isReached } from './goal';
import {
  amountIn,
  type PlacedFix,
  placeFix,
  type Survival,
  sumsWith,
  sumsWithout,
  type Terms,
  untouched,
  withFix,
} from './survival';

export interface PlannedFix extends ForecastFix {
  readonly id: string;
  /** Person-days; null: nobody has estimated them. */
  readonly effort: number | null;
}

export interface Rank {
  readonly id: string;
  readonly effort: number;
  /** What it adds to those before it, in the unit of the goal; always for the better. */
  readonly gain: number;
  /** Of it and all before it. */
  readonly effortSoFar: number;
  readonly gainSoFar: number;
}

export interface Ranking {
  /** What gives most for a person-day comes first. */
  readonly ranks: readonly Rank[];
  /** Fixes that add nothing for the better to those ranked, or whose effect on it is not known. */
  readonly idle: readonly string[];
  readonly withoutEffort: readonly string[];
}

interface Question {
  readonly sets: readonly ContactSet[];
  readonly terms: Terms;
  readonly what: GoalSubject;
}

const leastGain = 1e-9;

type Candidate = PlacedFix & { readonly id: string; readonly effort: number };

/**
 * Greedy: again and again the fix that adds most per person-day to those taken before it. As contacts are removed the
 * gains of overlapping fixes only shrink, so each is asked anew in every round.
 */
export function rankByEffort(fixes: readonly PlannedFix[], question: Question): Ranking {
  const { candidates, withoutEffort } = candidatesOf(fixes, question.sets);
  let waiting = candidates;
  let survival = untouched(question.sets);
  let [effortSoFar, gainSoFar] = [0, 0];
  const ranks: Rank[] = [];
  while (waiting.length > 0) {
    const gains = waiting.map((fix) => ({ fix, gain: gainOf(survival, fix, question) }));
    const [best] = gains.filter(({ gain }) => gain > leastGain).toSorted(byWorth);
    if (!best) break;
    const { fix, gain } = best;
    survival = withFix(survival, fix, 'likely');
    effortSoFar += fix.effort;
    gainSoFar += gain;
    ranks.push({ id: fix.id, effort: fix.effort, gain, effortSoFar, gainSoFar });
    waiting = waiting.filter(({ id }) => id !== fix.id);
  }
  return { ranks, idle: waiting.map(({ id }) => id), withoutEffort };
}

/** More for a person-day first; what costs nothing before all; then what adds more; then by id, to be the same always. */
function byWorth(
  a: { readonly fix: Candidate; readonly gain: number },
  b: { readonly fix: Candidate; readonly gain: number },
): number {
  return b.gain * a.fix.effort - a.gain * b.fix.effort || b.gain - a.gain || (a.fix.id < b.fix.id ? -1 : 1);
}

export interface LeastEffort {
  /** exact: all sets of fixes were looked through; greedy: by rank, without those that turned out not to be needed. */
  readonly method: 'exact' | 'greedy';
  readonly ids: readonly string[];
  readonly effort: number;
}

/** Up to so many fixes every set of them can be tried at once. */
export const mostExact = 15;

/** The least effort that reaches the goal; null: all of them together do not, or nobody has estimated them. */
export function leastEffort(
  fixes: readonly PlannedFix[],
  goal: Goal,
  question: Omit<Question, 'what'>,
): LeastEffort | null {
  const asked = { ...question, what: goal.what };
  const { candidates } = candidatesOf(fixes, question.sets);
  return candidates.length <= mostExact
    ? cheapestOfAll(candidates, goal, asked)
    : cheapestByRank(candidates, rankByEffort(fixes, asked), goal, asked);
}

function cheapestOfAll(candidates: readonly Candidate[], goal: Goal, question: Question): LeastEffort | null {
  let ids: readonly string[] | null = null;
  let least = Number.POSITIVE_INFINITY;
  const look = (place: number, survival: Survival, taken: readonly string[], effort: number): void => {
    if (effort >= least) return;
    if (isReached(goal, amountIn(survival.sums, goal.what, question.terms))) {
      ids = taken;
      least = effort;
      return;
    }
    const fix = candidates[place];
    if (!fix) return;
    look(place + 1, withFix(survival, fix, 'likely'), [...taken, fix.id], effort + fix.effort);
    look(place + 1, survival, taken, effort);
  };
  look(0, untouched(question.sets), [], 0);
  return ids === null ? null : { method: 'exact', ids, effort: least };
}

function cheapestByRank(
  candidates: readonly Candidate[],
  { ranks }: Ranking,
  goal: Goal,
  question: Question,
): LeastEffort | null {
  const byId = new Map(candidates.map((fix) => [fix.id, fix]));
  const reached = (fixes: readonly Candidate[]): boolean => {
    const all = fixes.reduce((survival, fix) => withFix(survival, fix, 'likely'), untouched(question.sets));
    return isReached(goal, amountIn(all.sums, goal.what, question.terms));
  };
  let taken: readonly Candidate[] = [];
  for (const { id } of ranks) {
    if (reached(taken)) break;
    const fix = byId.get(id);
    if (fix) taken = [...taken, fix];
  }
  if (!reached(taken)) return null;
  // What was taken early may have become needless; the dearest is tried first.
  for (const fix of taken.toSorted((a, b) => b.effort - a.effort)) {
    const others = taken.filter(({ id }) => id !== fix.id);
    if (reached(others)) taken = others;
  }
  return {
    method: 'greedy',
    ids: taken.map(({ id }) => id),
    effort: taken.reduce((sum, { effort }) => sum + effort, 0),
  };
}

function candidatesOf(
  fixes: readonly PlannedFix[],
  sets: readonly ContactSet[],
): { readonly candidates: readonly Candidate[]; readonly withoutEffort: readonly string[] } {
  const byId = new Map(sets.map((set) => [set.id, set]));
  const inOrder = fixes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    candidates: inOrder.flatMap((fix) =>
      fix.effort === null ? [] : [{ ...placeFix(fix, byId), id: fix.id, effort: fix.effort }],
    ),
    withoutEffort: inOrder.filter(({ effort }) => effort === null).map(({ id }) => id),
  };
}

/** null amounts, before or after, gain nothing. */
function gainOf(survival: Survival, fix: PlacedFix, { what, terms }: Question): number {
  const before = amountIn(survival.sums, what, terms);
  const after = amountIn(sumsWith(survival, fix, 'likely'), what, terms);
  return before === null || after === null ? 0 : improvement(what, before, after);
}

type NamedFix = ForecastFix & { readonly id: string };

/** What each fix does by itself, for the better, in the unit asked for; null: not known. */
export const gainsOf = (fixes: readonly NamedFix[], question: Question): ReadonlyMap<string, number | null> =>
  marginalGains(fixes, [], question);

/** What each of `fixes` adds to those of `chosen` that are not itself. */
export function marginalGains(
  fixes: readonly NamedFix[],
  chosen: readonly NamedFix[],
  { sets, terms, what }: Question,
): ReadonlyMap<string, number | null> {
  const byId = new Map(sets.map((set) => [set.id, set]));
  const placed = chosen.map((fix) => ({ id: fix.id, ...placeFix(fix, byId) }));
  const all = placed.reduce((survival, fix) => withFix(survival, fix, 'likely'), untouched(sets));
  const isChosen = new Set(placed.map(({ id }) => id));
  const atSet = grouped(placed, (fix) => fix.sets.map(({ id }) => id));
  const leftByOthers = (own: string) => (set: ContactSet) =>
    (atSet.get(set.id) ?? []).reduce(
      (left, { id, removal }) => (id === own ? left : left * (1 - removal.likely)),
      1,
    );
  return new Map(
    fixes.map((fix) => {
      const own = placeFix(fix, byId);
      const [without, together] = isChosen.has(fix.id)
        ? [sumsWithout(all, own, leftByOthers(fix.id)), all.sums]
        : [all.sums, sumsWith(all, own, 'likely')];
      const before = amountIn(without, what, terms);
      const after = amountIn(together, what, terms);
      return [fix.id, before === null || after === null ? null : improvement(what, before, after)];
    }),
  );
}
