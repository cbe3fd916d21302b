/** People of a session: read from a pasted list, put together by team, told apart by who came. */
import type { Participant, Session } from '../document/records/session';

/** A name in a line, and its team behind a comma, a semicolon, a tab or a dash between spaces. */
const parts = /^(.*?)(?:\s*[,;\t]\s*|\s+[—–-]\s+)(.*)$/;
/** Marks of lists, as they come along from documents and mail. */
const listMark = /^\s*(?:[-*•–—]|\d{1,3}[.)])\s+/;
const longest = 1_000;
const mostPeople = 1_000;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, longest);

export function readParticipants(pasted: string): readonly Participant[] {
  return pasted
    .split(/\r\n?|\n/)
    .map((line) => line.replace(listMark, ''))
    .filter((line) => line.trim() !== '')
    .map((line): Participant => {
      const [, name, team] = parts.exec(line.trim()) ?? [];
      return { name: oneLine(name ?? line), team: oneLine(team ?? ''), hasAttended: false };
    })
    .filter(({ name }) => name !== '');
}

const keyOf = ({ name, team }: Participant): string => `${name.toLowerCase()}\n${team.toLowerCase()}`;

/** Those who are there stay as they are; nobody comes twice. */
export function withParticipants(
  there: readonly Participant[],
  added: readonly Participant[],
): readonly Participant[] {
  const known = new Set(there.map(keyOf));
  const fresh = added.filter((each) => {
    const key = keyOf(each);
    return !known.has(key) && known.add(key);
  });
  return [...there, ...fresh.map((each) => ({ ...each, hasAttended: false }))].slice(0, mostPeople);
}

export interface Team {
  /** Empty: those of no team. */
  readonly name: string;
  readonly present: readonly string[];
  readonly absent: readonly string[];
}

/** In the order in which they were written down; those of no team last. */
export function teamsOf({ participants }: Pick<Session, 'participants'>): readonly Team[] {
  const names = [...new Set(participants.map(({ team }) => team))];
  return [...names.filter((name) => name !== ''), ...names.filter((name) => name === '')].map((name) => {
    const people = participants.filter(({ team }) => team === name);
    const named = (hasAttended: boolean) =>
      people.filter((each) => each.hasAttended === hasAttended).map((each) => each.name);
    return { name, present: named(true), absent: named(false) };
  });
}

export const presentOf = ({ participants }: Pick<Session, 'participants'>): readonly Participant[] =>
  participants.filter(({ hasAttended }) => hasAttended);
