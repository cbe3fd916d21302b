/** Tables of immersion read into a programme: each row once, however often the table is given. */
import { basename } from 'node:path';
import { captureToFix, captureToRequest } from '#core/commands/capture';
import { addJoiners, confirmAll, giveAward, markAttendance, signUpAll } from '#core/commands/guest';
import { addVisits, cancelVisit, editVisit, replaceRatings, takeAway } from '#core/commands/visit';
import { type Result, success } from '#core/desktop/app-error';
import type { MapDocument } from '#core/document/map-document-types';
import { awardId, captureId, guestId, type SessionId, sessionId } from '#core/document/records/identity';
import { liveRecord } from '#core/document/select';
import {
  type AttendanceRow,
  type AwardRow,
  type GuestRow,
  type JoinerRow,
  type RatingRow,
  readAttendance,
  readAwards,
  readGuests,
  readJoiners,
  readRatings,
  readTaken,
  readVisits,
  type TakenRow,
  type VisitRow,
} from '#core/immersion/tables';
import { tableText } from '../table-text';
import { rowId } from './row-id';
import { guestMeant, withVisits } from './row-meant';

export type Counts = Readonly<Record<string, number>>;

interface Applied<Row> {
  readonly read: (text: string, name: string) => Result<readonly Row[]>;
  readonly apply: (document: MapDocument, rows: readonly Row[], name: string) => Result<Counts>;
}

const table =
  <Row>(read: Applied<Row>['read'], apply: Applied<Row>['apply']) =>
  async (document: MapDocument, path: string, folder: string): Promise<Result<Counts>> => {
    const name = basename(path);
    const text = await tableText(path, folder);
    if (!text.ok) return text;
    const rows = read(text.value, name);
    return rows.ok ? apply(document, rows.value, name) : rows;
  };

/** In the order in which a month goes: slots, people, what happened, what was thought and taken away. */
export const tables = {
  slots: table(readVisits, applyVisits),
  joiners: table(readJoiners, applyJoiners),
  guests: table(readGuests, applyGuests),
  attendance: table(readAttendance, applyAttendance),
  ratings: table(readRatings, applyRatings),
  taken: table(readTaken, applyTaken),
  awards: table(readAwards, applyAwards),
} as const;
export type TableName = keyof typeof tables;

/** Cells that are filled in are written; a row that changed moves its visit, one with a reason calls it off. */
function applyVisits(document: MapDocument, rows: readonly VisitRow[]): Result<Counts> {
  const counts = { added: 0, known: 0, cancelled: 0 };
  for (const row of rows) {
    const { id, heldOn, startsAt, endsAt, title, place, format, capacity, hosts, instructions } = row;
    const { repeat, times, cancelled } = row;
    const many = repeat === 'once' ? 1 : times;
    const base = rowId('session', id, [heldOn, startsAt ?? '', title, place]);
    const ids = Array.from({ length: many }, (_, at) =>
      sessionId.parse(many === 1 ? base : `${base}-${at + 1}`),
    );
    const fields = {
      heldOn,
      startsAt,
      endsAt,
      title,
      place,
      format,
      capacity,
      hosts: [...hosts],
      instructions,
    };
    const fresh = ids.filter((each) => !document.snapshot().records.has(each));
    document.commit('visit.add', addVisits, { fields, repeat, times: many, ids });
    counts.added += fresh.length;
    counts.known += ids.length - fresh.length;
    const [only] = ids;
    if (many > 1 || only === undefined || liveRecord(document.snapshot(), 'session', only) === null) continue;
    const filled = Object.entries(fields).filter(([, value]) => isFilled(value));
    document.commit('visit.edit', editVisit, { sessionId: only, fields: Object.fromEntries(filled) });
    if (cancelled === '' || liveRecord(document.snapshot(), 'session', only)?.isCancelled) continue;
    document.commit('visit.cancel', cancelVisit, { sessionId: only, reason: cancelled });
    counts.cancelled += 1;
  }
  return success(counts);
}

const isFilled = (value: unknown): boolean =>
  value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

function applyJoiners(document: MapDocument, rows: readonly JoinerRow[]): Result<Counts> {
  const joiners = rows.map(({ id, ...told }) => ({
    ...told,
    id: guestId.parse(rowId('guest', id, [told.name, told.team, told.address, told.joinedOn ?? ''])),
  }));
  return success({ ...document.commit('guest.joiners', addJoiners, { joiners }) });
}

function applyGuests(document: MapDocument, rows: readonly GuestRow[], name: string): Result<Counts> {
  const found = withVisits(document, rows, name);
  if (!found.ok) return found;
  const asked = found.value.map(({ at, visit: _visit, id, isConfirmed: _confirmed, ...told }) => ({
    ...told,
    sessionId: at.id,
    id: guestId.parse(rowId('guest', id, [at.id, told.name, told.team, told.address])),
  }));
  const counts = document.commit('guest.signUp', signUpAll, { rows: asked });
  // Whoever was in the visit before the table is there under an id of their own.
  const guestIds = found.value.flatMap((row) => (row.isConfirmed ? (guestMeant(document, row) ?? []) : []));
  document.commit('guest.confirm', confirmAll, { guestIds });
  return success({ ...counts, cancelled: rows.length - asked.length });
}

/** Who came without having signed up is written down; who was not expected has missed nothing. */
function applyAttendance(
  document: MapDocument,
  rows: readonly AttendanceRow[],
  name: string,
): Result<Counts> {
  const found = withVisits(document, rows, name);
  if (!found.ok) return found;
  const walkIns = found.value.filter(
    (row) => row.attendance === 'came' && guestMeant(document, row) === null,
  );
  document.commit('guest.signUp', signUpAll, {
    rows: walkIns.map(({ at, name: called, team, address }) => ({
      sessionId: at.id,
      id: guestId.parse(rowId('guest', '', [at.id, called, team, address])),
      name: called,
      team,
      address,
      role: '',
      joinedOn: null,
      signedUpAt: null,
    })),
  });
  const marks = found.value.map((row) => ({ row, id: guestMeant(document, row) }));
  for (const attendance of ['came', 'missed'] as const) {
    const guestIds = marks.flatMap(({ row, id }) =>
      id !== null && row.attendance === attendance ? [id] : [],
    );
    document.commit('guest.attendance', markAttendance, { guestIds, attendance });
  }
  const unknown = marks.filter(({ id }) => id === null).length;
  return success({ marked: marks.length - unknown, walkIns: walkIns.length, unknown });
}

/** A table of ratings is all ratings of the visits it names: it takes the place of those that were there. */
function applyRatings(document: MapDocument, rows: readonly RatingRow[], name: string): Result<Counts> {
  const found = withVisits(document, rows, name);
  if (!found.ok) return found;
  const byVisit = new Map<SessionId, RatingRow[]>();
  for (const row of found.value) byVisit.set(row.at.id, [...(byVisit.get(row.at.id) ?? []), row]);
  for (const [id, ratings] of byVisit) {
    const told = ratings.map(({ score, comment }) => ({ score, comment }));
    document.commit('visit.rate', replaceRatings, { sessionId: id, ratings: told });
  }
  return success({ ratings: found.value.length, visits: byVisit.size });
}

function applyTaken(document: MapDocument, rows: readonly TakenRow[], name: string): Result<Counts> {
  const found = withVisits(document, rows, name);
  if (!found.ok) return found;
  let added = 0;
  for (const { at, id: given, kind, text, by, becomes } of found.value) {
    const id = captureId.parse(rowId('capture', given, [at.id, kind, text, by]));
    if (!document.snapshot().records.has(id)) added += 1;
    document.commit('visit.take', takeAway, {
      sessionId: at.id,
      captureKind: kind,
      text,
      takenBy: by,
      id,
    });
    // Decided once: what became of it later stays.
    if (liveRecord(document.snapshot(), 'capture', id)?.state.status !== 'waiting') continue;
    if (becomes === 'request') document.commit('capture.request', captureToRequest, { captureId: id });
    if (becomes === 'fix') document.commit('capture.fix', captureToFix, { captureId: id });
  }
  return success({ added, known: found.value.length - added });
}

function applyAwards(document: MapDocument, rows: readonly AwardRow[]): Result<Counts> {
  let added = 0;
  for (const { id: given, ...fields } of rows) {
    const { name, team, points, reason, givenOn } = fields;
    const id = awardId.parse(rowId('award', given, [name, team, String(points), reason, givenOn ?? '']));
    if (!document.snapshot().records.has(id)) added += 1;
    document.commit('award.give', giveAward, { ...fields, id });
  }
  return success({ added, known: rows.length - added });
}
