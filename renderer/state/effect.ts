/** Measuring what fixes changed: from the contacts where they are at hand, else from the months that the map keeps. */
import { create } from 'zustand';
import { compareFixWith, keepEffect, plannedEffect, setEffectWindows } from '#core/commands/effect';
import { type AppError, failure, type Result, success } from '#core/desktop/app-error';
import type { Effect } from '#core/document/records/effect';
import type { Fix } from '#core/document/records/fix';
import type { FixId, StepId } from '#core/document/records/identity';
import { sameValue } from '#core/document/same-value';
import { fixesInOrder, liveRecord, sourcesOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { effectQuestion, findsAny, hasNumbers, planEffect, takeEffect } from '#core/evidence/effect-request';
import { effectOfMonths } from '#core/metrics/effect-months';
import { shippedDayOf } from '#core/metrics/effect-steps';
import type { WindowUnit } from '#core/metrics/effect-windows';
import { requestEvidence } from './evidence';
import { commit, useOpenMap } from './open-map';

interface Measuring {
  /** The fix being measured; null: none. */
  readonly fixId: FixId | null;
  readonly error: { readonly fixId: FixId; readonly error: AppError } | null;
}
export const useMeasuring = create<Measuring>(() => ({ fixId: null, error: null }));

let running: AbortController | null = null;

/** What lies in the fix, or the window that its launch sets; null: it has not gone out. */
export function effectOfFix(fix: Fix): Effect | null {
  const day = shippedDayOf({ ...fix, effect: null });
  const { effect } = fix;
  const isMeasured = effect !== null && hasNumbers(effect.baseline);
  if (effect !== null && (isMeasured || day === null || effect.shippedOn === day)) return effect;
  return day === null ? null : plannedEffect(day);
}

/** `isAnew`: the window before the launch is counted anew, too. */
export async function measureFix(fixId: FixId, isAnew = false): Promise<void> {
  running?.abort();
  const own = new AbortController();
  running = own;
  useMeasuring.setState({ fixId, error: null });
  const measured = await measure(fixId, isAnew, own.signal);
  if (running !== own) return;
  running = null;
  const isWrong = !measured.ok && measured.error.code !== 'cancelled';
  useMeasuring.setState({ fixId: null, error: isWrong ? { fixId, error: measured.error } : null });
  if (measured.ok) commit('fix.effect', keepEffect, { fixId, effect: measured.value });
}

export function stopMeasuring(): void {
  running?.abort();
  running = null;
  useMeasuring.setState({ fixId: null });
}

async function measure(fixId: FixId, isAnew: boolean, signal: AbortSignal): Promise<Result<Effect>> {
  const { document, snapshot } = useOpenMap.getState();
  const fix = snapshot && liveRecord(snapshot, 'fix', fixId);
  const effect = fix && effectOfFix(fix);
  if (!document || !snapshot || !fix || !effect) return failure('mapNotFound');
  const counted = await countWeeks(snapshot, fix, effect, isAnew, signal);
  // Another map may have been opened, or the fix changed, while the service was counting.
  if (useOpenMap.getState().document !== document) return failure('cancelled');
  if (counted.ok && counted.value === null) {
    const months = effectOfMonths(snapshot, fix, effect);
    return months ? success(months) : failure('evidenceEmpty');
  }
  return counted.ok && counted.value ? success(counted.value) : failure('cancelled');
}

/** null: the contacts of this map are not at hand, or say nothing of the time before the launch. */
async function countWeeks(
  snapshot: Snapshot,
  fix: Fix,
  effect: Effect,
  isAnew: boolean,
  signal: AbortSignal,
): Promise<Result<Effect | null>> {
  const sources = await requestEvidence('listSources', {}, { signal });
  if (!sources.ok) return sources;
  if (sources.value.length === 0) return success(null);
  const held = await requestEvidence('windows', effectQuestion(snapshot, fix, null), { signal });
  if (!held.ok) return held;
  // Windows of months begin anew as weeks, now that there are contacts.
  const weekly = effect.unit === 'month' ? plannedEffect(effect.shippedOn) : effect;
  const start = isAnew ? { ...weekly, baseline: { period: weekly.baseline.period } } : weekly;
  const plan = planEffect(snapshot, fix, start, held.value.span);
  if (plan === null) return success(null);
  const reply = await requestEvidence('windows', effectQuestion(snapshot, fix, plan), { signal });
  if (!reply.ok) return reply;
  // Contacts of another map are no sign that nobody writes about these steps.
  const known = new Set(sourcesOf(snapshot).map(({ name }) => name));
  const isKnown = known.size === 0 || sources.value.some(({ name }) => known.has(name));
  if (!isKnown && !findsAny(reply.value)) return success(null);
  return success(takeEffect(snapshot, fix, start, plan, reply.value, isAnew));
}

/** After the numbers of the map were counted anew: new windows of what was shipped, in the same undo step. */
export async function measureShipped(fold: string): Promise<void> {
  const { document, snapshot } = useOpenMap.getState();
  if (!document || !snapshot || document.isReadOnly) return;
  const { signal } = new AbortController();
  for (const fix of fixesInOrder(snapshot)) {
    const effect = effectOfFix(fix);
    if (!effect || fix.stepIds.length === 0) continue;
    const counted = await countWeeks(snapshot, fix, effect, false, signal);
    const now = useOpenMap.getState().snapshot;
    const isSame =
      useOpenMap.getState().document === document && now && liveRecord(now, 'fix', fix.id) === fix;
    if (!isSame || !counted.ok || counted.value === null || sameNumbers(counted.value, fix.effect)) continue;
    commit('fix.effect', keepEffect, { fixId: fix.id, effect: counted.value }, fold);
  }
}

/** Counting the same again changes nothing but the hour. */
function sameNumbers(one: Effect, other: Effect | null): boolean {
  const bare = (effect: Effect | null) =>
    JSON.parse(JSON.stringify(effect, (key, value: unknown) => (key === 'takenAt' ? undefined : value)));
  return sameValue(bare(one), bare(other));
}

export const chooseWindows = (fixId: FixId, shippedOn: string, unit: WindowUnit, length: number): void =>
  commit('fix.windows', setEffectWindows, { fixId, shippedOn, unit, length });

/** The numbers of other steps have to be counted: at once, where the contacts are at hand. */
export function compareWith(fixId: FixId, stepIds: readonly StepId[] | null): void {
  commit('fix.compared', compareFixWith, { fixId, stepIds });
  void measureFix(fixId);
}
