/** A session with something of everything: people, a plan, what was walked, captured, voted and said of it. */
import { editFix } from '#core/commands/fix';
import { addRatings, addSession, captureFix, captureNote } from '#core/commands/session';
import { closeVote } from '#core/commands/vote';
import { fixesInOrder } from '#core/document/select';
import { minutesOf } from '#core/sessions/minutes';
import { documentOf, smallMapRecords, step } from './small-map';

const opened = { title: '', heldOn: null, plan: [] };

export function heldSession(language: 'ru' | 'en' = 'en') {
  const map = documentOf([
    ...smallMapRecords.map((record) =>
      'id' in record && record.id === 'b' ? { ...record, title: 'Wait' } : record,
    ),
  ]);
  const sessionId = map.commit('session.prepare', addSession, {
    title: 'Demo of autumn',
    heldOn: '2026-10-05',
    startsAt: '14:00',
    endsAt: '15:30',
    place: 'Room 4',
    facilitator: 'Ada',
    participants: [
      { name: 'Bo', team: 'Listings', hasAttended: true },
      { name: 'Cy', team: 'Listings', hasAttended: false },
      { name: 'Di', team: '', hasAttended: true },
    ],
    plan: [{ stepId: step('b'), minutes: 10 }],
    walked: [
      { stepId: step('b'), seconds: 700 },
      { stepId: step('c'), seconds: 20 },
    ],
  });
  const where = { sessionId, opened };
  map.commit('session.capture', captureNote, {
    ...where,
    noteKind: 'decision',
    text: 'We *do* it',
    stepId: step('b'),
  });
  map.commit('session.capture', captureNote, {
    ...where,
    noteKind: 'question',
    text: 'How long?',
    stepId: null,
  });
  map.commit('session.capture', captureFix, { ...where, title: 'Say how long', stepId: step('b') });
  map.commit('session.capture', captureFix, { ...where, title: 'Answer at once', stepId: null });
  const [first, second] = fixesInOrder(map.snapshot());
  if (!first || !second) throw new Error('two fixes were captured');
  map.commit('fix.edit', editFix, {
    fixId: first.id,
    fields: {
      owner: 'Bo',
      dueOn: '2026-12-01',
      team: 'Listings',
      removal: { low: 0.1, likely: 0.2, high: 0.3 },
    },
  });
  map.commit('session.vote', closeVote, {
    sessionId,
    voting: { mode: 'turns', dotsEach: 3, voted: 2, expected: 3 },
    totals: [
      { subject: { kind: 'fix', id: first.id }, dots: 3 },
      { subject: { kind: 'fix', id: second.id }, dots: 3 },
    ],
  });
  map.commit('session.rate', addRatings, {
    sessionId,
    ratings: [
      { score: 4, comment: 'Too long' },
      { score: 5, comment: '' },
    ],
  });
  const minutes = minutesOf(map.snapshot(), sessionId, {
    language,
    date: '2026-10-06',
    confidentiality: 'internal',
  });
  if (!minutes) throw new Error('there is a session');
  return { map, sessionId, minutes };
}
