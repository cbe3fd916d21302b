/** Measuring what fixes changed: from the contacts where they are at hand, else from the months that the map keeps. */
import { create } from 'zustand';
import { compareFixWith, keepEffect, setEffectWindows } from '#core/commands/effect';
import { type AppError, failure, type Result, success } from '#core/desktop/app-error';
import type { Effect } from '#core/document/records/effect';
import type { FixId, StepId } from '#core/document/records/identity';
import { sameValue } from '#core/document/same-value';
import { fixesInOrder, liveRecord } from '#core/document/select';
import { hasNumbers } from '#core/evidence/effect-request';
import type { EvidenceInput } from '#core/evidence/evidence-api';
import { effectOfFix, type Measured, measureEffect } from '#core/evidence/measure-effect';
import { effectOfMonths } from '#core/metrics/effect-months';
import type { WindowUnit } from '#core/metrics/effect-windows';
import type { RequestOptions } from '../platform/evidence-client';
import { requestEvidence } from './evidence';
import { commit, useOpenMap } from './open-map';

interface Measuring {
  /** The fix being measured; null: none. */
  readonly fixId: FixId | null;
  readonly error: { readonly fixId: FixId; readonly error: AppError } | null;
  /** The fix whose window before the launch ends after the contacts at hand. */
  readonly laggingId: FixId | null;
}
export const useMeasuring = create<Measuring>(() => ({ fixId: null, error: null, laggingId: null }));

let running: AbortController | null = null;

/** `isAnew`: the window before the launch is counted anew, too. */
export async function measureFix(fixId: FixId, isAnew = false): Promise<void> {
  running?.abort();
  const own = new AbortController();
  running = own;
  useMeasuring.setState({ fixId, error: null, laggingId: null });
  const measured = await measure(fixId, isAnew, own.signal);
  if (running !== own) return;
  running = null;
  const isWrong = !measured.ok && measured.error.code !== 'cancelled';
  useMeasuring.setState({ fixId: null, error: isWrong ? { fixId, error: measured.error } : null });
  if (!measured.ok) return;
  if (hasNumbers(measured.value.baseline))
    commit('fix.effect', keepEffect, { fixId, effect: measured.value });
  else useMeasuring.setState({ laggingId: fixId });
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
  const counted = await countWeeks({ snapshot, fix, effect, isAnew }, { signal });
  // Another map may have been opened, or the fix changed, while the service was counting.
  if (useOpenMap.getState().document !== document) return failure('cancelled');
  if (!counted.ok) return counted;
  const measured = counted.value ?? effectOfMonths(snapshot, fix, effect);
  return measured ? success(measured) : failure('evidenceEmpty');
}

async function countWeeks(
  { snapshot, fix, effect, isAnew = false }: Omit<Measured, 'sources'>,
  options: RequestOptions,
): Promise<Result<Effect | null>> {
  const sources = await requestEvidence('listSources', {}, options);
  if (!sources.ok) return sources;
  const ask = (question: EvidenceInput<'windows'>) => requestEvidence('windows', question, options);
  return measureEffect(ask, {
    snapshot,
    fix,
    effect,
    isAnew,
    sources: sources.value.flatMap(({ name, isColleagues }) => (isColleagues ? [] : [name])),
  });
}

/** After the numbers of the map were counted anew: new windows of what was shipped, in the same undo step. */
export async function measureShipped(fold: string): Promise<void> {
  const { document, snapshot } = useOpenMap.getState();
  if (!document || !snapshot || document.isReadOnly) return;
  for (const fix of fixesInOrder(snapshot)) {
    const effect = effectOfFix(fix);
    if (!effect || fix.stepIds.length === 0) continue;
    const counted = await countWeeks({ snapshot, fix, effect }, {});
    const now = useOpenMap.getState().snapshot;
    const isSame =
      useOpenMap.getState().document === document && now && liveRecord(now, 'fix', fix.id) === fix;
    if (!isSame || !counted.ok || counted.value === null) continue;
    if (!hasNumbers(counted.value.baseline) || sameNumbers(counted.value, fix.effect)) continue;
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
