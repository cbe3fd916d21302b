/**
 * Badges of guests and hosts by rules that follow from the records alone: nobody gives or takes one. A badge is earned
 * at the first visit after which its rule holds, and stays. The rules stand in the guide, and here.
 */
import { kept } from '../document/kept';
import type { Snapshot } from '../document/snapshot';
import { hostsOf } from './ledger';
import { type Person, peopleOf } from './people';
import { becameOf, cameTo, isHeld, takenFrom, type Visit, visitsOf } from './visits';

export const badges = ['first', 'regular', 'ambassador', 'improver', 'host', 'mentor', 'warm'] as const;
export type Badge = (typeof badges)[number];

/** What the rules ask for; named in their words (core/i18n/messages/immersion-words.ts). */
export const badgeRules = {
  /** Visits that a guest came to. */
  first: 1,
  regular: 3,
  /** The same, with at least one thing taken away. */
  ambassador: 5,
  /** Things taken away that became a request or a fix. */
  improver: 3,
  /** Visits that a host held. */
  host: 1,
  mentor: 5,
  /** Ratings of a host's visits, and their mean. */
  warm: { ratings: 10, mean: 4.5 },
} as const;

export interface EarnedBadge {
  readonly badge: Badge;
  /** The day of the visit after which the rule held. */
  readonly day: string;
}

export interface PersonBadges {
  readonly person: Person;
  readonly came: number;
  readonly hosted: number;
  readonly taken: number;
  readonly became: number;
  readonly earned: readonly EarnedBadge[];
}

interface Count {
  readonly person: Person;
  came: number;
  hosted: number;
  taken: number;
  became: number;
  ratings: number;
  scores: number;
  readonly earned: EarnedBadge[];
}

const holds: Readonly<Record<Badge, (count: Count) => boolean>> = {
  first: ({ came }) => came >= badgeRules.first,
  regular: ({ came }) => came >= badgeRules.regular,
  ambassador: ({ came, taken }) => came >= badgeRules.ambassador && taken >= 1,
  improver: ({ became }) => became >= badgeRules.improver,
  host: ({ hosted }) => hosted >= badgeRules.host,
  mentor: ({ hosted }) => hosted >= badgeRules.mentor,
  warm: ({ ratings, scores }) =>
    ratings >= badgeRules.warm.ratings && scores >= badgeRules.warm.mean * ratings,
};

/** By key of the person; those whose name was removed have none. */
export const badgesOf: (snapshot: Snapshot) => ReadonlyMap<string, PersonBadges> = kept(
  ['session', 'guest', 'capture', 'award', 'request', 'fix'],
  (snapshot) => {
    const counts = new Map<string, Count>();
    for (const visit of visitsOf(snapshot)) if (isHeld(snapshot, visit)) countVisit(snapshot, visit, counts);
    return counts;
  },
);

function countVisit(snapshot: Snapshot, visit: Visit, counts: Map<string, Count>): void {
  const people = peopleOf(snapshot);
  const touched = new Set<Count>();
  const of = (person: Person | null): Count | null => {
    if (person === null || person.name === '') return null;
    const known = counts.get(person.key) ?? begun(person);
    counts.set(person.key, known);
    touched.add(known);
    return known;
  };
  for (const guest of cameTo(snapshot, visit)) {
    const count = of(people.ofGuest(guest));
    if (count) count.came++;
  }
  for (const capture of takenFrom(snapshot, visit.id)) {
    const count = of(people.ofName({ name: capture.takenBy, team: '' }));
    if (!count) continue;
    count.taken++;
    if (becameOf(snapshot, capture) !== null) count.became++;
  }
  for (const person of hostsOf(visit.hosts.map(people.ofName))) {
    const count = of(person);
    if (!count) continue;
    count.hosted++;
    count.ratings += visit.ratings.length;
    count.scores += visit.ratings.reduce((sum, { score }) => sum + score, 0);
  }
  for (const count of touched) earn(count, visit.heldOn ?? '');
}

const begun = (person: Person): Count => ({
  person,
  came: 0,
  hosted: 0,
  taken: 0,
  became: 0,
  ratings: 0,
  scores: 0,
  earned: [],
});

function earn(count: Count, day: string): void {
  for (const badge of badges) {
    const isNew = !count.earned.some((each) => each.badge === badge);
    if (isNew && holds[badge](count)) count.earned.push({ badge, day });
  }
}
