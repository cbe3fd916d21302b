/**
 * Who is the same person in several visits. An address says it; else name and team together. Holds no names of its
 * own: everything is read from guests, hosts and awards.
 */
import { grouped } from '../document/grouped';
import { kept } from '../document/kept';
import type { Guest } from '../document/records/guest';
import { compareText } from '../document/same-value';
import type { Snapshot } from '../document/snapshot';
import { visitsOf } from './visits';

export interface Person {
  readonly key: string;
  /** Empty: it was removed for good. */
  readonly name: string;
  /** The team of the latest visit. */
  readonly team: string;
}

export interface Named {
  readonly name: string;
  readonly team: string;
}

export interface People {
  /** In order of name and team. */
  readonly all: readonly Person[];
  ofGuest(guest: Guest): Person;
  /** Of hosts, awards and what was taken away. null: no name was written. */
  ofName(named: Named): Person | null;
  /** Whom somebody would be, who is not written down yet. */
  keyOf(told: Named & { readonly address: string }): string;
}

/** Spaces, case and «ё» tell nobody apart. */
export const folded = (words: string): string =>
  words.trim().replace(/\s+/g, ' ').toLowerCase().replaceAll('ё', 'е');

const nameKey = ({ name, team }: Named): string => `name:${folded(name)}|${folded(team)}`;
const addressKey = (address: string): string => `address:${folded(address)}`;

/** Something about somebody: how they were called there, and when. */
interface Mention extends Named {
  readonly key: string;
  readonly day: string;
}

export const peopleOf: (snapshot: Snapshot) => People = kept(
  ['guest', 'session', 'award', 'capture'],
  (snapshot) => {
    const visits = new Map(visitsOf(snapshot).map((visit) => [visit.id, visit]));
    const guests = snapshot.byKind.guest.filter(({ erasedAs }) => erasedAs === null);
    const addressesOf = grouped(
      guests.filter(({ address }) => folded(address) !== ''),
      (guest) => [nameKey(guest)],
    );
    /** A name that only one address belongs to is that address's; of two namesakes nobody knows whose it is. */
    const named = (about: Named): string => {
      const key = nameKey(about);
      const addresses = new Set((addressesOf.get(key) ?? []).map(({ address }) => addressKey(address)));
      const [only] = addresses;
      return addresses.size === 1 && only !== undefined ? only : key;
    };
    const keyOfTold = (told: Named & { readonly address: string }): string =>
      folded(told.address) === '' ? named(told) : addressKey(told.address);
    const keyOfGuest = (guest: Guest): string =>
      guest.erasedAs === null ? keyOfTold(guest) : `erased:${guest.erasedAs}`;
    const mentions: Mention[] = snapshot.byKind.guest.map((guest) => ({
      name: guest.name,
      team: guest.team,
      key: keyOfGuest(guest),
      day: (guest.sessionId === null ? null : visits.get(guest.sessionId)?.heldOn) ?? '',
    }));
    const withTeams = [
      ...[...visits.values()].flatMap(({ hosts, heldOn }) =>
        hosts.map((host) => ({ ...host, day: heldOn ?? '' })),
      ),
      ...snapshot.byKind.award.map(({ name, team, givenOn }) => ({ name, team, day: givenOn ?? '' })),
    ].filter(({ name }) => folded(name) !== '');
    for (const each of withTeams) if (folded(each.team) !== '') mentions.push({ ...each, key: named(each) });
    const byName = grouped(mentions, ({ name }) => [folded(name)]);
    /** Without a team a name is the one person who is called so; of several nobody knows which. */
    const keyOfName = (about: Named): string => {
      if (folded(about.team) !== '') return named(about);
      const keys = new Set((byName.get(folded(about.name)) ?? []).map(({ key }) => key));
      const [only] = keys;
      return keys.size === 1 && only !== undefined ? only : nameKey(about);
    };
    const takers = snapshot.byKind.capture
      .filter(({ sessionId, takenBy }) => sessionId !== null && folded(takenBy) !== '')
      .map(({ takenBy }) => ({ name: takenBy, team: '', day: '' }));
    const loose = [...withTeams.filter(({ team }) => folded(team) === ''), ...takers].map((each) => ({
      ...each,
      key: keyOfName(each),
    }));
    return told([...mentions, ...loose], keyOfGuest, keyOfName, keyOfTold);
  },
);

function told(
  mentions: readonly Mention[],
  keyOfGuest: (guest: Guest) => string,
  keyOfName: (about: Named) => string,
  keyOf: People['keyOf'],
): People {
  const people = new Map<string, Person>();
  // Mentions by day: the latest one with a team says the team, and how the name is written.
  const inTime = mentions.toSorted((one, other) => compareText(one.day, other.day));
  for (const { key, name, team } of inTime) {
    const before = people.get(key);
    people.set(key, {
      key,
      name: name.trim() || before?.name || '',
      team: team.trim() || before?.team || '',
    });
  }
  const personOf = (key: string, name: string, team: string): Person =>
    people.get(key) ?? { key, name: name.trim(), team: team.trim() };
  return {
    all: [...people.values()].toSorted(byNameAndTeam),
    keyOf,
    ofGuest: (guest) => personOf(keyOfGuest(guest), guest.name, guest.team),
    ofName: (about) =>
      folded(about.name) === '' ? null : personOf(keyOfName(about), about.name, about.team),
  };
}

const collator = new Intl.Collator(['ru', 'en'], { numeric: true });

/** Removed names stand last. */
export const byNameAndTeam = (one: Named & { key: string }, other: Named & { key: string }): number =>
  Number(one.name === '') - Number(other.name === '') ||
  collator.compare(one.name, other.name) ||
  collator.compare(one.team, other.team) ||
  compareText(one.key, other.key);
