/** A programme document with visits for tests, and commands run on it by name. */

import { markAttendance, signUp } from '#core/commands/guest';
import { addVisits, cancelVisit, rateVisit, takeAway, type VisitFields } from '#core/commands/visit';
import type { MapDocument } from '#core/document/map-document-types';
import type { GuestId, SessionId } from '#core/document/records/identity';
import { liveRecord } from '#core/document/select';
import type { Visit } from '#core/immersion/visits';
import { documentOf } from '../../support/small-map';

export const start = Date.UTC(2026, 0, 1);

export const programme = (goals: object = {}): MapDocument =>
  documentOf(
    [
      { kind: 'map', title: 'Programme', purpose: 'programme' },
      { kind: 'programme', id: 'programme', ...goals },
    ],
    { start },
  );

export function addVisit(map: MapDocument, fields: VisitFields = {}): SessionId {
  const told = { heldOn: '2026-10-05', startsAt: '10:00', endsAt: '12:00', ...fields };
  const [id] = map.commit('visit.add', addVisits, { fields: told, repeat: 'once', times: 1 });
  if (id === undefined) throw new Error('A visit is made');
  return id;
}

export function visitOf(map: MapDocument, id: SessionId): Visit {
  const visit = liveRecord(map.snapshot(), 'session', id);
  if (visit === null) throw new Error('There is such a visit');
  return visit;
}

export const add = (map: MapDocument, sessionId: SessionId, name: string, team = '', address = ''): GuestId =>
  map.commit('guest.signUp', signUp, { sessionId, name, team, address }).guestId;

export const mark = (
  map: MapDocument,
  guestIds: readonly GuestId[],
  attendance: 'came' | 'missed' | 'unknown',
): void => map.commit('guest.attendance', markAttendance, { guestIds, attendance });

export const cancel = (map: MapDocument, sessionId: SessionId, reason = 'Strike'): void =>
  map.commit('visit.cancel', cancelVisit, { sessionId, reason });

export const rate = (map: MapDocument, sessionId: SessionId, scores: readonly number[]): void =>
  map.commit('visit.rate', rateVisit, {
    sessionId,
    ratings: scores.map((score) => ({ score, comment: '' })),
  });

export const take = (map: MapDocument, sessionId: SessionId, text: string, takenBy: string) =>
  map.commit('visit.take', takeAway, { sessionId, captureKind: 'idea', text, takenBy });
