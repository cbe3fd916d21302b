/**
 * What is left of sets of contacts while fixes are put in one after another, with the sums that goals are about. Each
 * fix acts on what the others leave, so the order does not matter. Knows no map.
 */
import type { GoalSubject } from '../document/records/forecast-settings';
import type { ContactSet, ForecastFix, Spread } from './forecast';

/** What sums are turned into numbers with: the divisor a month and what it is per, the cost of a contact. */
export interface Terms {
  readonly divisor: number | null;
  readonly per: number;
  readonly cost: number | null;
}

interface Sums {
  readonly contacts: number;
  readonly rated: number;
  readonly satisfied: number;
  readonly knownOutcome: number;
  readonly resolvedAtFirst: number;
  /** Contacts removed, and the minutes they would have taken. */
  readonly removed: number;
  readonly minutesSaved: number;
}

export interface Survival {
  readonly sums: Sums;
  /** What is left of each set that was touched. */
  readonly shares: ReadonlyMap<string, number>;
}

/** A fix with its sets looked up once: the same is asked many times. */
export interface PlacedFix {
  readonly sets: readonly ContactSet[];
  readonly removal: Spread;
}

export function placeFix(fix: ForecastFix, sets: ReadonlyMap<string, ContactSet>): PlacedFix {
  return { sets: [...new Set(fix.setIds)].flatMap((id) => sets.get(id) ?? []), removal: fix.removal };
}

export function untouched(sets: readonly ContactSet[]): Survival {
  const sum = (of: (set: ContactSet) => number) => sets.reduce((all, set) => all + of(set), 0);
  return {
    sums: {
      contacts: sum(({ contacts }) => contacts),
      rated: sum(({ rated }) => rated),
      satisfied: sum(({ satisfied }) => satisfied),
      knownOutcome: sum(({ knownOutcome }) => knownOutcome),
      resolvedAtFirst: sum(({ resolvedAtFirst }) => resolvedAtFirst),
      removed: 0,
      minutesSaved: 0,
    },
    shares: new Map(),
  };
}

export function withFix({ sums, shares }: Survival, fix: PlacedFix, end: keyof Spread): Survival {
  const left = new Map(shares);
  for (const { id } of fix.sets) left.set(id, (left.get(id) ?? 1) * (1 - fix.removal[end]));
  return { sums: sumsWith({ sums, shares }, fix, end), shares: left };
}

/** The sums alone, for looking ahead. */
export const sumsWith = ({ sums, shares }: Survival, { sets, removal }: PlacedFix, end: keyof Spread): Sums =>
  sumsAfter(sums, sets, ({ id }) => (shares.get(id) ?? 1) * removal[end]);

/** As if a fix that is in were not: `leftByOthers` is what the others leave of each of its sets. */
export const sumsWithout = (
  { sums, shares }: Survival,
  { sets }: PlacedFix,
  leftByOthers: (set: ContactSet) => number,
): Sums => sumsAfter(sums, sets, (set) => (shares.get(set.id) ?? 1) - leftByOthers(set));

/** `gone`: the share of each set that goes; below nought, that comes back. */
function sumsAfter(sums: Sums, sets: readonly ContactSet[], gone: (set: ContactSet) => number): Sums {
  let { contacts, rated, satisfied, knownOutcome, resolvedAtFirst, removed, minutesSaved } = sums;
  for (const set of sets) {
    const share = gone(set);
    contacts -= set.contacts * share;
    rated -= set.rated * share;
    satisfied -= set.satisfied * share;
    knownOutcome -= set.knownOutcome * share;
    resolvedAtFirst -= set.resolvedAtFirst * share;
    removed += set.contacts * share;
    minutesSaved += set.contacts * share * (set.handlingMinutes ?? 0);
  }
  return { contacts, rated, satisfied, knownOutcome, resolvedAtFirst, removed, minutesSaved };
}

/** In the unit of the goal; null: not known. */
export function amountIn(sums: Sums, what: GoalSubject, { divisor, per, cost }: Terms): number | null {
  switch (what) {
    case 'contacts':
      return sums.contacts;
    case 'contactRate':
      return divisor === null ? null : (sums.contacts / divisor) * per;
    case 'csat':
      return sums.rated > tiny ? sums.satisfied / sums.rated : null;
    case 'fcr':
      return sums.knownOutcome > tiny ? sums.resolvedAtFirst / sums.knownOutcome : null;
    case 'hours':
      return sums.minutesSaved / 60;
    case 'money':
      return cost === null ? null : sums.removed * cost;
  }
}

/** What subtraction leaves of nothing. */
const tiny = 1e-9;
