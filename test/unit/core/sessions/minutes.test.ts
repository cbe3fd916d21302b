import { describe, expect, it } from 'vitest';
import { setFixStatus } from '#core/commands/fix';
import { deleteSession, editSession } from '#core/commands/session';
import { fixesInOrder } from '#core/document/select';
import { type Minutes, minutesOf } from '#core/sessions/minutes';
import { minutesMarkdown } from '#core/sessions/minutes-markdown';
import { heldSession as held } from '../../support/held-session';

const sectionOf = ({ sections }: Minutes, title: string) => sections.find((each) => each.title === title);

describe('Minutes of a session', () => {
  it('begin with what, when, where and who', () => {
    const { minutes } = held();
    expect(minutes.title).toBe('Demo of autumn');
    expect(minutes.confidentiality).toBe('For internal use');
    expect(minutes.facts).toEqual([
      ['Map', 'Small'],
      ['Kind', 'CJM demo'],
      ['Date', '5\u00a0Oct\u00a02026, 14:00–15:30'],
      ['Place', 'Room 4'],
      ['Facilitator', 'Ada'],
      ['Attended', '2 of 3'],
    ]);
    expect(sectionOf(minutes, 'Participants')?.table?.rows).toEqual([
      ['Listings', 'Bo', 'Cy'],
      ['No team', 'Di', ''],
    ]);
  });

  it('tell which steps were walked and how long it took against the plan', () => {
    const shown = sectionOf(held().minutes, 'What was shown');
    expect(shown?.sentences).toEqual(['2 steps, 12 min in all.']);
    expect(shown?.table?.rows).toEqual([
      ['1.2 Wait', '10 min', '12 min'],
      ['2.1', '', 'under 1 min'],
    ]);
  });

  it('hold what was decided, proposed and asked, and what follows', () => {
    const { minutes } = held();
    expect(sectionOf(minutes, 'Decisions')?.items).toEqual(['We *do* it (1.2 Wait)']);
    expect(sectionOf(minutes, 'Parked')?.sentences).toEqual(['None.']);
    expect(sectionOf(minutes, 'Fixes raised')?.table?.rows).toEqual([
      ['Say how long', '1.2 Wait', 'Listings', 'Bo', '1\u00a0Dec\u00a02026', 'proposed', '20% (10% to 30%)'],
      ['Answer at once', '', '', '', '', 'proposed', ''],
    ]);
    expect(sectionOf(minutes, 'Next steps')?.items).toEqual([
      'Bo: Say how long, by 1\u00a0Dec\u00a02026',
      'Find an owner: Answer at once',
      'Answer: How long?',
    ]);
  });

  it('leave out of what follows a fix that nobody waits for any more', () => {
    const { map, sessionId } = held();
    const fixIds = fixesInOrder(map.snapshot()).map(({ id }) => id);
    map.commit('fix.status', setFixStatus, { fixIds, status: 'shipped' });
    const later = minutesOf(map.snapshot(), sessionId, {
      language: 'en',
      date: '2027-01-10',
      confidentiality: 'none',
    });
    expect(later && sectionOf(later, 'Next steps')?.items).toEqual(['Answer: How long?']);
  });

  it('tell of a vote its totals, ties as ties, and that it was closed early', () => {
    const vote = sectionOf(held().minutes, 'Dot vote');
    expect(vote?.sentences).toEqual([
      'By secret ballot in turn: 2 of 3 voted, 3 dots each. Whose dots they were was not kept.',
      'The facilitator closed the vote before everybody had voted.',
      'Equal dots share a place.',
    ]);
    expect(vote?.table?.rows).toEqual([
      ['1–2', 'Answer at once', 'Fix', '3'],
      ['1–2', 'Say how long', 'Fix', '3'],
    ]);
  });

  it('say of two ratings that they are few, and keep comments apart from scores', () => {
    const rating = sectionOf(held().minutes, 'Rating of the session');
    expect(rating?.sentences).toEqual(['4.5 of 5, 2 answers.', 'Few answers: the average may be chance.']);
    expect(rating?.table?.rows.map(([, count]) => count)).toEqual(['1', '1', '0', '0', '0']);
    expect(rating?.quotes).toEqual(['Too long']);
  });

  it('speak Russian where they are asked to', () => {
    const { minutes } = held('ru');
    expect(minutes.sections.map(({ title }) => title)).toEqual([
      'Участники',
      'Что показали',
      'Решения',
      'Предложенные доработки',
      'Вопросы',
      'Отложено на потом',
      'Голосование',
      'Оценка сессии',
      'Что дальше',
    ]);
    expect(sectionOf(minutes, 'Оценка сессии')?.sentences[0]).toBe('4,5 из 5, 2 ответа.');
    expect(sectionOf(minutes, 'Голосование')?.sentences[0]).toContain('у каждого 3 голоса');
  });

  it('are Markdown in which nothing that was said is markup', () => {
    const written = minutesMarkdown(held().minutes);
    expect(written).toContain('# Demo of autumn\n\n**For internal use**');
    expect(written).toContain('- We \\*do\\* it (1.2 Wait)');
    expect(written).toContain('| 1–2 | Say how long | Fix | 3 |');
    expect(written).toContain('> Too long');
  });

  it('are none of a session that is not there', () => {
    const { map, sessionId } = held();
    map.commit('session.delete', deleteSession, { sessionId });
    const choice = { language: 'en', date: '2026-10-06', confidentiality: 'none' } as const;
    expect(minutesOf(map.snapshot(), sessionId, choice)).toBeNull();
    expect(map.snapshot().byKind.vote).toEqual([]);
    map.undo();
    map.commit('session.edit', editSession, { sessionId, fields: { title: '' } });
    expect(minutesOf(map.snapshot(), sessionId, choice)?.title).toBe('CJM demo');
    expect(map.snapshot().byKind.vote).toHaveLength(2);
  });
});
