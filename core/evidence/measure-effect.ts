/**
 * Measures a fix from a contact store, whoever asks it: the window, the command line, the maker of samples. Says when a
 * store is not that of the map; what is done then is theirs.
 */
import { plannedEffect } from '../commands/effect';
import { type Result, success } from '../desktop/app-error';
import type { Effect } from '../document/records/effect';
import type { Fix } from '../document/records/fix';
import { sourcesOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { shippedDayOf } from '../metrics/effect-steps';
import { effectQuestion, findsAny, hasNumbers, planEffect, takeEffect } from './effect-request';
import type { EvidenceInput } from './evidence-api';
import type { EvidenceWindows } from './evidence-views';

/** What lies in the fix, or the window that its launch sets; null: it has not gone out. */
export function effectOfFix(fix: Fix): Effect | null {
  const day = shippedDayOf({ ...fix, effect: null });
  const { effect } = fix;
  const isMeasured = effect !== null && hasNumbers(effect.baseline);
  if (effect !== null && (isMeasured || day === null || effect.shippedOn === day)) return effect;
  return day === null ? null : plannedEffect(day);
}

export interface Measured {
  readonly snapshot: Snapshot;
  readonly fix: Fix;
  readonly effect: Effect;
  /** The window before the launch is counted anew, too. */
  readonly isAnew?: boolean;
  /** Names of what the store holds. */
  readonly sources: readonly string[];
}

/**
 * null: the contacts of this map are not at hand, or say nothing of the time before the launch. Where they end before
 * the window does, it comes back without numbers: newer ones have to be imported first.
 */
export async function measureEffect(
  ask: (question: EvidenceInput<'windows'>) => Promise<Result<EvidenceWindows>>,
  { snapshot, fix, effect, isAnew = false, sources }: Measured,
): Promise<Result<Effect | null>> {
  if (sources.length === 0) return success(null);
  const held = await ask(effectQuestion(snapshot, fix, null));
  if (!held.ok) return held;
  // Windows of months begin anew as weeks, now that there are contacts.
  const weekly = effect.unit === 'month' ? plannedEffect(effect.shippedOn) : effect;
  const start = isAnew ? { ...weekly, baseline: { period: weekly.baseline.period } } : weekly;
  const plan = planEffect(snapshot, fix, start, held.value.span);
  if (plan === null) return success(null);
  if (!hasNumbers(start.baseline) && (held.value.span?.to ?? '') < plan.baseline.to) return success(start);
  const reply = await ask(effectQuestion(snapshot, fix, plan));
  if (!reply.ok) return reply;
  // Contacts of another map are no sign that nobody writes about these steps.
  const known = new Set(sourcesOf(snapshot).map(({ name }) => name));
  const isKnown = known.size === 0 || sources.some((name) => known.has(name));
  if (!isKnown && !findsAny(reply.value)) return success(null);
  return success(takeEffect(snapshot, fix, start, plan, reply.value, isAnew));
}
