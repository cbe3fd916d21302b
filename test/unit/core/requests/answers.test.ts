import { describe, expect, it } from 'vitest';
import { editRequest, groomRequests, handRequests, setRequestStatus } from '#core/commands/request';
import { pageHtml, pageMarkdown } from '#core/export/page';
import { answersOf } from '#core/requests/answers';
import { answersCsv, answersPage } from '#core/requests/answers-page';
import { idOf, programmeOf } from './programme-of';

function snapshot() {
  const programme = programmeOf([
    {
      id: 'a',
      fields: { title: '=HYPERLINK("http://x")' },
      voices: [{ count: 30 }, { count: 12, source: '@sum', way: 'agents' }, { count: 5, way: 'colleagues' }],
    },
    { id: 'a2', voices: [{ count: 8, month: '2026-03' }] },
    { id: 'b', voices: [{ count: 3 }] },
    { id: 'c', voices: [{ count: 2 }] },
    { id: 'd', voices: [{ count: 2 }] },
  ]);
  programme.commit('g', groomRequests, { requestIds: [idOf('a2')], as: 'duplicate', of: idOf('a') });
  programme.commit('h', handRequests, { requestIds: [idOf('a')], team: 'Поиск' });
  programme.commit('s', setRequestStatus, {
    requestIds: [idOf('a')],
    status: 'shipped',
    shippedOn: '2026-09-01',
  });
  programme.commit('g', groomRequests, { requestIds: [idOf('b')], as: 'exists', where: 'Профиль' });
  programme.commit('s', setRequestStatus, { requestIds: ['c', 'd'].map(idOf), status: 'declined' });
  programme.commit('e', editRequest, { requestId: idOf('c'), fields: { answer: '-1: пока не будем' } });
  return programme.snapshot();
}

describe('“You asked, we did”', () => {
  const answers = answersOf(snapshot());

  it('holds what is shipped, what exists, and what was declined with an answer', () => {
    expect(answers.map(({ id, kind, asked }) => [id, kind, asked])).toEqual([
      ['a', 'did', 50],
      ['b', 'there', 3],
      ['c', 'wont', 2],
    ]);
  });

  it('says how many asked as the sum of where they asked', () => {
    for (const { asked, sources } of answers)
      expect(sources.reduce((sum, { count }) => sum + count, 0)).toBe(asked);
    expect(answers[0]?.sources).toEqual([
      { of: 'chat', count: 38 },
      { of: '@sum', count: 12 },
    ]);
  });

  it('is narrowed to a period by the day it was shipped or decided', () => {
    const period = { from: '2026-09-01', to: '2026-09-30' };
    expect(answersOf(snapshot(), period).map(({ id }) => id)).toEqual(['a']);
  });

  it('holds no formula as a table and no markup as a page', () => {
    const csv = answersCsv(answers, 'ru');
    for (const cell of csv.split(/[,\r\n]+/)) expect(cell.replace(/^"/, '')).not.toMatch(/^[=@+-]/);
    const page = answersPage(answers, { language: 'ru', period: null, isSample: true });
    expect(page.lines).toEqual(['3\u00a0фичереквеста, просили 55 раз'.replace('\u00a0', ' ')]);
    expect(pageMarkdown(page)).toContain('ответ ещё не написан');
    expect(pageHtml(page)).toContain('Где: Профиль');
    expect(pageHtml(page)).toContain('Данные придуманы');
  });
});
