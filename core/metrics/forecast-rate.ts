/**
 * What contacts of some steps are divided by, a month: customers who entered them, or the customers of the map.
 * The same rules as for the rates on the map, so that "now" in a forecast is the number people know.
 */
import type { StepId } from '../document/records/identity';
import { mapOf, metricOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { denominatorOf } from './denominator';
import { exposureOf, monthsOf } from './read-metric';
import type { AbsentReason } from './value';

export interface Divisor {
  /** A month; null: there is none. */
  readonly value: number | null;
  readonly reason: AbsentReason | null;
  readonly per: 1 | 100 | 1000;
}

type Month = { readonly value: number } | { readonly value: null; readonly reason: AbsentReason };

/** `stepIds`: steps whose contacts are known. */
export function divisorOf(snapshot: Snapshot, stepIds: readonly StepId[]): Divisor {
  const { kind, per } = mapOf(snapshot).metricSettings.denominator;
  const none = (reason: AbsentReason): Divisor => ({ value: null, reason, per });
  const months: number[] = [];
  for (const stepId of stepIds) {
    const month = monthOfStep(snapshot, stepId);
    if (month === null) continue;
    if (month.value === null) return none(month.reason);
    months.push(month.value);
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
  const contacts = metricOf(snapshot, stepId, 'contacts')?.reading;
  if (!contacts) return null;
  const exposure = exposureOf(contacts, denominatorOf(snapshot, stepId), mapOf(snapshot).metricSettings);
  return exposure.value === null ? exposure : { value: exposure.value / monthsOf(exposure.of) };
}
