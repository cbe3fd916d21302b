import { describe, expect, it } from 'vitest';
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
import { deleteReview, editReview, holdReview, makeReview, noteInReview } from '#core/commands/review';
import { CommandError } from '#core/document/command-error';
import { changesOfFix, liveRecord } from '#core/document/select';
import { fixOfProblem, problemsOfReview, reviewIdOf, reviewOfMonth } from '#core/voc/reviews';
import { candidateOf, pick, programmeOf } from '../voc/programme-of';

const titles = (programme: ReturnType<typeof programmeOf>, month = '2026-09') =>
  problemsOfReview(programme.snapshot(), reviewIdOf(month)).map(({ title }) => title);

describe('A review of a month', () => {
  it('is there once, however often it is made', () => {
    const programme = programmeOf();
    const totals = { contacts: 500, unassigned: 20, takenAt: '2026-10-01T08:00:00.000Z' };
    const first = programme.commit('review.make', makeReview, { month: '2026-09', categories: ['Доставка'] });
    programme.commit('review.edit', editReview, { reviewId: first, fields: { summary: 'Коротко' } });
    const again = programme.commit('review.make', makeReview, { month: '2026-09', totals });
    expect(again).toBe(first);
    expect(programme.snapshot().byKind.review).toMatchObject([
      { month: '2026-09', categories: ['Доставка'], summary: 'Коротко', totals },
    ]);
  });

  it('is the same one where two copies made it apart', () => {
    const [here, there] = [programmeOf('here'), programmeOf('there')];
    for (const programme of [here, there]) pick(programme, '2026-09', 'код');
    here.merge(there.stampedRecords());
    expect(here.snapshot().byKind.review).toHaveLength(1);
    expect(here.snapshot().byKind.problem).toHaveLength(1);
  });

  it('refuses what is no month', () => {
    expect(() => programmeOf().commit('review.make', makeReview, { month: '2026-13' })).toThrow();
  });

  it('takes new numbers of its problems and leaves what people wrote and dropped', () => {
    const programme = programmeOf();
    const problemId = pick(programme, '2026-09', 'код');
    programme.commit('problem.edit', editProblem, { problemId, fields: { wording: 'Код не доходит' } });
    programme.commit('quote.drop', dropQuote, { problemId, index: 0 });
    const trend = [{ month: '2026-09', contacts: 61, rated: 41, dissatisfied: 25 }];
    programme.commit('review.make', makeReview, {
      month: '2026-09',
      counted: [candidateOf('код', { trend })],
    });
    expect(programme.snapshot().byKind.problem).toMatchObject([
      { trend, wording: 'Код не доходит', quotes: [{ text: 'Третий день жду' }] },
    ]);
  });

  it('is of a month that the calendar has', () => {
    for (const month of ['2026-13', '2026-00', '2026'])
      expect(() => programmeOf().commit('review.make', makeReview, { month })).toThrow(CommandError);
  });

  it('begins anew after it was removed, and comes back whole by undo', () => {
    const programme = programmeOf();
    const problemId = pick(programme, '2026-09', 'код');
    programme.commit('problem.raise', raiseProblem, { problemId });
    programme.commit('review.hold', holdReview, { reviewId: reviewIdOf('2026-09'), heldOn: '2026-10-06' });
    programme.commit('review.delete', deleteReview, { reviewId: reviewIdOf('2026-09') });
    const { byKind } = programme.snapshot();
    expect([byKind.review, byKind.problem, byKind.fix, byKind.session].flat()).toEqual([]);
    programme.undo();
    expect(programme.snapshot().byKind.fix).toHaveLength(1);
    programme.redo();
    programme.commit('review.make', makeReview, { month: '2026-09' });
    expect(reviewOfMonth(programme.snapshot(), '2026-09')).toMatchObject({ sessionId: null, heldOn: null });
    expect(titles(programme)).toEqual([]);
  });
});

describe('Problems of a review', () => {
  it('are picked once, moved, removed and brought back', () => {
    const programme = programmeOf();
    const first = pick(programme, '2026-09', 'код');
    programme.commit('problem.edit', editProblem, { problemId: first, fields: { question: 'Кто починит?' } });
    expect(pick(programme, '2026-09', 'код')).toBe(first);
    expect(programme.snapshot().byKind.problem).toMatchObject([{ id: first, question: 'Кто починит?' }]);
    pick(programme, '2026-09', 'звонки');
    const reviewId = reviewIdOf('2026-09');
    const own = programme.commit('problem.add', addProblem, { reviewId, title: 'Своё' });
    programme.commit('problem.move', moveProblem, { problemId: own, to: 0 });
    expect(titles(programme)).toEqual(['Своё', 'Тема код', 'Тема звонки']);
    programme.commit('problem.remove', removeProblem, { problemId: first });
    expect(titles(programme)).toEqual(['Своё', 'Тема звонки']);
    programme.undo();
    expect(titles(programme)).toEqual(['Своё', 'Тема код', 'Тема звонки']);
  });

  it('of two months are two, also where they are about the same theme', () => {
    const programme = programmeOf();
    expect(pick(programme, '2026-08', 'код')).not.toBe(pick(programme, '2026-09', 'код'));
  });

  it('come back as found after they were removed, without what was written before', () => {
    const programme = programmeOf();
    const problemId = pick(programme, '2026-09', 'код');
    programme.commit('problem.edit', editProblem, { problemId, fields: { question: 'Кто починит?' } });
    programme.commit('problem.remove', removeProblem, { problemId });
    pick(programme, '2026-09', 'код');
    expect(programme.snapshot().byKind.problem).toMatchObject([{ question: '', quotes: [{}, {}] }]);
  });
});

describe('A problem that is raised', () => {
  const raised = () => {
    const programme = programmeOf();
    const problemId = pick(programme, '2026-09', 'код');
    const fields = { team: 'Вход', dueOn: '2026-11-15' };
    const fixId = programme.commit('problem.raise', raiseProblem, { problemId, fields, author: 'Анна' });
    return { programme, problemId, fixId };
  };

  it('is a fix with its title, team and day, and is raised once', () => {
    const { programme, problemId, fixId } = raised();
    expect(programme.commit('problem.raise', raiseProblem, { problemId })).toBe(fixId);
    expect(programme.snapshot().byKind.fix).toMatchObject([
      { title: 'Тема код', team: 'Вход', dueOn: '2026-11-15', state: { status: 'proposed' } },
    ]);
  });

  it('notes in the history what becomes of it', () => {
    const { programme, problemId, fixId } = raised();
    programme.commit('problem.raise', raiseProblem, {
      problemId,
      fields: { dueOn: '2026-12-01' },
      author: 'Анна',
    });
    programme.commit('problem.status', setProblemStatus, {
      problemId,
      status: 'deferred',
      reason: 'Нет людей',
    });
    expect(changesOfFix(programme.snapshot(), fixId)).toMatchObject([
      { madeBy: 'Анна', change: { field: 'dueOn', from: '2026-11-15', to: '2026-12-01' } },
      { change: { field: 'state', from: 'proposed', to: 'deferred' }, reason: 'Нет людей' },
    ]);
  });

  it('belongs to the session in which the review is held', () => {
    const { programme, fixId } = raised();
    const reviewId = reviewIdOf('2026-09');
    const sessionId = programme.commit('review.hold', holdReview, { reviewId, heldOn: '2026-10-06' });
    expect(liveRecord(programme.snapshot(), 'fix', fixId)?.raisedIn).toBe(sessionId);
    const later = pick(programme, '2026-09', 'звонки');
    programme.commit('problem.raise', raiseProblem, { problemId: later });
    expect(programme.snapshot().byKind.fix.map(({ raisedIn }) => raisedIn)).toEqual([sessionId, sessionId]);
  });

  it('is lowered again, with its history, and can be raised anew', () => {
    const { programme, problemId, fixId } = raised();
    programme.commit('problem.lower', lowerProblem, { problemId });
    expect(programme.snapshot().byKind.fix).toEqual([]);
    const again = programme.commit('problem.raise', raiseProblem, { problemId });
    expect(again).not.toBe(fixId);
    expect(programme.snapshot().byKind.fix).toMatchObject([{ team: '', dueOn: null }]);
    programme.undo();
    programme.undo();
    expect(programme.snapshot().byKind.fix).toMatchObject([{ id: fixId, team: 'Вход' }]);
  });

  it('stays when one of two months that share it lowers or removes its problem', () => {
    const { programme, fixId } = raised();
    const later = pick(programme, '2026-10', 'код');
    programme.commit('problem.continue', continueFix, { problemId: later, fixId });
    programme.commit('problem.remove', removeProblem, { problemId: later });
    expect(programme.snapshot().byKind.fix).toHaveLength(1);
  });

  it('has no status before it is raised', () => {
    const programme = programmeOf();
    const problemId = pick(programme, '2026-09', 'код');
    expect(() =>
      programme.commit('problem.status', setProblemStatus, { problemId, status: 'shipped' }),
    ).toThrow();
  });
});

describe('Decisions of a review', () => {
  it('open its session, and go on in it', () => {
    const programme = programmeOf();
    const problemId = pick(programme, '2026-09', 'код');
    programme.commit('problem.raise', raiseProblem, { problemId });
    const told = { reviewId: reviewIdOf('2026-09'), opened: { title: 'Обзор', heldOn: '2026-10-06' } };
    programme.commit('review.note', noteInReview, { ...told, noteKind: 'decision', text: 'Чиним код' });
    programme.commit('review.note', noteInReview, { ...told, noteKind: 'question', text: 'Когда?' });
    expect(programme.snapshot().byKind.session).toMatchObject([
      {
        sessionKind: 'vocReview',
        title: 'Обзор',
        heldOn: '2026-10-06',
        notes: [{ text: 'Чиним код' }, { text: 'Когда?' }],
      },
    ]);
    const review = reviewOfMonth(programme.snapshot(), '2026-09');
    expect(review).toMatchObject({ heldOn: '2026-10-06' });
    expect(
      fixOfProblem(programme.snapshot(), { fixId: programme.snapshot().byKind.fix[0]?.id ?? null })?.raisedIn,
    ).toBe(review?.sessionId);
  });

  it('pick nothing for a review that is not there', () => {
    const call = { reviewId: reviewIdOf('2026-09'), candidate: candidateOf('код') };
    expect(() => programmeOf().commit('problem.pick', pickProblem, call)).toThrow();
  });
});
