/** What the command line says of immersion: one object for programs, lines for people. Sums are of the same parts. */

import { captureKinds } from '#core/document/records/capture';
import type { Language, Period } from '#core/document/records/field';
import type { Snapshot } from '#core/document/snapshot';
import { immersionReports as reports } from '#core/i18n/messages/immersion-reports';
import { badgeNames, immersionWords as text } from '#core/i18n/messages/immersion-words';
import { badgesOf } from '#core/immersion/badges';
import { ledgerOf, sumOf, totalsOf } from '#core/immersion/ledger';
import { againstGoal, resultsOf, type Satisfaction } from '#core/immersion/results';
import { becameOf, isWithin, toBeInvited, visitsOf } from '#core/immersion/visits';
import { attendanceText, goalText, nameAndTeam, satisfactionText, saying } from '#core/immersion/words';
import { formatPeriod } from '#core/metrics/format';
import { wholeMonths } from '#core/metrics/periods';

/** Goals are of a calendar year: for other periods nothing is compared with them. */
export function isGoalYear(period: Period): boolean {
  return wholeMonths(period) === 12 && period.from.endsWith('-01-01');
}

const satisfactionJson = ({ n, mean, interval, isFew }: Satisfaction) => ({
  n,
  mean,
  low: interval?.low ?? null,
  high: interval?.high ?? null,
  isFew,
});

export function summaryJson(snapshot: Snapshot, period: Period): Readonly<Record<string, unknown>> {
  const results = resultsOf(snapshot, period);
  const programme = snapshot.byKind.programme[0];
  const isYear = isGoalYear(period);
  const { people, attendances, attendance, satisfaction, taken } = results;
  const planned = visitsOf(snapshot).filter(({ heldOn }) => isWithin(heldOn, period)).length;
  return {
    period,
    visits: { all: planned, held: results.visits.length, cancelled: results.cancelled },
    participants: {
      people: people.length,
      attendances,
      goal: isYear ? againstGoal(people.length, programme?.participantsGoal ?? null) : null,
    },
    attendance: {
      came: attendance.came,
      missed: attendance.missed,
      unmarked: attendance.unmarked,
      share: attendance.share,
      low: attendance.interval?.low ?? null,
      high: attendance.interval?.high ?? null,
    },
    satisfaction: {
      ...satisfactionJson(satisfaction),
      goal: isYear ? againstGoal(satisfaction.mean, programme?.satisfactionGoal ?? null) : null,
    },
    byTeam: results.byTeam,
    byMonth: results.byMonth.map((month) => ({
      ...month,
      satisfaction: satisfactionJson(month.satisfaction),
    })),
    taken: {
      all: taken.length,
      ...Object.fromEntries(
        captureKinds.map((kind) => [kind, taken.filter(({ captureKind }) => captureKind === kind).length]),
      ),
      becameRequests: taken.filter((each) => becameOf(snapshot, each) === 'request').length,
      becameFixes: taken.filter((each) => becameOf(snapshot, each) === 'fix').length,
    },
    toBeInvited: toBeInvited(snapshot).length,
    badges: earnedIn(snapshot, period),
    points: pointsJson(snapshot, period),
  };
}

function earnedIn(snapshot: Snapshot, period: Period) {
  return [...badgesOf(snapshot).values()]
    .flatMap(({ person: { name, team }, earned }) =>
      earned.filter(({ day }) => isWithin(day, period)).map(({ badge, day }) => ({ name, team, badge, day })),
    )
    .toSorted((one, other) =>
      one.day === other.day ? (one.name < other.name ? -1 : 1) : one.day < other.day ? -1 : 1,
    );
}

function pointsJson(snapshot: Snapshot, period: Period) {
  const lines = ledgerOf(snapshot).filter(({ day }) => isWithin(day, period));
  return {
    all: sumOf(lines),
    people: totalsOf(lines).map(({ person: { name, team }, points, lines: own }) => ({
      name,
      team,
      points,
      lines: own.map(({ why, points: some, day, visitId, reason }) => ({
        why,
        points: some,
        day,
        visitId,
        reason,
      })),
    })),
  };
}

export function summaryLines(snapshot: Snapshot, period: Period, language: Language): readonly string[] {
  const say = saying(language);
  const { visits, people, attendances, attendance, satisfaction, taken, byTeam } = resultsOf(
    snapshot,
    period,
  );
  const programme = snapshot.byKind.programme[0];
  const isYear = isGoalYear(period);
  const reached = isYear ? againstGoal(people.length, programme?.participantsGoal ?? null) : null;
  const rated = isYear ? againstGoal(satisfaction.mean, programme?.satisfactionGoal ?? null) : null;
  const waiting = toBeInvited(snapshot).length;
  return [
    `${formatPeriod(period, language)}: ${[
      say(text.visits, { count: visits.length }),
      say(text.people, { count: people.length }),
      say(text.attendances, { count: attendances }),
    ].join(', ')}`,
    ...(reached ? [goalText(reached, language)] : []),
    `${say(reports.attendance)}: ${attendanceText(attendance, language)}`,
    `${say(reports.satisfaction)}: ${satisfactionText(satisfaction, language)}`,
    ...(rated ? [goalText(rated, language, 2)] : []),
    ...byTeam.map(
      ({ team, people: some, attendances: times }) =>
        `  ${team || say(text.noTeam)}: ${say(text.people, { count: some })}, ${say(text.attendances, { count: times })}`,
    ),
    ...(taken.length === 0 ? [] : [say(text.taken, { count: taken.length })]),
    ...earnedIn(snapshot, period).map(
      ({ name, team, badge }) => `${nameAndTeam({ name, team }, language)}: ${say(badgeNames[badge])}`,
    ),
    ...(waiting === 0 ? [] : [say(reports.toBeInvited, { count: waiting })]),
  ];
}
