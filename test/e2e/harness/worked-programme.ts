/**
 * The year of the published report as a programme: as many problems, ideas, participants and goals as it counts, so that
 * its worked cases stand on the screen. Names and wishes in it are invented.
 */
import { readRecords } from '#core/document/plain-record';
import type { Language } from '#core/document/records/field';
import { packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';

export const workedYear = {
  problems: { raised: 132, done: 96, deferred: 34 },
  ideas: { voiced: 27_000, unique: 1_365, tasks: 115, planned: 42, shipped: 3 },
  participants: { came: 407, goal: 300 },
} as const;

/** The year is over, whenever this is run. */
const months = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}`);
const monthOf = (place: number): string => months[place % months.length] ?? '';

const times = <T>(count: number, make: (place: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, place) => make(place));

/** As many problems each month; the statuses are spread over all of them. */
function reviews(): readonly object[] {
  const { raised, done, deferred } = workedYear.problems;
  const status = (place: number) =>
    place < done ? 'shipped' : place < done + deferred ? 'deferred' : 'proposed';
  return [
    ...months.flatMap((month) => [
      {
        kind: 'review',
        id: `review-${month}`,
        month,
        heldOn: `${month}-20`,
        sessionId: `session-of-review-${month}`,
        totals: { contacts: 12_000, unassigned: 500, takenAt: `${month}-20T09:00:00.000Z` },
      },
      {
        kind: 'session',
        id: `session-of-review-${month}`,
        sessionKind: 'vocReview',
        heldOn: `${month}-20`,
      },
    ]),
    ...times(raised, (place) => ({
      kind: 'problem',
      id: `problem-${place}`,
      reviewId: `review-${monthOf(place)}`,
      order: `a${String(place).padStart(4, '0')}V`,
      about: { subject: 'theme', key: String(place) },
      title: `Problem ${place}`,
      trend: [{ month: monthOf(place), contacts: 40, rated: 40, dissatisfied: 16 }],
      fixId: `fix-${place}`,
    })),
    ...times(raised, (place) => ({
      kind: 'fix',
      id: `fix-${place}`,
      title: `Problem ${place}`,
      raisedIn: `session-of-review-${monthOf(place)}`,
      state: { status: status(place), reason: '', since: '2025-12-20T09:00:00.000Z' },
    })),
  ];
}

/** Every wish has its voices, some one more than others, so that all together are as many as were voiced. */
function requests(): readonly object[] {
  const { voiced, unique, tasks, planned, shipped } = workedYear.ideas;
  const [each, more] = [Math.floor(voiced / unique), voiced % unique];
  const status = (place: number) => {
    if (place >= tasks) return 'none';
    if (place < planned) return 'planned';
    return place < planned + shipped ? 'shipped' : 'backlog';
  };
  return times(unique, (place) => {
    const id = `request-${place}`;
    const since = `${monthOf(place)}-25T09:00:00.000Z`;
    return [
      {
        kind: 'request',
        id,
        title: `Wish ${place}`,
        team: place < tasks ? `Team ${1 + (place % 5)}` : '',
        raisedAt: `${monthOf(place)}-10T09:00:00.000Z`,
        grooming: { found: 'valid', of: null, where: '', since },
        state: { status: status(place), reason: '', since },
        shippedOn: status(place) === 'shipped' ? '2025-12-01' : null,
      },
      {
        kind: 'requestVoices',
        id: `voices-${place}`,
        requestId: id,
        month: monthOf(place),
        way: 'contacts',
        source: 'Chats',
        count: each + (place < more ? 1 : 0),
      },
    ];
  }).flat();
}

function visits(): readonly object[] {
  return [
    ...months.map((month) => ({
      kind: 'session',
      id: `visit-${month}`,
      sessionKind: 'immersion',
      title: 'Chats',
      heldOn: `${month}-15`,
      startsAt: '10:00',
      endsAt: '12:00',
    })),
    ...times(workedYear.participants.came, (place) => ({
      kind: 'guest',
      id: `guest-${place}`,
      sessionId: `visit-${monthOf(place)}`,
      name: `Guest ${place}`,
      team: `Team ${1 + (place % 9)}`,
      signedUpAt: '2025-01-01T09:00:00.000Z',
      attendance: 'came',
    })),
  ];
}

/** The CSAT of 24 satisfied of 40, whose interval is a worked case. */
export const fewRatings = '24 of 40';

/** What was reached is told of December alone: these goals were reported for the year as a whole. */
const workedGoals = [
  { title: 'CSAT', metric: 'csat', actual: 0.94, target: 0.86, n: 1_000 },
  { title: 'OTR', metric: 'onTime', actual: 0.85, target: 0.83, n: 1_000 },
  { title: 'Fewer contacts', metric: 'own', actual: 0.15, target: 0.05, n: 1_000 },
  { title: 'CES', metric: 'ces', actual: 0.6, target: 0.5, n: 1_000 },
  { title: 'Conversion', metric: 'own', actual: 0.8, target: 0.6, n: 1_000 },
  { title: 'Drop-off', metric: 'own', actual: 0.2, target: 0.4, n: 1_000, direction: 'down' },
  { title: fewRatings, metric: 'csat', actual: 0.6, target: 0.5, n: 40 },
] as const;

const goals = (): readonly object[] =>
  workedGoals.flatMap(({ actual, n, ...told }, place) => [
    {
      kind: 'goal',
      id: `goal-${place}`,
      ...told,
      order: `a${place}`,
      unit: 'share',
      period: { from: '2025-01-01', to: '2025-12-31' },
    },
    {
      kind: 'goalReading',
      id: `goalReading-${place}`,
      goalId: `goal-${place}`,
      month: '2025-12',
      value: actual,
      n,
    },
  ]);

export function workedProgramme(language: Language): Uint8Array {
  const { records } = readRecords([
    { kind: 'map', title: '2025', language, purpose: 'programme' },
    { kind: 'evidence' },
    { kind: 'programme', participantsGoal: workedYear.participants.goal },
    ...reviews(),
    ...requests(),
    ...visits(),
    ...goals(),
  ]);
  const manifest = manifestOf(records, {
    mapId: 'programme-of-2025',
    savedAt: '2026-01-10T10:00:00.000Z',
    app: 'Tapki',
  });
  return packMap({ records, assets: [], manifest });
}
