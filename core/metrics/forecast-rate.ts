/**
 * What contacts of some steps are divided by, a month: customers who entered them, or the customers of the map.
 * The same rules as for the rates on the map, so that "now" in a forecast is the number people know.
 */
import type { StepId } from '../document/records/identity';
import { mapOf, metricOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { denominatorOf } from './denominator';
import { areAlike } from './periods';
import { monthsOf, readMetric } from './read-metric';
import type { AbsentReason } from './value';

export interface Divisor {
  /** A month; null: there is none. */
  readonly value: number | null;
  readonly reason: AbsentReason | null;
  readonly per: 1 | 100 | 1000;
}

type Month = { readonly value: number } | { readonly reason: AbsentReason };

/** `stepIds`: steps whose contacts are known. */
export function divisorOf(snapshot: Snapshot, stepIds: readonly StepId[]): Divisor {
  const { kind, per } = mapOf(snapshot).metricSettings.denominator;
  const none = (reason: AbsentReason): Divisor => ({ value: null, reason, per });
  const months: number[] = [];
  for (const stepId of stepIds) {
    const month = monthOfStep(snapshot, stepId);
    if (month !== null && 'reason' in month) return none(month.reason);
    if (month !== null) months.push(month.value);
  }
  const [first] = months;
  if (first === undefined) return none('noData');
  if (kind === 'entered') return { value: months.reduce((sum, one) => sum + one, 0), reason: null, per };
  // One figure for the whole map must be one: steps counted over other periods cannot share it.
  const isOne = months.every((one) => Math.abs(one - first) <= first / 10);
  return isOne ? { value: first, reason: null, per } : none('otherPeriod');
}

/** What the contacts of a step are divided by, a month; null: it has none. */
function monthOfStep(snapshot: Snapshot, stepId: StepId): Month | null {
  const settings = mapOf(snapshot).metricSettings;
  const { kind, counted, value: typed } = settings.denominator;
  const contacts = metricOf(snapshot, stepId, 'contacts')?.reading;
  if (!contacts) return null;
  const divisor = kind === 'entered' || counted ? denominatorOf(snapshot, stepId) : null;
  const own = readMetric(divisor, settings, 'entered').value;
  if (divisor && own !== null) {
    if (!areAlike(contacts.origin.period, divisor.origin.period)) return { reason: 'otherPeriod' };
    return own > 0 ? { value: own / monthsOf(divisor) } : { reason: 'noDenominator' };
  }
  if (kind === 'entered' || typed === null) return { reason: 'noDenominator' };
  // It is of the same period as the contacts.
  return { value: typed / monthsOf(contacts) };
}
