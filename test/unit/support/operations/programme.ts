/** The programme around maps: reviews and their problems, requests, notes passed on, visits, goals. */
import {
  captureToFix,
  captureToRequest,
  dismissCaptures,
  editCapture,
  joinCapture,
  returnCapture,
  takeCaptures,
} from '#core/commands/capture';
import { addGoal, deleteGoal, editGoal, moveGoal, setReadings, takeReadings } from '#core/commands/goal';
import {
  addJoiners,
  confirmAll,
  confirmGuest,
  editGuest,
  giveAward,
  markAttendance,
  moveGuest,
  removeAward,
  signUp,
  signUpAll,
  withdrawGuest,
} from '#core/commands/guest';
import {
  addProblem,
  continueFix,
  dropQuote,
  editProblem,
  lowerProblem,
  moveProblem,
  pickProblem,
  raiseProblem,
  removeProblem,
  setProblemStatus,
} from '#core/commands/problem';
import { editProgramme } from '#core/commands/programme';
import {
  addRequest,
  deleteRequests,
  editRequest,
  groomRequests,
  handRequests,
  mergeRequests,
  setRequestStatus,
} from '#core/commands/request';
import { addVoices } from '#core/commands/request-voices';
import { deleteReview, editReview, holdReview, makeReview, noteInReview } from '#core/commands/review';
import { takeIdeas } from '#core/commands/take-ideas';
import {
  addVisits,
  cancelVisit,
  copyVisit,
  deleteVisit,
  editVisit,
  rateVisit,
  reinstateVisit,
  removeTaken,
  repeats,
  replaceRatings,
  takeAway,
} from '#core/commands/visit';
import { captureKinds } from '#core/document/records/capture';
import { fixStatuses } from '#core/document/records/fix';
import { goal, goalMetrics } from '#core/document/records/goal';
import { guest } from '#core/document/records/guest';
import { guestId } from '#core/document/records/identity';
import { programme } from '#core/document/records/programme';
import { groomings, request, requestStatuses } from '#core/document/records/request';
import { problem, review } from '#core/document/records/review';
import { session } from '#core/document/records/session';
import { below, chance, oneOf, randomText } from '../chance';
import { randomFields } from '../random-value';
import { all, any, type Operation, on, someIds } from './operation';

const months = ['2026-07', '2026-08', '2026-09'] as const;
const at = '2026-09-10T09:00:00.000Z';

const reviews: readonly Operation[] = [
  (d, r) => d.commit('review.make', makeReview, { month: oneOf(r, months), categories: ['a'] }),
  on('review', (d, { id }, r) =>
    d.commit('review.edit', editReview, { reviewId: id, fields: randomFields(r, review, ['summary']) }),
  ),
  on('review', (d, { id }, r) => {
    const about = { subject: 'theme' as const, key: `theme ${below(r, 4)}` };
    const candidate = { about, reason: 'score' as const, title: randomText(r, 3), trend: [], places: [] };
    const quotes = [{ text: randomText(r, 6), at: null, source: 'chat' }];
    if (chance(r, 0.5))
      d.commit('problem.pick', pickProblem, { reviewId: id, candidate: { ...candidate, quotes } });
    else d.commit('problem.add', addProblem, { reviewId: id, title: randomText(r, 4) });
  }),
  on('review', (d, { id }, r) => {
    const heldOn = chance(r, 0.3) ? null : '2026-09-30';
    if (chance(r, 0.5)) d.commit('review.hold', holdReview, { reviewId: id, heldOn });
    else
      d.commit('review.note', noteInReview, {
        reviewId: id,
        noteKind: 'decision',
        text: randomText(r, 5),
        opened: { title: 'R', heldOn: '2026-09-30' },
      });
  }),
  on('problem', (d, { id, quotes }, r) => {
    const fields = randomFields(r, problem, ['title', 'wording', 'question']);
    d.commit('problem.edit', editProblem, { problemId: id, fields });
    d.commit('problem.move', moveProblem, { problemId: id, to: below(r, 4) });
    if (quotes.length > 0 && chance(r, 0.3)) d.commit('quote.drop', dropQuote, { problemId: id, index: 0 });
  }),
  on('problem', (d, { id }, r) => {
    const other = any(d, 'fix', r);
    const choice = below(r, 4);
    if (choice === 0) d.commit('problem.raise', raiseProblem, { problemId: id, fields: { team: 'T' } });
    else if (choice === 1 && other !== null)
      d.commit('problem.continue', continueFix, { problemId: id, fixId: other.id });
    else if (choice === 2) d.commit('problem.lower', lowerProblem, { problemId: id });
    else d.commit('problem.status', setProblemStatus, { problemId: id, status: oneOf(r, fixStatuses) });
  }),
  on('problem', (d, { id }, r) => {
    if (chance(r, 0.4)) d.commit('problem.remove', removeProblem, { problemId: id });
  }),
  on('review', (d, { id }, r) => {
    if (chance(r, 0.15)) d.commit('review.delete', deleteReview, { reviewId: id });
  }),
];

const requests: readonly Operation[] = [
  (d, r) => {
    const voices = {
      way: 'agents' as const,
      source: 'chat',
      count: 1 + below(r, 3),
      quote: randomText(r, 6),
    };
    d.commit('request.add', addRequest, { title: randomText(r, 4), text: randomText(r, 9), voices });
  },
  on('request', (d, { id }, r) => {
    const names = ['title', 'text', 'owner', 'dueOn', 'answer', 'link'] as const;
    d.commit('request.edit', editRequest, { requestId: id, fields: randomFields(r, request, names) });
    const heard = { way: 'contacts' as const, source: 'app', month: oneOf(r, months), count: 2, at };
    d.commit('request.voices', addVoices, { requestId: id, ...heard, quote: randomText(r, 5) });
  }),
  on('request', (d, { id }, r) => {
    const as = oneOf(r, groomings);
    const requestIds = someIds(d, 'request', r).filter((each) => each !== id);
    const of = as === 'duplicate' ? id : undefined;
    d.commit('request.groom', groomRequests, { requestIds, as, of, where: 'menu', author: 'A' });
  }),
  (d, r) => {
    const requestIds = someIds(d, 'request', r);
    const choice = below(r, 4);
    if (choice === 0) d.commit('request.merge', mergeRequests, { requestIds });
    else if (choice === 1) d.commit('request.hand', handRequests, { requestIds, team: 'T', owner: 'O' });
    else if (choice === 2)
      d.commit('request.status', setRequestStatus, { requestIds, status: oneOf(r, requestStatuses) });
    else if (chance(r, 0.3)) d.commit('request.delete', deleteRequests, { requestIds });
  },
  (d, r) => {
    const month = oneOf(r, months);
    const title = oneOf(r, ['dark theme', 'тёмная тема', 'export']);
    const heard = { month, way: 'contacts' as const, source: 'chat', count: 1 + below(r, 5), quotes: [] };
    const known = any(d, 'request', r);
    const group = {
      known: known === null || chance(r, 0.5) ? null : known.id,
      title,
      text: title,
      count: heard.count,
      customers: 1,
      named: 1,
      voices: [heard],
      signs: [],
    };
    d.commit('ideas.take', takeIdeas, { month, groups: [group], sources: ['chat'] });
  },
];

const captures: readonly Operation[] = [
  (d, r) => {
    const note = { contact: '', place: null, step: '', map: '', at, by: 'A', way: 'window' as const };
    const text = `note ${randomText(r, 5)}`;
    const notes = [{ ...note, id: `n-${below(r, 200)}`, kind: oneOf(r, captureKinds), text }];
    d.commit('capture.take', takeCaptures, { notes });
  },
  on('capture', (d, { id }, r) => {
    const known = any(d, 'request', r);
    const choice = below(r, 5);
    if (choice === 0) d.commit('capture.request', captureToRequest, { captureId: id });
    else if (choice === 1 && known !== null)
      d.commit('capture.join', joinCapture, { captureId: id, requestId: known.id });
    else if (choice === 2) d.commit('capture.fix', captureToFix, { captureId: id, team: 'T' });
    else if (choice === 3) d.commit('capture.dismiss', dismissCaptures, { captureIds: [id], reason: 'x' });
    else d.commit('capture.return', returnCapture, { captureId: id });
  }),
  on('capture', (d, { id }, r) => {
    const fields = { captureKind: oneOf(r, captureKinds) };
    if (chance(r, 0.8)) d.commit('capture.edit', editCapture, { captureId: id, fields });
    else d.commit('capture.remove', removeTaken, { captureId: id });
  }),
];

const visits: readonly Operation[] = [
  (d, r) => {
    const names = ['title', 'heldOn', 'startsAt', 'place', 'format', 'capacity', 'hosts'] as const;
    const fields = randomFields(r, session, names);
    d.commit('visit.add', addVisits, { fields, repeat: oneOf(r, repeats), times: 1 + below(r, 3) });
  },
  on('session', (d, { id, sessionKind }, r) => {
    if (sessionKind !== 'immersion') return;
    const fields = randomFields(r, session, ['title', 'heldOn', 'instructions', 'capacity']);
    const ratings = [{ score: 1 + below(r, 5), comment: randomText(r, 4) }];
    const choice = below(r, 9);
    if (choice < 2) d.commit('visit.edit', editVisit, { sessionId: id, fields });
    else if (choice === 2) d.commit('visit.copy', copyVisit, { sessionId: id, heldOn: '2026-11-02' });
    else if (choice === 3) d.commit('visit.cancel', cancelVisit, { sessionId: id, reason: 'ill' });
    else if (choice === 4) d.commit('visit.reinstate', reinstateVisit, { sessionId: id });
    else if (choice === 5) d.commit('visit.rate', rateVisit, { sessionId: id, ratings });
    else if (choice === 6) d.commit('visit.ratings', replaceRatings, { sessionId: id, ratings });
    else if (choice === 7) {
      const told = { captureKind: oneOf(r, captureKinds), text: randomText(r, 5), takenBy: 'A' };
      d.commit('visit.take', takeAway, { sessionId: id, ...told });
    } else if (chance(r, 0.4)) d.commit('visit.delete', deleteVisit, { sessionId: id });
  }),
  on('session', (d, { id, sessionKind, isCancelled }, r) => {
    if (sessionKind !== 'immersion' || isCancelled) return;
    const name = `${oneOf(r, ['Ann', 'Боб', 'Cy'])} ${below(r, 4)}`;
    const told = { name, team: 'T', role: '', address: '', joinedOn: null };
    if (chance(r, 0.6)) d.commit('guest.sign', signUp, { sessionId: id, ...told });
    else if (chance(r, 0.5)) {
      const row = { ...told, sessionId: id, id: guestId.parse(`guest-row-${below(r, 30)}`) };
      d.commit('guest.signAll', signUpAll, { rows: [{ ...row, signedUpAt: null }] });
    } else d.commit('guest.joiners', addJoiners, { joiners: [{ ...told, joinedOn: '2026-09-01' }] });
  }),
  on('guest', (d, { id }, r) => {
    const visit = all(d, 'session').find((each) => each.sessionKind === 'immersion' && !each.isCancelled);
    const choice = below(r, 6);
    const fields = randomFields(r, guest, ['name', 'team', 'role', 'joinedOn']);
    if (choice === 0) d.commit('guest.edit', editGuest, { guestId: id, fields });
    else if (choice === 1) d.commit('guest.confirm', confirmGuest, { guestId: id, isConfirmed: true });
    else if (choice === 2) d.commit('guest.confirmAll', confirmAll, { guestIds: [id] });
    else if (choice === 3 && visit) d.commit('guest.move', moveGuest, { guestId: id, sessionId: visit.id });
    else if (choice === 4) d.commit('guest.came', markAttendance, { guestIds: [id], attendance: 'came' });
    else d.commit('guest.withdraw', withdrawGuest, { guestId: id });
  }),
  on('award', (d, { id }) => d.commit('award.remove', removeAward, { awardId: id })),
  (d, r) => d.commit('award.give', giveAward, { name: 'Ann', team: 'T', points: below(r, 9), reason: 'x' }),
];

const goals: readonly Operation[] = [
  (d, r) => d.commit('goal.add', addGoal, { metric: oneOf(r, goalMetrics), title: randomText(r, 3) }),
  on('goal', (d, { id }, r) => {
    const fields = randomFields(r, goal, ['title', 'target', 'direction', 'unit', 'across', 'period']);
    d.commit('goal.edit', editGoal, { goalId: id, fields });
    d.commit('goal.move', moveGoal, { goalId: id, to: below(r, 4) });
  }),
  on('goal', (d, { id }, r) => {
    const reading = { goalId: id, month: oneOf(r, months), value: below(r, 100), n: null, source: 'x' };
    if (chance(r, 0.5)) d.commit('reading.set', setReadings, { readings: [reading] });
    else d.commit('reading.take', takeReadings, { readings: [reading], takenAt: at });
    if (chance(r, 0.2)) d.commit('goal.delete', deleteGoal, { goalId: id });
  }),
  (d, r) => {
    const names = ['implementedGoal', 'participantsGoal', 'satisfactionGoal', 'teams'] as const;
    d.commit('programme.edit', editProgramme, randomFields(r, programme, names));
  },
];

export const programmeOperations: readonly Operation[] = [
  ...reviews,
  ...requests,
  ...captures,
  ...visits,
  ...goals,
];
