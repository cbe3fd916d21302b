/**
 * What fixes are expected to do to contacts, CSAT, FCR and hours, from the contacts themselves (metrics.md, "Forecast").
 * A forecast is arithmetic on assumptions: low, likely and high are always computed together. Knows no map.
 */

/** Contacts of a step, of a theme inside it, or of all its other themes. No contact is in two sets. */
export interface ContactSet {
  readonly id: string;
  readonly contacts: number;
  readonly rated: number;
  readonly satisfied: number;
  readonly knownOutcome: number;
  readonly resolvedAtFirst: number;
  /** Mean minutes an agent spends on one contact; null: not known, counts no hours. */
  readonly handlingMinutes: number | null;
}

export const spreadEnds = ['low', 'likely', 'high'] as const;
/** The same at the least, at the likely and at the most that fixes remove. */
export type Spread<Value = number> = { readonly [End in (typeof spreadEnds)[number]]: Value };

export interface ForecastFix {
  readonly setIds: readonly string[];
  /** Shares of the contacts of its sets that the fix removes. */
  readonly removal: Spread;
}

export interface Outlook {
  readonly contacts: number;
  readonly contactRate: number | null;
  readonly csat: number | null;
  readonly fcr: number | null;
  readonly hoursSaved: number;
}

export interface Forecast extends Spread<Outlook> {
  readonly now: Outlook;
}

export const spreadOf = <Value>(of: (end: keyof Spread) => Value): Spread<Value> => ({
  low: of('low'),
  likely: of('likely'),
  high: of('high'),
});

/** One end set by a person, the others moved where they would be passed: low ≤ likely ≤ high always. */
export function withEnd(spread: Spread | null, end: keyof Spread, value: number): Spread {
  const own = Math.min(1, Math.max(0, value));
  const known = spread ?? spreadOf(() => own);
  const at = spreadEnds.indexOf(end);
  return spreadOf((other) => {
    const place = spreadEnds.indexOf(other);
    if (place === at) return own;
    return place < at ? Math.min(known[other], own) : Math.max(known[other], own);
  });
}

/** `denominator`: what contacts are divided by; null or 0 gives no contact rate. */
export function forecast(
  sets: readonly ContactSet[],
  fixes: readonly ForecastFix[],
  denominator: number | null,
): Forecast {
  return {
    now: outlookAt(sets, new Map(), denominator),
    ...spreadOf((end) => outlookAt(sets, sharesLeft(fixes, end), denominator)),
  };
}

/** Fixes on the same contacts combine as 1 - Π(1 - r): each acts on what the others leave. */
export function combinedRemoval(removals: readonly number[]): number {
  return 1 - removals.reduce((left, removal) => left * (1 - removal), 1);
}

/** Of each set that a fix touches, the share of its contacts that stays. */
export function sharesLeft(fixes: readonly ForecastFix[], end: keyof Spread): ReadonlyMap<string, number> {
  const left = new Map<string, number>();
  for (const { setIds, removal } of fixes)
    for (const id of new Set(setIds)) left.set(id, (left.get(id) ?? 1) * (1 - removal[end]));
  return left;
}

/** `shares`: what stays of each set; sets that are not in it stay whole. */
export function outlookAt(
  sets: readonly ContactSet[],
  shares: ReadonlyMap<string, number>,
  denominator: number | null,
): Outlook {
  let contacts = 0;
  let rated = 0;
  let satisfied = 0;
  let knownOutcome = 0;
  let resolvedAtFirst = 0;
  let minutesSaved = 0;
  for (const set of sets) {
    const left = shares.get(set.id) ?? 1;
    contacts += set.contacts * left;
    rated += set.rated * left;
    satisfied += set.satisfied * left;
    knownOutcome += set.knownOutcome * left;
    resolvedAtFirst += set.resolvedAtFirst * left;
    minutesSaved += set.contacts * (1 - left) * (set.handlingMinutes ?? 0);
  }
  return {
    contacts,
    contactRate: denominator !== null && denominator > 0 ? contacts / denominator : null,
    csat: rated > 0 ? satisfied / rated : null,
    fcr: knownOutcome > 0 ? resolvedAtFirst / knownOutcome : null,
    hoursSaved: minutesSaved / 60,
  };
}
