/**
 * Where a goal stands: what was reached, how far that is from the goal, where it is going, and one word for it. The one
 * place that screen, exports and command line read goals from.
 */
import type { ProgrammeGoal } from '../document/records/goal';
import type { Snapshot } from '../document/snapshot';
import { differ, type Verdict, verdictOf } from '../metrics/change';
import { compareShares } from '../metrics/intervals';
import { type Actual, actualOf } from './across';
import { forecastOf, type GoalForecast } from './forecast';
import { type Gap, gapOf, meets } from './gap';
import { goalsInOrder, isSampled, usualGoal } from './goals';
import { type MonthReading, monthReadings, monthsOfPeriod } from './month-readings';

export const goalStatuses = ['reached', 'onTheWay', 'behind', 'missed', 'notEnough', 'noTarget'] as const;
export type GoalStatus = (typeof goalStatuses)[number];

/** Of the last month beside the one before. */
export interface GoalTrend {
  readonly difference: number;
  readonly relative: number | null;
  /** null: of how many they are is not known, so nothing is claimed. */
  readonly verdict: Verdict | null;
  readonly from: string;
  readonly to: string;
}

export interface GoalStanding {
  readonly goal: ProgrammeGoal;
  readonly months: readonly MonthReading[];
  /** Months of the period that are over and were not read. */
  readonly missing: readonly string[];
  readonly actual: Actual | null;
  readonly gap: Gap | null;
  readonly trend: GoalTrend | null;
  readonly forecast: GoalForecast;
  readonly status: GoalStatus;
}

export const standingsOf = (snapshot: Snapshot, today: string): readonly GoalStanding[] =>
  goalsInOrder(snapshot).map((goal) => standingOf(snapshot, goal, today));

export function standingOf(snapshot: Snapshot, goal: ProgrammeGoal, today: string): GoalStanding {
  const months = monthReadings(snapshot, goal, today);
  const all = goal.period === null ? null : monthsOfPeriod(goal.period);
  const read = new Set(months.map(({ month }) => month));
  const last = months.at(-1)?.month ?? '';
  const now = today.slice(0, 7);
  // Months that nobody read yet are to come too, unless the period is over.
  const isOver = goal.period !== null && goal.period.to.slice(0, 7) < now;
  const ahead = isOver ? 0 : (all?.filter((month) => month > last).length ?? null);
  const isOfProgramme = usualGoal[goal.metric].origin === 'programme';
  const actual = actualOf(goal, months);
  const gap = actual && gapOf(goal, actual.value);
  const forecast = forecastOf(goal, months, ahead);
  return {
    goal,
    months,
    missing: isOfProgramme ? [] : (all ?? []).filter((month) => month < now && !read.has(month)),
    actual,
    gap,
    trend: trendOf(goal, months),
    forecast,
    status: statusOf(goal, {
      actual,
      gap,
      forecast,
      whole: all?.length ?? null,
      read: months.length,
    }),
  };
}

interface Known {
  readonly actual: Actual | null;
  readonly gap: Gap | null;
  readonly forecast: GoalForecast;
  /** Months of the period; null: it has none. */
  readonly whole: number | null;
  readonly read: number;
}

function statusOf(goal: ProgrammeGoal, { actual, gap, forecast, whole, read }: Known): GoalStatus {
  const { target, across, direction } = goal;
  if (target === null) return 'noTarget';
  if (!actual || !gap) return 'notEnough';
  const isFinal = forecast.kind === 'over' || forecast.kind === 'noPeriod';
  const isCeiling = across === 'sum' && direction === 'down';
  // A sum that is to stay below its goal is there only when the period is over, and past it for good.
  if (isCeiling && !gap.isMet) return 'missed';
  if (gap.isMet && (isFinal || !isCeiling)) return actual.isFew ? 'notEnough' : 'reached';
  if (isFinal) return 'missed';
  return onTheWay(goal, actual.value, { forecast, whole, read });
}

function onTheWay(
  { across, direction, target }: ProgrammeGoal,
  value: number,
  { forecast, whole, read }: Pick<Known, 'forecast' | 'whole' | 'read'>,
): GoalStatus {
  if (target === null) return 'noTarget';
  if (forecast.kind === 'known') {
    const { low, high } = forecast.interval;
    return meets(direction, direction === 'up' ? high : low, target) ? 'onTheWay' : 'behind';
  }
  if (across !== 'sum' || whole === null) return 'notEnough';
  // As much of the goal as of the period: all that can be said of few months.
  return meets(direction, value, (target * read) / whole) ? 'onTheWay' : 'behind';
}

function trendOf(
  { direction, unit, metric }: ProgrammeGoal,
  months: readonly MonthReading[],
): GoalTrend | null {
  const [before, now] = months.slice(-2);
  if (!before || !now) return null;
  const compared =
    unit === 'share' && isSampled(metric) && before.n !== null && now.n !== null
      ? compareShares({ part: before.value * before.n, n: before.n }, { part: now.value * now.n, n: now.n })
      : null;
  return {
    ...differ(before.value, now.value),
    verdict: compared && verdictOf(compared, direction === 'down'),
    from: before.month,
    to: now.month,
  };
}
