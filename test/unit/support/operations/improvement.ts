/** Pains, fixes with their forecast and effect, and the sessions in which people talk about them. */
import { compareFixWith, keepEffect, plannedEffect, setEffectWindows } from '#core/commands/effect';
import { addFix, deleteFix, editFix, editFixes, setFixGoal, setFixStatus } from '#core/commands/fix';
import { setFixThemes } from '#core/commands/fix-themes';
import { choosePortfolio, setForecastSettings } from '#core/commands/forecast';
import {
  addPain,
  deletePain,
  editPain,
  followSteps,
  mergePains,
  takePainEvidence,
} from '#core/commands/pain';
import { addPainOfPin, addPainOfQuote, addPainOfStep, addPainOfTheme } from '#core/commands/pain-sources';
import {
  addRatings,
  addSession,
  captureFix,
  captureNote,
  deleteNote,
  deleteRatings,
  deleteSession,
  editNote,
  editSession,
} from '#core/commands/session';
import { closeVote, deleteVote } from '#core/commands/vote';
import { fix, fixStatuses } from '#core/document/records/fix';
import { session } from '#core/document/records/session';
import { below, chance, oneOf, randomText, someOf } from '../chance';
import { randomFields } from '../random-value';
import { randomReading, randomTally } from './evidence';
import { all, any, type Operation, on, someIds } from './operation';

const ref = (name: string, id: number) => ({ id, name, phrases: [name] });

const pains: readonly Operation[] = [
  on('step', (d, { id }, r) => {
    if (chance(r, 0.5)) d.commit('pain.add', addPain, { title: randomText(r, 5), stepIds: [id] });
    else d.commit('pain.step', addPainOfStep, { stepId: id, title: randomText(r, 5) });
  }),
  on('quote', (d, { id }) => d.commit('pain.quote', addPainOfQuote, { quoteId: id })),
  on('pin', (d, { id }) => d.commit('pain.pin', addPainOfPin, { pinId: id })),
  on('step', (d, { id }, r) => {
    const said = { stepId: id, quotes: [{ text: randomText(r, 6), origin: null }] };
    const contacts = randomReading(r, { form: 'count', gross: below(r, 900), net: null });
    d.commit('pain.theme', addPainOfTheme, {
      ref: ref(oneOf(r, ['refund', 'оплата']), 1 + below(r, 3)),
      stepIds: [id],
      personaIds: someIds(d, 'persona', r),
      evidence: { contacts, csat: null },
      said: chance(r, 0.5) ? said : null,
    });
  }),
  on('pain', (d, { id }, r) => {
    const stepIds = [...someIds(d, 'step', r)];
    d.commit('pain.edit', editPain, { painId: id, fields: { title: randomText(r, 5), stepIds } });
  }),
  on('pain', (d, { id }, r) => {
    const contacts = randomReading(r, randomTally(r).tally);
    d.commit('pain.count', takePainEvidence, {
      counted: [{ painId: id, evidence: { contacts, csat: null } }],
    });
    d.commit('pain.follow', followSteps, undefined);
  }),
  on('pain', (d, { id }, r) => {
    const into = any(d, 'pain', r);
    if (into !== null && into.id !== id) d.commit('pain.merge', mergePains, { painId: id, into: into.id });
  }),
  on('pain', (d, { id }) => d.commit('pain.delete', deletePain, { painId: id })),
];

const fixes: readonly Operation[] = [
  on('step', (d, { id }, r) => {
    const painIds = [...someIds(d, 'pain', r)];
    d.commit('fix.add', addFix, { title: randomText(r, 5), stepIds: [id], painIds });
  }),
  on('fix', (d, { id }, r) => {
    const names = ['title', 'description', 'fixKind', 'team', 'owner', 'dueOn', 'link', 'removal'] as const;
    const fields = randomFields(r, fix, names);
    if (chance(r, 0.6)) d.commit('fix.edit', editFix, { fixId: id, fields, author: 'A' });
    else d.commit('fixes.edit', editFixes, { fixIds: someIds(d, 'fix', r), fields: { team: 'T' } });
  }),
  (d, r) => {
    const told = { status: oneOf(r, fixStatuses), reason: randomText(r, 3), shippedOn: '2026-09-14' };
    d.commit('fix.status', setFixStatus, { fixIds: someIds(d, 'fix', r), ...told, author: 'B' });
  },
  on('fix', (d, { id, stepIds }, r) => {
    const [stepId] = stepIds;
    const takenAt = '2026-10-06T12:00:00.000Z';
    d.commit('fix.themes', setFixThemes, {
      fixId: id,
      refs: chance(r, 0.3) ? [] : [ref('refund', 1 + below(r, 3))],
      count: (themeIds) => ({
        period: null,
        takenAt,
        parts: themeIds.flatMap((themeId) =>
          stepId === undefined ? [] : [{ stepId, themeId, tallies: {} }],
        ),
      }),
    });
  }),
  on('fix', (d, { id }, r) => {
    const choice = below(r, 3);
    const stepIds = chance(r, 0.4) ? null : someIds(d, 'step', r);
    if (choice === 0)
      d.commit('effect.windows', setEffectWindows, {
        fixId: id,
        shippedOn: '2026-08-03',
        unit: oneOf(r, ['week', 'month'] as const),
        length: 1 + below(r, 6),
      });
    else if (choice === 1)
      d.commit('effect.keep', keepEffect, { fixId: id, effect: plannedEffect('2026-07-06') });
    else d.commit('effect.compare', compareFixWith, { fixId: id, stepIds });
  }),
  (d, r) => {
    const settings = { handlingMinutes: chance(r, 0.3) ? null : 1 + below(r, 30) };
    d.commit('forecast', setForecastSettings, { settings });
    d.commit('portfolio', choosePortfolio, { fixIds: someIds(d, 'fix', r) });
    d.commit('fix.goal', setFixGoal, { goal: below(r, 101) / 100 });
  },
  on('fix', (d, { id }, r) => {
    if (chance(r, 0.5)) d.commit('fix.delete', deleteFix, { fixId: id });
  }),
];

const sessions: readonly Operation[] = [
  (d, r) => d.commit('session.add', addSession, { title: randomText(r, 4), heldOn: '2026-10-01' }),
  (d, r) => {
    const opened = { title: randomText(r, 3), heldOn: '2026-10-02', plan: [] };
    const sessionId = chance(r, 0.3) ? null : (any(d, 'session', r)?.id ?? null);
    const stepId = any(d, 'step', r)?.id ?? null;
    if (chance(r, 0.5))
      d.commit('session.note', captureNote, {
        sessionId,
        opened,
        stepId,
        noteKind: oneOf(r, ['decision', 'question', 'parked'] as const),
        text: randomText(r, 9),
      });
    else d.commit('session.fix', captureFix, { sessionId, opened, stepId, title: randomText(r, 4) });
  },
  on('session', (d, { id }, r) => {
    const names = ['title', 'heldOn', 'startsAt', 'endsAt', 'place', 'facilitator', 'participants'] as const;
    d.commit('session.edit', editSession, { sessionId: id, fields: randomFields(r, session, names) });
  }),
  on('session', (d, { id, notes }, r) => {
    if (notes.length === 0) return;
    const index = below(r, notes.length);
    if (chance(r, 0.6))
      d.commit('note.edit', editNote, { sessionId: id, index, fields: { text: randomText(r, 6) } });
    else d.commit('note.delete', deleteNote, { sessionId: id, index });
  }),
  on('session', (d, { id }, r) => {
    const ratings = [{ score: 1 + below(r, 5), comment: randomText(r, 4) }];
    if (chance(r, 0.7)) d.commit('ratings.add', addRatings, { sessionId: id, ratings });
    else d.commit('ratings.delete', deleteRatings, { sessionId: id });
  }),
  on('session', (d, { id }, r) => {
    const subjects = [
      ...someOf(r, all(d, 'fix')).map((each) => ({ kind: 'fix' as const, id: each.id })),
      ...someOf(r, all(d, 'pain')).map((each) => ({ kind: 'pain' as const, id: each.id })),
    ];
    const totals = subjects.map((subject) => ({ subject, dots: below(r, 9) }));
    const voting = { mode: 'counts' as const, dotsEach: 3, voted: 4, expected: null };
    if (chance(r, 0.7)) d.commit('vote.close', closeVote, { sessionId: id, voting, totals });
    else d.commit('vote.delete', deleteVote, { sessionId: id });
  }),
  on('session', (d, { id }, r) => {
    if (chance(r, 0.4)) d.commit('session.delete', deleteSession, { sessionId: id });
  }),
];

export const improvementOperations: readonly Operation[] = [...pains, ...fixes, ...sessions];
