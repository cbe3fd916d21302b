/** What a review of the sample programme is planned as, and short words to write one down. */
import type { FixKind, FixStatus } from '#core/document/records/fix';
import type { Problem } from '#core/document/records/review';
import type { StepKey } from '../journey';
import { type Both, both, type TeamKey } from './both';

export interface PlannedPoint {
  readonly title: Both;
  readonly team: TeamKey;
  readonly kind: FixKind;
  readonly status: FixStatus;
  readonly due: string | null;
  readonly shippedOn?: string;
  /** Person-days. */
  readonly effort: readonly [number, number] | null;
  /** Why it was put off or turned down. */
  readonly reason?: Both;
}

export interface PlannedProblem {
  readonly step: StepKey;
  readonly reason: Problem['reason'];
  readonly wording: Both;
  readonly question: Both;
  /** Raised as this; a step and month: as what was raised there; null: it stayed on its page. */
  readonly point: PlannedPoint | { readonly step: StepKey; readonly month: string } | null;
}

export interface PlannedReview {
  readonly month: string;
  /** null: it is prepared and not held yet. */
  readonly heldOn: string | null;
  readonly problems: readonly PlannedProblem[];
}

export const point = (
  [ru, en]: readonly [string, string],
  [team, kind, status]: readonly [TeamKey, FixKind, FixStatus],
  [due, shippedOn]: readonly [string | null, string?],
  effort: PlannedPoint['effort'],
  reason?: readonly [string, string],
): PlannedPoint => ({
  title: both(ru, en),
  team,
  kind,
  status,
  due,
  effort,
  ...(shippedOn === undefined ? {} : { shippedOn }),
  ...(reason ? { reason: both(...reason) } : {}),
});

export const problem = (
  step: StepKey,
  reason: Problem['reason'],
  wording: readonly [string, string],
  question: readonly [string, string],
  raised: PlannedProblem['point'],
): PlannedProblem => ({
  step,
  reason,
  wording: both(...wording),
  question: both(...question),
  point: raised,
});
