/**
 * Tables of visits, guests, joiners, attendance, ratings, things taken away and points as the command line and the
 * window read them. A row that comes again is known by its id, or by what it says.
 */
import type { Result } from '../desktop/app-error';
import type { CaptureKind } from '../document/records/capture';
import type { Guest } from '../document/records/guest';
import type { VisitFormat } from '../document/records/session';
import {
  becomesOf,
  clockOf,
  dayOf,
  formatOf,
  hostsOf,
  instantOf,
  kindOf,
  repeatOf,
  wholeOf,
  yesOf,
} from './cells';
import { type Column, eachRow, readRows } from './columns';
import type { Named } from './people';

const id: Column = { names: ['id', 'ид', 'номер'] };
const visit: Column = { names: ['visit', 'визит', 'слот', 'slot'], isNeeded: true };
const name: Column = { names: ['name', 'имя', 'сотрудник', 'фио', 'employee'], isNeeded: true };
const team: Column = { names: ['team', 'команда', 'отдел', 'department'] };
const role: Column = { names: ['role', 'роль', 'должность', 'position'] };
const address: Column = { names: ['address', 'email', 'e-mail', 'почта', 'адрес'] };
const firstDay: Column = { names: ['first day', 'первый день', 'дата выхода', 'start date', 'joined'] };

export const visitColumns = {
  id,
  date: { names: ['date', 'дата', 'day', 'день'], isNeeded: true },
  start: { names: ['start', 'начало', 'from'] },
  end: { names: ['end', 'конец', 'окончание', 'to'] },
  title: { names: ['title', 'название'] },
  place: { names: ['place', 'место'] },
  format: { names: ['format', 'формат'] },
  capacity: { names: ['capacity', 'мест', 'места', 'places'] },
  hosts: { names: ['hosts', 'ведущие', 'host', 'ведущий'] },
  instructions: { names: ['instructions', 'инструкция', 'памятка'] },
  repeat: { names: ['repeat', 'повтор'] },
  times: { names: ['times', 'раз', 'сколько раз'] },
  cancelled: { names: ['cancelled', 'отменен', 'причина отмены'] },
} as const satisfies Record<string, Column>;

const guestColumns = {
  id,
  visit,
  name,
  team,
  role,
  address,
  firstDay,
  signedUp: { names: ['signed up', 'записан', 'записался', 'дата записи'] },
  confirmed: { names: ['confirmed', 'подтвержден', 'подтвердил'] },
} as const;
const joinerColumns = { id, name, team, role, address, firstDay } as const;
const attendanceColumns = {
  visit,
  name,
  team,
  address,
  attendance: { names: ['attendance', 'came', 'пришел', 'был', 'посещение'], isNeeded: true },
} as const;
const ratingColumns = {
  visit,
  score: { names: ['rating', 'score', 'оценка'], isNeeded: true },
  comment: { names: ['comment', 'комментарий'] },
} as const;
const takenColumns = {
  id,
  visit,
  kind: { names: ['kind', 'вид', 'тип'] },
  text: { names: ['text', 'текст', 'idea', 'идея'], isNeeded: true },
  by: { names: ['by', 'кто', 'name', 'имя'] },
  becomes: { names: ['becomes', 'стало'] },
} as const;
const awardColumns = {
  id,
  name,
  team,
  points: { names: ['points', 'баллы'], isNeeded: true },
  reason: { names: ['reason', 'за что', 'причина'] },
  date: { names: ['date', 'дата'] },
} as const;

export interface VisitRow {
  readonly id: string;
  readonly heldOn: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly title: string;
  readonly place: string;
  readonly format: VisitFormat;
  readonly capacity: number | null;
  readonly hosts: readonly Named[];
  readonly instructions: string;
  readonly repeat: 'once' | 'weekly' | 'fortnightly';
  readonly times: number;
  /** Why it was called off; empty: it was not. */
  readonly cancelled: string;
}

export function readVisits(text: string, file: string): Result<readonly VisitRow[]> {
  const rows = readRows(text, visitColumns, file);
  if (!rows.ok) return rows;
  return eachRow<typeof visitColumns, VisitRow>(rows.value, visitColumns, file, ({ cells }) => {
    const heldOn = dayOf(cells.date);
    if (heldOn === null) return { wrong: 'date' };
    const startsAt = clockOf(cells.start);
    if (startsAt === undefined) return { wrong: 'start' };
    const endsAt = clockOf(cells.end);
    if (endsAt === undefined) return { wrong: 'end' };
    const format = formatOf(cells.format);
    if (format === null) return { wrong: 'format' };
    const capacity = cells.capacity === '' ? null : wholeOf(cells.capacity, 0, 10_000);
    if (capacity === undefined) return { wrong: 'capacity' };
    const repeat = repeatOf(cells.repeat);
    if (repeat === null) return { wrong: 'repeat' };
    const times = cells.times === '' ? 1 : wholeOf(cells.times, 1, 104);
    if (times === undefined) return { wrong: 'times' };
    const { id: given, title, place, instructions, cancelled } = cells;
    const hosts = hostsOf(cells.hosts);
    const words = { id: given, title, place, instructions, cancelled };
    return { ...words, heldOn, startsAt, endsAt, format, capacity, hosts, repeat, times };
  });
}

export interface GuestRow extends JoinerRow {
  readonly visit: string;
  /** ISO instant; null: not told. */
  readonly signedUpAt: string | null;
  readonly isConfirmed: boolean;
}

export function readGuests(text: string, file: string): Result<readonly GuestRow[]> {
  const rows = readRows(text, guestColumns, file);
  if (!rows.ok) return rows;
  return eachRow<typeof guestColumns, GuestRow>(rows.value, guestColumns, file, ({ cells }) => {
    const person = personOf(cells);
    if ('wrong' in person) return person;
    const signedUpAt = cells.signedUp === '' ? null : instantOf(cells.signedUp);
    if (signedUpAt === undefined) return { wrong: 'signedUp' };
    const isConfirmed = cells.confirmed === '' ? false : yesOf(cells.confirmed);
    if (isConfirmed === null) return { wrong: 'confirmed' };
    if (cells.visit === '') return { wrong: 'visit' };
    return { ...person, visit: cells.visit, signedUpAt, isConfirmed };
  });
}

export interface JoinerRow {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly role: string;
  readonly address: string;
  readonly joinedOn: string | null;
}

export function readJoiners(text: string, file: string): Result<readonly JoinerRow[]> {
  const rows = readRows(text, joinerColumns, file);
  return rows.ok
    ? eachRow<typeof joinerColumns, JoinerRow>(rows.value, joinerColumns, file, ({ cells }) =>
        personOf(cells),
      )
    : rows;
}

type PersonCells = Readonly<Record<keyof typeof joinerColumns, string>>;

function personOf(cells: PersonCells): JoinerRow | { readonly wrong: 'name' | 'firstDay' } {
  if (cells.name === '') return { wrong: 'name' };
  const joinedOn = cells.firstDay === '' ? null : dayOf(cells.firstDay);
  if (joinedOn === null && cells.firstDay !== '') return { wrong: 'firstDay' };
  const { id: given, name: called, team: of, role: does, address: at } = cells;
  return { id: given, name: called, team: of, role: does, address: at, joinedOn };
}

export interface AttendanceRow extends Named {
  readonly visit: string;
  readonly address: string;
  readonly attendance: Guest['attendance'];
}

export function readAttendance(text: string, file: string): Result<readonly AttendanceRow[]> {
  const rows = readRows(text, attendanceColumns, file);
  if (!rows.ok) return rows;
  return eachRow<typeof attendanceColumns, AttendanceRow>(
    rows.value,
    attendanceColumns,
    file,
    ({ cells }) => {
      const { visit: at, name: called, team: of, address: mail } = cells;
      const came = yesOf(cells.attendance);
      if (at === '') return { wrong: 'visit' };
      if (called === '') return { wrong: 'name' };
      if (came === null) return { wrong: 'attendance' };
      return { visit: at, name: called, team: of, address: mail, attendance: came ? 'came' : 'missed' };
    },
  );
}

export interface RatingRow {
  readonly visit: string;
  readonly score: number;
  readonly comment: string;
}

export function readRatings(text: string, file: string): Result<readonly RatingRow[]> {
  const rows = readRows(text, ratingColumns, file);
  if (!rows.ok) return rows;
  return eachRow<typeof ratingColumns, RatingRow>(rows.value, ratingColumns, file, ({ cells }) => {
    const score = wholeOf(cells.score, 1, 5);
    if (cells.visit === '') return { wrong: 'visit' };
    if (score === undefined) return { wrong: 'score' };
    return { visit: cells.visit, score, comment: cells.comment };
  });
}

export interface TakenRow {
  readonly id: string;
  readonly visit: string;
  readonly kind: CaptureKind;
  readonly text: string;
  readonly by: string;
  /** What is made of it at once; null: it waits in its queue. */
  readonly becomes: 'request' | 'fix' | null;
}

export function readTaken(text: string, file: string): Result<readonly TakenRow[]> {
  const rows = readRows(text, takenColumns, file);
  if (!rows.ok) return rows;
  return eachRow<typeof takenColumns, TakenRow>(rows.value, takenColumns, file, ({ cells }) => {
    const kind = kindOf(cells.kind);
    if (cells.visit === '') return { wrong: 'visit' };
    if (cells.text === '') return { wrong: 'text' };
    if (kind === null) return { wrong: 'kind' };
    const becomes = cells.becomes === '' ? null : becomesOf(cells.becomes);
    if (becomes === null && cells.becomes !== '') return { wrong: 'becomes' };
    const { id: given, visit: at, text: words, by } = cells;
    return { id: given, visit: at, kind, text: words, by, becomes };
  });
}

export interface AwardRow extends Named {
  readonly id: string;
  readonly points: number;
  readonly reason: string;
  readonly givenOn: string | null;
}

export function readAwards(text: string, file: string): Result<readonly AwardRow[]> {
  const rows = readRows(text, awardColumns, file);
  if (!rows.ok) return rows;
  return eachRow<typeof awardColumns, AwardRow>(rows.value, awardColumns, file, ({ cells }) => {
    const points = wholeOf(cells.points, -1_000_000, 1_000_000);
    const givenOn = cells.date === '' ? null : dayOf(cells.date);
    if (cells.name === '') return { wrong: 'name' };
    if (points === undefined) return { wrong: 'points' };
    if (givenOn === null && cells.date !== '') return { wrong: 'date' };
    const { id: given, name: called, team: of, reason } = cells;
    return { id: given, name: called, team: of, points, reason, givenOn };
  });
}
