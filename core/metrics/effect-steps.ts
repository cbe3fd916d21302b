/**
 * Which steps a fix is compared with: those that neither it nor any other fix touched while its windows lasted. And which
 * fixes went out at its own steps meanwhile, so that the effect is not its alone.
 */
import type { Period } from '../document/records/field';
import { type Fix, hasShipped } from '../document/records/fix';
import type { StepId } from '../document/records/identity';
import { fixesInOrder, metricOf, ruleOf, stepsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';

/** The day a fix reached customers; null: it has not. */
export function shippedDayOf({ shippedOn, effect, state }: Fix): string | null {
  if (shippedOn !== null) return shippedOn;
  if (effect) return effect.shippedOn;
  return hasShipped(state.status) ? (state.since?.slice(0, 10) ?? null) : null;
}

const isWithin = (day: string | null, { from, to }: Period): boolean =>
  day !== null && day >= from && day <= to;

export function othersShipped(snapshot: Snapshot, fix: Fix, period: Period): readonly Fix[] {
  return fixesInOrder(snapshot).filter(
    (other) =>
      other.id !== fix.id &&
      other.stepIds.some((id) => fix.stepIds.includes(id)) &&
      isWithin(shippedDayOf(other), period),
  );
}

/** Steps with contacts that could be compared with, in the order of the map; `isTouched`: a fix went out at it meanwhile. */
export function comparableSteps(
  snapshot: Snapshot,
  fix: Fix,
  period: Period,
): readonly { readonly stepId: StepId; readonly title: string; readonly isTouched: boolean }[] {
  const shipped = fixesInOrder(snapshot).filter(
    (other) => other.id !== fix.id && isWithin(shippedDayOf(other), period),
  );
  const touched = new Set(shipped.flatMap(({ stepIds }) => stepIds));
  return stepsInOrder(snapshot)
    .filter(({ id }) => !fix.stepIds.includes(id) && hasContacts(snapshot, id))
    .map(({ id, title }) => ({ stepId: id, title, isTouched: touched.has(id) }));
}

const hasContacts = (snapshot: Snapshot, stepId: StepId): boolean =>
  ruleOf(snapshot, stepId, 'contacts') !== null || metricOf(snapshot, stepId, 'contacts') !== null;

/** Where those who entered its own steps are counted, only steps that are counted, too, if there are any. */
export function untouchedSteps(snapshot: Snapshot, fix: Fix, period: Period): readonly StepId[] {
  const free = comparableSteps(snapshot, fix, period).flatMap(({ stepId, isTouched }) =>
    isTouched ? [] : [stepId],
  );
  const isCounted = (id: StepId) => metricOf(snapshot, id, 'entered')?.reading.origin.kind === 'counts';
  const counted = fix.stepIds.every(isCounted) ? free.filter(isCounted) : [];
  return counted.length > 0 ? counted : free;
}

/** Those that a person chose, as far as they are there and the fix does not touch them; or what the program chooses. */
export function comparedSteps(snapshot: Snapshot, fix: Fix, period: Period): readonly StepId[] {
  const { comparison } = fix.effect ?? {};
  if (!comparison?.isChosen) return untouchedSteps(snapshot, fix, period);
  return comparableSteps(snapshot, fix, period).flatMap(({ stepId }) =>
    comparison.stepIds.includes(stepId) ? [stepId] : [],
  );
}
