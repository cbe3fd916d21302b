/**
 * Points: a line for each thing that earned some, computed from visits and what was taken away from them, beside those
 * given by hand. A total is the sum of its lines. The rules stand in the guide, and here.
 */
import { grouped } from '../document/grouped';
import { kept } from '../document/kept';
import type { AwardId, SessionId } from '../document/records/identity';
import { compareText } from '../document/same-value';
import type { Snapshot } from '../document/snapshot';
import { type Person, peopleOf } from './people';
import { becameOf, cameTo, isHeld, takenFrom, visitsOf } from './visits';

export const pointRules = { came: 10, hosted: 15, taken: 5, became: 10 } as const;
export type PointReason = keyof typeof pointRules | 'award';

export interface PointLine {
  readonly person: Person;
  readonly why: PointReason;
  readonly points: number;
  /** null: given by hand without a day. */
  readonly day: string | null;
  readonly visitId: SessionId | null;
  /** An award's own reason; empty for the others. */
  readonly reason: string;
  readonly awardId: AwardId | null;
}

/** By day, those without one first. */
export const ledgerOf: (snapshot: Snapshot) => readonly PointLine[] = kept(
  ['session', 'guest', 'capture', 'award', 'request', 'fix'],
  (snapshot) => {
    const people = peopleOf(snapshot);
    const lines: PointLine[] = [];
    for (const visit of visitsOf(snapshot)) {
      if (!isHeld(snapshot, visit)) continue;
      const add = (person: Person | null, why: keyof typeof pointRules): void => {
        if (person === null || person.name === '') return;
        const points = pointRules[why];
        lines.push({ person, why, points, day: visit.heldOn, visitId: visit.id, reason: '', awardId: null });
      };
      for (const guest of cameTo(snapshot, visit)) add(people.ofGuest(guest), 'came');
      for (const person of hostsOf(visit.hosts.map(people.ofName))) add(person, 'hosted');
      for (const capture of takenFrom(snapshot, visit.id)) {
        const taker = people.ofName({ name: capture.takenBy, team: '' });
        add(taker, 'taken');
        if (becameOf(snapshot, capture) !== null) add(taker, 'became');
      }
    }
    for (const award of snapshot.byKind.award) {
      const person = people.ofName(award);
      if (person === null) continue;
      const { points, reason, givenOn } = award;
      lines.push({ person, why: 'award', points, day: givenOn, visitId: null, reason, awardId: award.id });
    }
    return lines.toSorted(
      (one, other) =>
        compareText(one.day ?? '', other.day ?? '') ||
        compareText(one.person.key, other.person.key) ||
        compareText(one.why, other.why) ||
        compareText(one.awardId ?? one.visitId ?? '', other.awardId ?? other.visitId ?? ''),
    );
  },
);

/** Whoever is written down twice among the hosts is one host. */
export const hostsOf = (hosts: readonly (Person | null)[]): readonly Person[] => [
  ...new Map(hosts.flatMap((host) => (host === null ? [] : [[host.key, host] as const]))).values(),
];

export const sumOf = (lines: readonly PointLine[]): number =>
  lines.reduce((sum, { points }) => sum + points, 0);

export interface PointTotal {
  readonly person: Person;
  readonly points: number;
  readonly lines: readonly PointLine[];
}

const knownTotals = new WeakMap<readonly PointLine[], readonly PointTotal[]>();

/** Most points first; the same lines give the same totals, so that a list of hundreds is not drawn anew. */
export function totalsOf(lines: readonly PointLine[]): readonly PointTotal[] {
  const known = knownTotals.get(lines) ?? summedUp(lines);
  knownTotals.set(lines, known);
  return known;
}

function summedUp(lines: readonly PointLine[]): readonly PointTotal[] {
  return [...grouped(lines, ({ person }) => [person.key]).values()]
    .flatMap((own) => {
      const [first] = own;
      return first ? [{ person: first.person, points: sumOf(own), lines: own }] : [];
    })
    .toSorted(
      (one, other) =>
        other.points - one.points ||
        compareText(one.person.name, other.person.name) ||
        compareText(one.person.key, other.person.key),
    );
}
