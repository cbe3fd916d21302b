/**
 * Goals of a programme in their order, and what is usual for each metric: in which direction it is better, in which
 * unit it is, how its months make a period, and where its numbers come from. Knows no words.
 */
import { grouped } from '../document/grouped';
import { kept } from '../document/kept';
import { compareOrder } from '../document/order-key';
import type { Period } from '../document/records/field';
import type { GoalMetric, GoalReading, ProgrammeGoal } from '../document/records/goal';
import type { GoalId, GoalReadingId } from '../document/records/identity';
import { compareText } from '../document/same-value';
import type { Snapshot } from '../document/snapshot';

type Usual = Pick<ProgrammeGoal, 'direction' | 'unit' | 'across'>;

/** contacts: counted from the contact store. programme: from the document itself. hand: typed or imported. */
export type GoalOrigin = 'contacts' | 'programme' | 'hand';

const share = { direction: 'up', unit: 'share', across: 'mean' } as const satisfies Usual;
const taken = { origin: 'contacts' } as const satisfies { origin: GoalOrigin };

export const usualGoal = {
  csat: { ...share, ...taken },
  contactRate: { direction: 'down', unit: 'rate', across: 'mean', ...taken },
  ces: { ...share, ...taken },
  fcr: { ...share, ...taken },
  onTime: { ...share, ...taken },
  nps: { direction: 'up', unit: 'points', across: 'mean', ...taken },
  retention: { ...share, across: 'last', origin: 'hand' },
  engagement: { ...share, across: 'last', origin: 'hand' },
  implemented: { ...share, origin: 'programme' },
  participants: { direction: 'up', unit: 'number', across: 'sum', origin: 'programme' },
  satisfaction: { direction: 'up', unit: 'score', across: 'mean', origin: 'programme' },
  own: { direction: 'up', unit: 'number', across: 'last', origin: 'hand' },
} as const satisfies Record<GoalMetric, Usual & { readonly origin: GoalOrigin }>;

export const goalsInOrder: (snapshot: Snapshot) => readonly ProgrammeGoal[] = kept(['goal'], (snapshot) =>
  [...snapshot.byKind.goal].sort(compareOrder),
);

const readingsByGoal = kept(['goalReading'], (snapshot) =>
  grouped(
    [...snapshot.byKind.goalReading].sort(
      (one, other) => compareText(one.month, other.month) || compareText(one.id, other.id),
    ),
    ({ goalId }) => [goalId],
  ),
);
const none: readonly GoalReading[] = [];
/** Kept in the document, the oldest first; those without a value too. */
export const keptReadings = (snapshot: Snapshot, goalId: GoalId): readonly GoalReading[] =>
  readingsByGoal(snapshot).get(goalId) ?? none;

/** A month of a goal is read once, also in two copies of the programme. */
export const goalReadingIdOf = (goalId: GoalId, month: string): GoalReadingId =>
  `reading:${goalId}:${month}` as GoalReadingId;

/** Growth points are all counted: there is no chance in their share, and few of them are no few answers. */
export const isSampled = (metric: GoalMetric): boolean => metric !== 'implemented';

/** A share is 0 to 1: 94 instead of 94 % would stand as 9,400 %. Neither rates nor scores are below nought. */
export const fitsUnit = (value: number, unit: ProgrammeGoal['unit']): boolean =>
  unit === 'share'
    ? value >= 0 && value <= 1
    : unit === 'rate' || unit === 'score'
      ? value >= 0
      : Number.isFinite(value);

/** Of a goal without a period every month counts. */
export const isInPeriod = (month: string, period: Period | null): boolean =>
  period === null || (month >= period.from.slice(0, 7) && month <= period.to.slice(0, 7));
