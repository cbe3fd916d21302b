/**
 * A year of an invented programme: contacts with texts of the real pools, ideas, visits of colleagues, decisions.
 * The same seed makes the same files. Rows stay at hand, so that a test counts them without the program.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { grouped } from '#core/document/grouped';
import { csvText } from '#core/evidence/safe-cell';
import { type Random, seededRandom } from '#core/themes/random';
import { sharedData } from '../shared-data';
import { wishes } from './wishes';

export const monthsOfYear = [
  '2025-11',
  '2025-12',
  '2026-01',
  '2026-02',
  '2026-03',
  '2026-04',
  '2026-05',
  '2026-06',
  '2026-07',
  '2026-08',
  '2026-09',
  '2026-10',
] as const;
export type MonthOfYear = (typeof monthsOfYear)[number];

export interface Contact {
  readonly id: string;
  readonly month: MonthOfYear;
  readonly at: string;
  readonly channel: string;
  readonly category: string;
  readonly text: string;
  /** 1 to 5; null: not rated. */
  readonly csat: number | null;
  /** 1 to 7; null: not asked. */
  readonly ces: number | null;
  readonly isResolvedAtOnce: boolean;
  readonly hours: number;
  readonly customer: string;
}

/** What an agent wrote down of a customer's wish. */
export interface Idea {
  readonly id: string;
  readonly month: MonthOfYear;
  readonly at: string;
  readonly text: string;
}

export interface Guest {
  readonly name: string;
  readonly team: string;
  readonly hasCome: boolean;
}

export interface Visit {
  readonly id: string;
  readonly month: MonthOfYear;
  readonly day: string;
  readonly guests: readonly Guest[];
  /** Of those who came, 1 to 5. */
  readonly scores: readonly number[];
}

export interface Year {
  readonly contacts: readonly Contact[];
  readonly ideas: readonly Idea[];
  readonly visits: readonly Visit[];
}

const pick = <T>(from: readonly T[], random: Random): T => {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
};
const twoDigits = (value: number): string => String(value).padStart(2, '0');
const dayOf = (month: MonthOfYear, random: Random): string =>
  `${month}-${twoDigits(1 + Math.floor(random() * 28))}`;

/** Texts of a pool by category; rare categories make no problem that anybody would review. */
function poolOf(file: string): ReadonlyMap<string, readonly string[]> {
  const records: readonly { text: string; category: string }[] = parse(
    readFileSync(join(sharedData, 'texts', file)),
    { columns: true, bom: true, relax_column_count: true },
  );
  const byCategory = grouped(records, ({ category }) => [category]);
  const usual = [...byCategory].filter(([, own]) => own.length >= 40).slice(0, 5);
  return new Map(usual.map(([category, own]) => [category, own.map(({ text }) => text)]));
}

/** A category is harder in some months than in others, so that months differ in what hurts. */
const easeOf = (category: number, month: number): number =>
  0.35 + 0.5 * Math.abs(Math.sin(category * 7 + month));

function contactsOf(random: Random): readonly Contact[] {
  const pools = [...poolOf('pool-ru.csv'), ...poolOf('pool-en.csv')];
  return monthsOfYear.flatMap((month, at) =>
    Array.from({ length: 150 + Math.floor(random() * 60) + at * 5 }, (_, place): Contact => {
      const which = Math.floor(random() ** 1.5 * pools.length);
      const [category, texts] = pools[which] ?? pick(pools, random);
      const isEasy = random() < easeOf(which, at);
      return {
        id: `${month}-${place}`,
        month,
        at: `${dayOf(month, random)} ${twoDigits(Math.floor(random() * 24))}:30:00`,
        channel: pick(['chat', 'phone', 'email'], random),
        category,
        text: pick(texts, random),
        csat: random() < 0.6 ? (isEasy ? 4 : 1) + Math.floor(random() * 2) : null,
        ces: random() < 0.4 ? (isEasy ? 5 : 1) + Math.floor(random() * 3) : null,
        isResolvedAtOnce: isEasy || random() < 0.3,
        hours: Math.round((isEasy ? 1 + random() * 20 : 10 + random() * 40) * 10) / 10,
        customer: `c${Math.floor(random() * 900)}`,
      };
    }),
  );
}

const ideasOf = (random: Random): readonly Idea[] =>
  monthsOfYear.flatMap((month, at) =>
    Array.from({ length: 20 + Math.floor(random() * 20) + at }, (_, place) => ({
      id: `idea-${month}-${place}`,
      month,
      at: `${dayOf(month, random)} 12:00:00`,
      // Some wishes are much commoner than others.
      text: pick(wishes[Math.floor(random() ** 2 * wishes.length)] ?? [], random),
    })),
  );

function visitsOf(random: Random): readonly Visit[] {
  const colleagues = Array.from({ length: 60 }, (_, place) => ({
    name: `Коллега ${place + 1}`,
    team: `Команда ${1 + (place % 7)}`,
  }));
  return monthsOfYear.flatMap((month) =>
    ['07', '21'].map((day): Visit => {
      const first = Math.floor(random() * colleagues.length);
      const guests = Array.from({ length: 3 + Math.floor(random() * 6) }, (_, place) => ({
        ...(colleagues[(first + place * 7) % colleagues.length] ?? pick(colleagues, random)),
        hasCome: random() < 0.85,
      }));
      const scores = guests.filter(({ hasCome }) => hasCome).map(() => 3 + Math.floor(random() * 3));
      return { id: `visit-${month}-${day}`, month, day: `${month}-${day}`, guests, scores };
    }),
  );
}

export function makeYear(seed: number): Year {
  const random = seededRandom(seed);
  return { contacts: contactsOf(random), ideas: ideasOf(random), visits: visitsOf(random) };
}

/** An export of the month's contacts as a help desk writes them; returns its path. */
export function writeContacts(year: Year, month: MonthOfYear, folder: string): string {
  const header = [
    'ticket_id',
    'created_at',
    'channel',
    'category',
    'text',
    'csat',
    'ces',
    'fcr',
    'resolution_hours',
    'user_id',
  ];
  const rows = year.contacts
    .filter((contact) => contact.month === month)
    .map((contact) =>
      [
        contact.id,
        contact.at,
        contact.channel,
        contact.category,
        contact.text,
        contact.csat ?? '',
        contact.ces ?? '',
        contact.isResolvedAtOnce ? 1 : 0,
        contact.hours,
        contact.customer,
      ].map(String),
    );
  return written(join(folder, `contacts-${month}.csv`), [header, ...rows]);
}

export function writeIdeas(year: Year, month: MonthOfYear, folder: string): string {
  const rows = year.ideas.filter((idea) => idea.month === month).map(({ id, at, text }) => [id, at, text]);
  return written(join(folder, `ideas-${month}.csv`), [['idea_id', 'created_at', 'idea'], ...rows]);
}

function written(path: string, rows: readonly (readonly string[])[]): string {
  writeFileSync(path, csvText(rows, ','));
  return path;
}

/** Tables of the month's visits, as options of the command `immersion`. */
export function writeVisits(year: Year, month: MonthOfYear, folder: string): readonly string[] {
  const visits = year.visits.filter((visit) => visit.month === month);
  const guests = visits.flatMap(({ id, guests: own }) => own.map((guest) => ({ id, ...guest })));
  const table = (name: string, rows: readonly (readonly string[])[]): readonly string[] => [
    `--${name}`,
    written(join(folder, `${name}-${month}.csv`), rows),
  ];
  return [
    ...table('slots', [
      ['id', 'date', 'start', 'title', 'capacity'],
      ...visits.map(({ id, day }) => [id, day, '10:00', 'Чаты поддержки', '20']),
    ]),
    ...table('guests', [['visit', 'name', 'team'], ...guests.map(({ id, name, team }) => [id, name, team])]),
    ...table('attendance', [
      ['visit', 'name', 'team', 'attendance'],
      ...guests.map(({ id, name, team, hasCome }) => [id, name, team, hasCome ? 'yes' : 'no']),
    ]),
    ...table('ratings', [
      ['visit', 'rating'],
      ...visits.flatMap(({ id, scores }) => scores.map((score) => [id, String(score)])),
    ]),
  ];
}
