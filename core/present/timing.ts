/**
 * Time of a presentation against its plan: a length in minutes, in equal shares for all steps. Times are milliseconds;
 * the clock comes in from outside.
 */
import type { StepId } from '../document/records/identity';

export interface Timing {
  readonly startedAt: number;
  /** null: no length was given. */
  readonly minutes: number | null;
  /** Spent at each step so far, without the stay at the present one. */
  readonly spent: ReadonlyMap<StepId, number>;
  /** The present step and since when; null: at no step. */
  readonly stay: { readonly stepId: StepId; readonly since: number } | null;
}

export const longestPlan = 24 * 60;

export const startTiming = (now: number): Timing => ({
  startedAt: now,
  minutes: null,
  spent: new Map(),
  stay: null,
});

const spentAt = ({ spent, stay }: Timing, stepId: StepId, now: number): number =>
  (spent.get(stepId) ?? 0) + (stay?.stepId === stepId ? now - stay.since : 0);

/** Come to a step, or to a place that is none; staying where one is changes nothing. */
export function comeTo(timing: Timing, stepId: StepId | null, now: number): Timing {
  const { stay } = timing;
  if ((stay?.stepId ?? null) === stepId) return timing;
  const spent = stay
    ? new Map(timing.spent).set(stay.stepId, spentAt(timing, stay.stepId, now))
    : timing.spent;
  return { ...timing, spent, stay: stepId === null ? null : { stepId, since: now } };
}

/** Minutes as typed; null: that is no length. */
export function readMinutes(typed: string): number | null {
  const minutes = Number(typed.trim().replace(',', '.'));
  return Number.isFinite(minutes) && minutes > 0 ? Math.min(longestPlan, minutes) : null;
}

export interface TimeNow {
  readonly elapsed: number;
  /** Of the whole plan; negative: it is over. null: there is no plan. */
  readonly left: number | null;
  /** Of the share of the present step; negative: over it. null: no plan, or at no step. */
  readonly leftHere: number | null;
}

export function timeNow(timing: Timing, stepCount: number, now: number): TimeNow {
  const { startedAt, minutes, stay } = timing;
  const elapsed = now - startedAt;
  const whole = minutes === null ? null : minutes * 60_000;
  return {
    elapsed,
    left: whole === null ? null : whole - elapsed,
    leftHere:
      whole === null || stay === null || stepCount === 0
        ? null
        : whole / stepCount - spentAt(timing, stay.stepId, now),
  };
}

/** "1:02:05", "4:07", "−0:15". */
export function clockText(milliseconds: number): string {
  const isOver = milliseconds <= -1_000;
  const seconds = Math.floor(Math.abs(milliseconds) / 1_000);
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  const text = hours > 0 ? `${hours}:${two(minutes)}` : String(minutes);
  return `${isOver ? '−' : ''}${text}:${two(seconds % 60)}`;
}
