/** Commands about goals of a programme and what was reached month by month. A month that is read twice is there once. */
import { CommandError } from '../document/command-error';
import { month as monthOfYear } from '../document/records/field';
import type { GoalReading, ProgrammeGoal } from '../document/records/goal';
import type { GoalId, GoalReadingId } from '../document/records/identity';
import { liveRecord } from '../document/select';
import type { Change, Command, Snapshot } from '../document/snapshot';
import { goalReadingIdOf, goalsInOrder, keptReadings, usualGoal } from '../scoreboard/goals';
import { removal, removals, required } from './required';
import { roomAt } from './row-order';

export type GoalFields = Partial<Omit<ProgrammeGoal, 'id' | 'kind' | 'deletedAt' | 'order'>>;

/** What is not told is as usual for its metric. */
export const addGoal: Command<GoalFields & Pick<ProgrammeGoal, 'metric'>, GoalId> = (
  snapshot,
  fields,
  context,
) => {
  const id = context.newId('goal');
  const row = goalsInOrder(snapshot);
  const { order, moved } = roomAt('goal', row, row.length);
  const { origin: _origin, ...usual } = usualGoal[fields.metric];
  return { changes: [...moved, { kind: 'goal', id, fields: { ...usual, ...fields, order } }], made: id };
};

export const editGoal: Command<{ readonly goalId: GoalId; readonly fields: GoalFields }> = (
  snapshot,
  { goalId, fields },
) => {
  const { id } = required(snapshot, 'goal', goalId);
  return { changes: [{ kind: 'goal', id, fields }], made: undefined };
};

/** `to`: its index among the others. */
export const moveGoal: Command<{ readonly goalId: GoalId; readonly to: number }> = (
  snapshot,
  { goalId, to },
) => {
  const goal = required(snapshot, 'goal', goalId);
  const others = goalsInOrder(snapshot).filter(({ id }) => id !== goal.id);
  const { order, moved } = roomAt('goal', others, to);
  return { changes: [...moved, { kind: 'goal', id: goal.id, fields: { order } }], made: undefined };
};

/** Its readings go with it. */
export const deleteGoal: Command<{ readonly goalId: GoalId }> = (snapshot, { goalId }, context) => {
  const goal = required(snapshot, 'goal', goalId);
  const now = context.now();
  return {
    changes: [...removals(keptReadings(snapshot, goal.id), now), removal(goal, now)],
    made: undefined,
  };
};

export interface TypedReading {
  readonly goalId: GoalId;
  /** YYYY-MM. */
  readonly month: string;
  /** null: there is no such number; what stood there goes. */
  readonly value: number | null;
  readonly n?: number | null;
  readonly source?: string;
}

/** Readings that a person typed or imported, one or many. */
export const setReadings: Command<{ readonly readings: readonly TypedReading[] }> = (
  snapshot,
  { readings },
  context,
) => ({
  changes: readings.flatMap(({ goalId, month, value, n = null, source = '' }): readonly Change[] => {
    const id = readingId(snapshot, goalId, month);
    const there = liveRecord(snapshot, 'goalReading', id);
    if (value === null) return there ? [removal(there, context.now())] : [];
    const told = { value, n, source };
    if (there?.isByHand && there.value === value && there.n === n && there.source === source) return [];
    const fields = { goalId, month, ...told, isByHand: true, takenAt: null, deletedAt: null };
    return [{ kind: 'goalReading', id, fields }];
  }),
  made: undefined,
});

export type TakenReading = Pick<GoalReading, 'goalId' | 'month' | 'value' | 'n' | 'source'>;

/** Readings counted from contacts; what a person typed stays. Tells how many were kept so. */
export const takeReadings: Command<
  { readonly readings: readonly TakenReading[]; readonly takenAt: string },
  { readonly taken: number; readonly typed: number }
> = (snapshot, { readings, takenAt }) => {
  const typed = readings.filter(({ goalId, month }) => {
    const there = liveRecord(snapshot, 'goalReading', readingId(snapshot, goalId, month));
    return there?.isByHand === true && there.value !== null;
  });
  const taken = readings.filter((reading) => !typed.includes(reading));
  const changes = taken.flatMap(({ goalId, month, value, n, source }): readonly Change[] => {
    const id = readingId(snapshot, goalId, month);
    const there = liveRecord(snapshot, 'goalReading', id);
    if (there && !there.isByHand && there.value === value && there.n === n && there.source === source)
      return [];
    const fields = { goalId, month, value, n, source, isByHand: false, takenAt, deletedAt: null };
    return [{ kind: 'goalReading', id, fields }];
  });
  return { changes, made: { taken: taken.length, typed: typed.length } };
};

function readingId(snapshot: Snapshot, goalId: GoalId, month: string): GoalReadingId {
  if (!monthOfYear.safeParse(month).success) throw new CommandError(`There is no month ${month}`);
  return goalReadingIdOf(required(snapshot, 'goal', goalId).id, month);
}
