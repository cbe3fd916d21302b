/**
 * What was reached in each month: as a person or the contact store said, or, for goals that the programme knows about
 * itself, as it stands there now. What a person typed goes before what can be counted.
 */
import type { Period } from '../document/records/field';
import type { ProgrammeGoal } from '../document/records/goal';
import { compareText } from '../document/same-value';
import type { Snapshot } from '../document/snapshot';
import { resultsOf } from '../immersion/results';
import { wilson } from '../metrics/intervals';
import { monthsBetween } from '../metrics/periods';
import type { Interval } from '../metrics/value';
import { reviewRegister } from '../voc/register';
import { isInPeriod, isSampled, keptReadings, usualGoal } from './goals';

export interface MonthReading {
  readonly month: string;
  readonly value: number;
  /** Answers, contacts, fixes behind it; null: not known. */
  readonly n: number | null;
  readonly interval: Interval | null;
  readonly origin: 'contacts' | 'programme' | 'hand';
  readonly source: string;
  readonly takenAt: string | null;
}

/** `today`: YYYY-MM-DD. The oldest first, within the period of the goal. */
export function monthReadings(
  snapshot: Snapshot,
  goal: ProgrammeGoal,
  today: string,
): readonly MonthReading[] {
  const byMonth = new Map(ofProgramme(snapshot, goal, today).map((one) => [one.month, one]));
  for (const { month, value, n, source, isByHand, takenAt } of keptReadings(snapshot, goal.id))
    if (value !== null)
      byMonth.set(month, {
        month,
        value,
        n,
        interval: intervalOf(goal, value, n),
        origin: isByHand ? 'hand' : 'contacts',
        source,
        takenAt,
      });
  return [...byMonth.values()]
    .filter(({ month }) => isInPeriod(month, goal.period))
    .toSorted((one, other) => compareText(one.month, other.month));
}

/** Of a share of so many; of other units the scatter is not kept. */
const intervalOf = (
  { unit, metric }: Pick<ProgrammeGoal, 'unit' | 'metric'>,
  value: number,
  n: number | null,
): Interval | null =>
  unit === 'share' && isSampled(metric) && n !== null && value >= 0 && value <= 1
    ? wilson(value * n, n)
    : null;

function ofProgramme(snapshot: Snapshot, goal: ProgrammeGoal, today: string): readonly MonthReading[] {
  if (usualGoal[goal.metric].origin !== 'programme') return [];
  const told = { origin: 'programme', source: '', takenAt: null } as const;
  if (goal.metric === 'implemented')
    return reviewRegister(snapshot, today)
      .months.filter(({ raised }) => raised > 0)
      .map(({ month, raised, counts }) => ({
        month,
        value: counts.done / raised,
        n: raised,
        interval: null,
        ...told,
      }));
  const { byMonth } = resultsOf(snapshot, goal.period ?? { from: '1970-01-01', to: today });
  if (goal.metric === 'satisfaction')
    return byMonth.flatMap(({ month, satisfaction: { mean, n, interval } }) =>
      mean === null ? [] : [{ month, value: mean, n, interval, ...told }],
    );
  // Who came twice is one participant: first visits of the period add up to its people. A month that is over and had
  // no visit is nought, not unknown.
  const came = new Map(
    byMonth.map(({ month, visits, newcomers }) => [month, visits === 0 ? null : newcomers]),
  );
  if (byMonth.every(({ visits }) => visits === 0)) return [];
  const now = today.slice(0, 7);
  const months = goal.period === null ? [...came.keys()] : monthsOfPeriod(goal.period);
  return months.flatMap((month): MonthReading[] => {
    const value = came.get(month) ?? (month < now && goal.period !== null ? 0 : null);
    return value === null ? [] : [{ month, value, n: null, interval: null, ...told }];
  });
}

/** Twenty years. */
const mostMonths = 240;

/** Months of the period, the oldest first. */
export const monthsOfPeriod = ({ from, to }: Period): readonly string[] =>
  monthsBetween(from.slice(0, 7), to.slice(0, 7), mostMonths);
