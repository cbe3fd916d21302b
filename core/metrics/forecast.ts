/**
 * What fixes are expected to do to contact rate, CSAT, FCR and hours, from the contacts themselves.
 * A forecast is arithmetic on assumptions: low, likely and high are always computed together.
 */

/** Contacts of a step, or of a theme inside it. */
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

export interface ForecastFix {
  readonly setIds: readonly string[];
  /** Shares of the contacts of its sets that the fix removes. */
  readonly removal: { readonly low: number; readonly likely: number; readonly high: number };
}

export interface Outlook {
  readonly contacts: number;
  readonly contactRate: number | null;
  readonly csat: number | null;
  readonly fcr: number | null;
  readonly hoursSaved: number;
}

export interface Forecast {
  readonly now: Outlook;
  readonly low: Outlook;
  readonly likely: Outlook;
  readonly high: Outlook;
}

/** `denominator`: what contacts are divided by; null or 0 gives no contact rate. */
export function forecast(
  sets: readonly ContactSet[],
  fixes: readonly ForecastFix[],
  denominator: number | null,
): Forecast {
  const outlook = (removal: (fix: ForecastFix) => number) => lookAhead(sets, fixes, denominator, removal);
  return {
    now: outlook(() => 0),
    low: outlook((fix) => fix.removal.low),
    likely: outlook((fix) => fix.removal.likely),
    high: outlook((fix) => fix.removal.high),
  };
}

/** Fixes on the same contacts combine as 1 - Π(1 - r): each acts on what the others leave. */
export function combinedRemoval(removals: readonly number[]): number {
  return 1 - removals.reduce((left, removal) => left * (1 - removal), 1);
}

function lookAhead(
  sets: readonly ContactSet[],
  fixes: readonly ForecastFix[],
  denominator: number | null,
  removalOf: (fix: ForecastFix) => number,
): Outlook {
  let contacts = 0;
  let rated = 0;
  let satisfied = 0;
  let knownOutcome = 0;
  let resolvedAtFirst = 0;
  let minutesSaved = 0;
  for (const set of sets) {
    const removed = combinedRemoval(fixes.filter((fix) => fix.setIds.includes(set.id)).map(removalOf));
    const left = 1 - removed;
    contacts += set.contacts * left;
    rated += set.rated * left;
    satisfied += set.satisfied * left;
    knownOutcome += set.knownOutcome * left;
    resolvedAtFirst += set.resolvedAtFirst * left;
    minutesSaved += set.contacts * removed * (set.handlingMinutes ?? 0);
  }
  return {
    contacts,
    contactRate: denominator !== null && denominator > 0 ? contacts / denominator : null,
    csat: rated > 0 ? satisfied / rated : null,
    fcr: knownOutcome > 0 ? resolvedAtFirst / knownOutcome : null,
    hoursSaved: minutesSaved / 60,
  };
}
