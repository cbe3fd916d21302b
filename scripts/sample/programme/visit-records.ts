/** Immersion visits of the sample programme as records: guests, ratings, awards, and those still to be invited. */
import type { PlainRecord } from '#core/document/plain-record';
import type { Language } from '#core/document/records/field';
import { addDays, at, colleague, sampleDay, teams } from './both';
import {
  awards,
  cancelReason,
  guestRoles,
  guestTeams,
  hosts,
  instructions,
  joinedOn,
  type PlannedVisit,
  ratingWords,
  visitPlaces,
  visits,
  visitTitles,
} from './visits';

export const visitIdOf = (day: string): string => `visit-${day}`;

/** Whom a place is: people come in turn, and about every fourth place is one of those who come again. */
function numbersOf(): ReadonlyMap<PlannedVisit, readonly number[]> {
  let next = 1;
  let again = 1;
  return new Map(
    visits.map((visit, index) => [
      visit,
      Array.from({ length: visit.guests }, (_, place) => {
        if (index < 4 || place % 4 !== 1) return next++;
        again = (again % 8) + 1;
        return again;
      }),
    ]),
  );
}
const numbers = numbersOf();
/** Those who joined lately are counted after all others. */
const everybody = Math.max(...[...numbers.values()].flat());

const teamOf = (number: number, language: Language): string =>
  teams[guestTeams[number % guestTeams.length] ?? 'posting'][language];

const person = (number: number, language: Language) => ({
  name: colleague(number)[language],
  team: teamOf(number, language),
  role: guestRoles[number % guestRoles.length]?.[language] ?? '',
  address: `colleague-${number}@example.com`,
});

const isOver = ({ day, isCancelled }: PlannedVisit): boolean => day < sampleDay && !isCancelled;

/** Of those who signed up, about every ninth did not come. */
const hasCome = (number: number, day: string): boolean => (number + Number(day.slice(8))) % 9 !== 0;

/** Who came to a visit that is over, as they are called. */
export const cameTo = (day: string, language: Language): readonly string[] =>
  visits
    .filter((visit) => visit.day === day && isOver(visit))
    .flatMap((visit) => numbers.get(visit) ?? [])
    .filter((number) => hasCome(number, day))
    .map((number) => colleague(number)[language]);

export const heldDays: readonly string[] = visits.filter(isOver).map(({ day }) => day);

export const visitRecords = (language: Language): readonly PlainRecord[] => [
  ...visits.flatMap((visit, index) => [
    visitRecord(visit, index, language),
    ...(numbers.get(visit) ?? []).map((number, place) => guestRecord(visit, number, place, language)),
  ]),
  ...joinedOn.map((day, index) => ({
    kind: 'guest',
    id: `guest-joined-${index + 1}`,
    ...person(everybody + index + 1, language),
    joinedOn: day,
    invitedAt: index < 2 ? at(addDays(day, 14)) : null,
  })),
  ...awards.map(({ colleague: number, points, day, reason }, index) => ({
    kind: 'award',
    id: `award-${index + 1}`,
    name: colleague(number)[language],
    team: teamOf(number, language),
    points,
    reason: reason[language],
    givenOn: day,
  })),
];

function visitRecord(visit: PlannedVisit, index: number, language: Language): PlainRecord {
  const { day, format, capacity, isCancelled = false } = visit;
  const chosen = [hosts[index % hosts.length], ...(format === 'workshop' ? [hosts[3]] : [])];
  const came = cameTo(day, language).length;
  return {
    kind: 'session',
    id: visitIdOf(day),
    sessionKind: 'immersion',
    title: visitTitles[format][language],
    heldOn: day,
    startsAt: format === 'online' ? '15:00' : '10:00',
    endsAt: format === 'online' ? '17:00' : '13:00',
    place: visitPlaces[format][language],
    format,
    capacity,
    hosts: [...new Set(chosen)].flatMap((host) =>
      host ? [{ name: host[language], team: teams.support[language] }] : [],
    ),
    instructions: instructions[language],
    isCancelled,
    cancelReason: isCancelled ? cancelReason[language] : '',
    // Most of those who came said how it was.
    ratings: Array.from({ length: Math.max(0, came - 1) }, (_, place) => {
      const words = ratingWords[(index * 2 + place) % ratingWords.length];
      return { score: words?.score ?? 5, comment: words?.comment[language] ?? '' };
    }),
  };
}

function guestRecord(visit: PlannedVisit, number: number, place: number, language: Language): PlainRecord {
  const { day } = visit;
  // Places are given in the order of signing up; a visit to come is signed up for before the day of the sample.
  const latest = day < sampleDay ? addDays(day, -3) : addDays(sampleDay, -1);
  const signedUpOn = addDays(latest, place - 12);
  const isConfirmed = isOver(visit) || (day < addDays(sampleDay, 10) && place % 3 !== 2);
  return {
    kind: 'guest',
    id: `guest-${day}-${place + 1}`,
    sessionId: visitIdOf(day),
    ...person(number, language),
    invitedAt: at(addDays(signedUpOn, -4)),
    signedUpAt: at(signedUpOn, 11),
    confirmedAt: isConfirmed ? at(addDays(signedUpOn, 1), 12) : null,
    attendance: isOver(visit) ? (hasCome(number, day) ? 'came' : 'missed') : 'unknown',
  };
}
