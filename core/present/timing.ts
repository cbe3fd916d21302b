/**
 * Time of a presentation against its plan: minutes by step where the plan names them, else equal shares of a length.
 * Times are milliseconds; the clock comes in from outside.
 */
import type { StepId } from '../document/records/identity';

export interface Timing {
  readonly startedAt: number;
  /** A length that was typed, for all steps together; null: that of the plan, if there is one. */
  readonly minutes: number | null;
  /** Minutes by step; empty: all steps have equal shares. */
  readonly plan: ReadonlyMap<StepId, number>;
  /** Spent at each step so far, without the stay at the present one. */
  readonly spent: ReadonlyMap<StepId, number>;
  /** The present step and since when; null: at no step. */
  readonly stay: { readonly stepId: StepId; readonly since: number } | null;
}

export const longestPlan = 24 * 60;
const minute = 60_000;

export const startTiming = (now: number, plan: Timing['plan'] = new Map()): Timing => ({
  startedAt: now,
  minutes: null,
  plan,
  spent: new Map(),
  stay: null,
});

export const spentAt = ({ spent, stay }: Timing, stepId: StepId, now: number): number =>
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

/** Milliseconds that each step of the row may take; null: nobody planned anything. */
export function plannedTimes(
  { minutes, plan }: Pick<Timing, 'minutes' | 'plan'>,
  steps: readonly StepId[],
): ReadonlyMap<StepId, number> | null {
  const named = steps.reduce((sum, id) => sum + (plan.get(id) ?? 0), 0);
  const whole = minutes ?? (named > 0 ? named : null);
  if (whole === null) return null;
  const shareOf = (id: StepId): number => (named > 0 ? (plan.get(id) ?? 0) / named : 1 / steps.length);
  return new Map(steps.map((id) => [id, whole * minute * shareOf(id)]));
}

/** Where the presentation is. */
export interface Progress {
  /** The row that is walked. */
  readonly steps: readonly StepId[];
  /** Steps that are behind, skipped ones too; the present one counts by its time. */
  readonly done: ReadonlySet<StepId>;
}

export interface TimeNow {
  readonly elapsed: number;
  /** Of the whole plan; negative: it is over. null: there is no plan. */
  readonly left: number | null;
  /** Of the share of the present step; negative: over it. null: no plan, at no step, or at one it does not name. */
  readonly leftHere: number | null;
  /** Behind the plan; negative: ahead of it. null: there is no plan. */
  readonly behind: number | null;
  /** When it will end if the rest goes as planned; null: there is no plan. */
  readonly endsAt: number | null;
}

export function timeNow(timing: Timing, { steps, done }: Progress, now: number): TimeNow {
  const { startedAt, stay } = timing;
  const elapsed = now - startedAt;
  const planned = plannedTimes(timing, steps);
  if (planned === null) return { elapsed, left: null, leftHere: null, behind: null, endsAt: null };
  const here = stay ? planned.get(stay.stepId) : undefined;
  const spentHere = stay ? spentAt(timing, stay.stepId, now) : 0;
  let whole = 0;
  let ahead = 0;
  for (const [id, time] of planned) {
    whole += time;
    if (id === stay?.stepId) ahead += Math.max(0, time - spentHere);
    else if (!done.has(id)) ahead += time;
  }
  return {
    elapsed,
    left: whole - elapsed,
    leftHere: here ? here - spentHere : null,
    behind: elapsed + ahead - whole,
    endsAt: now + ahead,
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
