/**
 * What visits of a period came to: people and times they came, by team and month, attendance, satisfaction. Each total
 * is the sum of its parts. Visits are counted by the day on which they were held.
 */
import { grouped } from '../document/grouped';
import type { Capture } from '../document/records/capture';
import type { Period } from '../document/records/field';
import type { Guest } from '../document/records/guest';
import { compareText } from '../document/same-value';
import type { Snapshot } from '../document/snapshot';
import { differ, type Verdict, verdictOf } from '../metrics/change';
import { compareMeans, meanInterval, wilson } from '../metrics/intervals';
import { monthsBetween, previousPeriod } from '../metrics/periods';
import { fewAnswers, type Interval } from '../metrics/value';
import { byNameAndTeam, folded, type Person, peopleOf } from './people';
import { isHeld, isWithin, placesOf, takenFrom, type Visit, visitsOf } from './visits';

export interface Attendance {
  readonly came: number;
  readonly missed: number;
  /** Of a visit whose attendance was taken, and not marked. */
  readonly unmarked: number;
  /** Of came and missed; null: nothing was marked. */
  readonly share: number | null;
  readonly interval: Interval | null;
}

export interface Satisfaction {
  readonly n: number;
  /** null: nobody rated. */
  readonly mean: number | null;
  /** null: fewer than two ratings. */
  readonly interval: Interval | null;
  readonly isFew: boolean;
  readonly variance: number;
}

/** What was reached beside a goal. */
export interface AgainstGoal {
  readonly goal: number;
  readonly difference: number;
  /** 0.357 is +35.7 % rel.; null: the goal is nought. */
  readonly relative: number | null;
}

export interface TeamResults {
  /** Empty: those of no team. */
  readonly team: string;
  readonly people: number;
  readonly attendances: number;
}

export interface MonthResults {
  readonly month: string;
  readonly visits: number;
  readonly attendances: number;
  /** Different people of the month: somebody may be in several months. */
  readonly people: number;
  /** Their first visit of the period: these add up to its people. */
  readonly newcomers: number;
  readonly satisfaction: Satisfaction;
}

export interface ImmersionResults {
  readonly period: Period;
  /** Held, in order. */
  readonly visits: readonly Visit[];
  readonly cancelled: number;
  /** Different people who came. */
  readonly people: readonly Person[];
  /** Times that somebody came. */
  readonly attendances: number;
  readonly attendance: Attendance;
  readonly satisfaction: Satisfaction;
  readonly taken: readonly Capture[];
  readonly byTeam: readonly TeamResults[];
  readonly byMonth: readonly MonthResults[];
}

const noRatings: Satisfaction = { n: 0, mean: null, interval: null, isFew: true, variance: 0 };

export function satisfactionOf(scores: readonly number[]): Satisfaction {
  const n = scores.length;
  if (n === 0) return noRatings;
  const mean = scores.reduce((sum, score) => sum + score, 0) / n;
  const variance = n < 2 ? 0 : scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (n - 1);
  const wide = meanInterval(mean, variance, n);
  // No mean of scores from 1 to 5 lies beyond them.
  const interval = wide && { low: Math.max(1, wide.low), high: Math.min(5, wide.high) };
  return { n, mean, interval, isFew: n < fewAnswers, variance };
}

/** Newer against older ratings; null: one of the two has fewer than two. */
export function satisfactionChange(before: Satisfaction, after: Satisfaction): Verdict | null {
  if (before.mean === null || after.mean === null) return null;
  const compared = compareMeans(
    { mean: before.mean, variance: before.variance, n: before.n },
    { mean: after.mean, variance: after.variance, n: after.n },
  );
  return compared && verdictOf(compared, false);
}

export const againstGoal = (reached: number | null, goal: number | null): AgainstGoal | null =>
  reached === null || goal === null ? null : { goal, ...differ(goal, reached) };

/** Twenty years. Of longer periods the months with visits are told: "of all time" is no row for each month there is. */
const mostMonths = 240;

function monthsOf({ from, to }: Period, visits: readonly Visit[]): readonly string[] {
  const months = monthsBetween(from.slice(0, 7), to.slice(0, 7), mostMonths + 1);
  if (months.length <= mostMonths) return months;
  return [...new Set(visits.flatMap(({ heldOn }) => heldOn?.slice(0, 7) ?? []))];
}

interface Came {
  readonly guest: Guest;
  readonly person: Person;
  readonly month: string;
}

export function resultsOf(snapshot: Snapshot, period: Period): ImmersionResults {
  const within = visitsOf(snapshot).filter(({ heldOn }) => isWithin(heldOn, period));
  const visits = within.filter((visit) => isHeld(snapshot, visit));
  const { ofGuest } = peopleOf(snapshot);
  const marked = within
    .filter(({ isCancelled }) => !isCancelled)
    .flatMap((visit) => placesOf(snapshot, visit).placed.map((guest) => ({ guest, visit })));
  const came: readonly Came[] = marked
    .filter(({ guest }) => guest.attendance === 'came')
    .map(({ guest, visit }) => ({ guest, person: ofGuest(guest), month: (visit.heldOn ?? '').slice(0, 7) }));
  const people = new Map(came.map(({ person }) => [person.key, person]));
  return {
    period,
    visits,
    cancelled: within.filter(({ isCancelled }) => isCancelled).length,
    people: [...people.values()].toSorted(byNameAndTeam),
    attendances: came.length,
    attendance: attendanceOf(inMarked(marked)),
    satisfaction: satisfactionOf(scoresOf(visits)),
    taken: visits.flatMap(({ id }) => takenFrom(snapshot, id)),
    byTeam: byTeam(came),
    byMonth: byMonth(period, visits, came),
  };
}

const scoresOf = (visits: readonly Visit[]): readonly number[] =>
  visits.flatMap(({ ratings }) => ratings.map(({ score }) => score));

/** Where nobody is marked attendance was not taken yet: its guests are not late to be marked. */
function inMarked(placed: readonly { readonly guest: Guest; readonly visit: Visit }[]): readonly Guest[] {
  const taken = new Set(
    placed.filter(({ guest }) => guest.attendance !== 'unknown').map(({ visit }) => visit.id),
  );
  return placed.filter(({ visit }) => taken.has(visit.id)).map(({ guest }) => guest);
}

function attendanceOf(guests: readonly Guest[]): Attendance {
  const number = (attendance: Guest['attendance']): number =>
    guests.filter((guest) => guest.attendance === attendance).length;
  const came = number('came');
  const missed = number('missed');
  const known = came + missed;
  return {
    came,
    missed,
    unmarked: number('unknown'),
    share: known === 0 ? null : came / known,
    interval: wilson(came, known),
  };
}

/** Everybody is of one team: that of their latest visit. So people of all teams are all people. */
function byTeam(came: readonly Came[]): readonly TeamResults[] {
  const members = grouped(came, ({ person }) => [folded(person.team)]);
  return [...members.values()]
    .map((all) => ({
      team: all[0]?.person.team ?? '',
      people: new Set(all.map(({ person }) => person.key)).size,
      attendances: all.length,
    }))
    .toSorted(
      (one, other) =>
        other.people - one.people || other.attendances - one.attendances || compareText(one.team, other.team),
    );
}

function byMonth(period: Period, visits: readonly Visit[], came: readonly Came[]): readonly MonthResults[] {
  const seen = new Set<string>();
  return monthsOf(period, visits).map((month) => {
    const held = visits.filter(({ heldOn }) => heldOn?.startsWith(month));
    const there = came.filter((each) => each.month === month);
    const people = new Set(there.map(({ person }) => person.key));
    const before = seen.size;
    for (const key of people) seen.add(key);
    return {
      month,
      visits: held.length,
      attendances: there.length,
      people: people.size,
      newcomers: seen.size - before,
      satisfaction: satisfactionOf(scoresOf(held)),
    };
  });
}

/** The same of as long a time right before it. */
export const resultsBefore = (snapshot: Snapshot, period: Period): ImmersionResults =>
  resultsOf(snapshot, previousPeriod(period));
