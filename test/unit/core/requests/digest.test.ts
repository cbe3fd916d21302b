import { describe, expect, it } from 'vitest';
import { groomRequests, handRequests, setRequestStatus } from '#core/commands/request';
import { pageHtml, pageMarkdown } from '#core/export/page';
import { scene } from '#core/i18n/messages/scene';
import { digestsOf } from '#core/requests/digest';
import { digestPage } from '#core/requests/digest-page';
import { type Week, weekNamed, weekOf } from '#core/requests/weeks';
import { idOf, programmeOf } from './programme-of';

const named = (name: string): Week => {
  const week = weekNamed(name);
  if (!week) throw new Error(`There is no week ${name}`);
  return week;
};

describe('A week', () => {
  it.each([
    ['2026-01-01', '2026-W01', '2025-12-29'],
    ['2027-01-01', '2026-W53', '2026-12-28'],
    ['2024-12-30', '2025-W01', '2024-12-30'],
  ])('of %s is %s', (day, name, from) => {
    expect(weekOf(day)).toMatchObject({ name, from });
    expect(named(name).from).toBe(from);
  });

  it.each(['2026-W54', '2025-W53', '2026-W00', '2026-7', ''])('%s is none', (name) => {
    expect(weekNamed(name)).toBeNull();
  });
});

const now = '2026-10-05T12:00:00.000Z';

function programme() {
  const made = programmeOf([
    {
      id: 'a',
      voices: [
        { count: 7, month: '2026-01' },
        { count: 90, month: '2026-06' },
      ],
    },
    { id: 'b', fields: { title: '<img src=x> | тел. +7 916 123-45-67' }, voices: [{ count: 3 }] },
    { id: 'c', voices: [{ count: 5 }] },
  ]);
  const hand = (ids: readonly string[], on: string) =>
    made.commit('h', handRequests, { requestIds: ids.map(idOf), team: 'Поиск', on });
  hand(['a'], '2026-01-06');
  hand(['b'], '2026-02-24');
  made.commit('s', setRequestStatus, { requestIds: [idOf('a')], status: 'planned', on: '2026-02-25' });
  hand(['c'], '2026-01-07');
  made.commit('s', setRequestStatus, { requestIds: [idOf('c')], status: 'shipped', on: '2026-02-27' });
  made.commit('s', setRequestStatus, {
    requestIds: [idOf('a')],
    status: 'declined',
    reason: 'Дорого',
    on: '2026-05-05',
  });
  made.commit('g', groomRequests, { requestIds: [idOf('b')], as: 'notIdea', on: '2026-05-06' });
  return made.snapshot();
}

describe('The digest of a week', () => {
  const week = named('2026-W09');
  const digests = digestsOf(programme(), week, { now, language: 'ru' });
  const idsOf = (lines: readonly { readonly request: { readonly id: string } }[] = []) =>
    lines.map(({ request }) => request.id);

  it('tells what was new, moved and shipped in it, as it stood at its end', () => {
    const [digest] = digests;
    expect(digests).toHaveLength(1);
    expect(digest).toMatchObject({
      team: 'Поиск',
      tasks: 3,
      counts: { backlog: 1, planned: 1, shipped: 1, declined: 0 },
    });
    expect(idsOf(digest?.fresh)).toEqual(['b']);
    expect(digest?.moved).toMatchObject([{ request: { id: 'a' }, from: 'backlog', to: 'planned' }]);
    expect(idsOf(digest?.shipped)).toEqual(['c']);
  });

  it('counts voices up to its month alone', () => {
    expect(digests[0]?.wanted.map(({ request, asked }) => [request.id, asked])).toEqual([
      ['a', 7],
      ['b', 3],
    ]);
  });

  it('names what has waited for four weeks', () => {
    const [later] = digestsOf(programme(), named('2026-W16'), { now, language: 'ru' });
    expect(idsOf(later?.waiting)).toEqual(['b', 'a']);
    expect(digests[0]?.waiting).toEqual([]);
  });

  it('is of each team by name, and of tasks that no team has last', () => {
    const made = programmeOf([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
    const on = '2026-02-24';
    made.commit('s', setRequestStatus, { requestIds: [idOf('a')], status: 'planned', on });
    made.commit('h', handRequests, { requestIds: [idOf('b')], team: 'Цены', on });
    made.commit('h', handRequests, { requestIds: [idOf('c')], team: 'Адреса', on });
    const told = digestsOf(made.snapshot(), week, { now, language: 'ru' });
    expect(told.map(({ team, tasks }) => [team, tasks])).toEqual([
      ['Адреса', 1],
      ['Цены', 1],
      ['', 1],
    ]);
  });

  it('is made the same in two formats, in which no text of people is markup', () => {
    const [digest] = digests;
    if (!digest) throw new Error('There is a digest');
    for (const language of ['ru', 'en'] as const) {
      const page = digestPage(digest, { language, isSample: language === 'en' });
      const [html, markdown] = [pageHtml(page), pageMarkdown(page)];
      expect(html).not.toMatch(/<img|<script|https?:/);
      expect(markdown).toContain('\\<img');
      for (const text of [html, markdown]) expect(text.includes(scene.invented.en)).toBe(language === 'en');
      for (const text of [html, markdown]) expect(text).not.toContain('916');
      expect(page.lines[1]).toMatch(
        language === 'ru' ? /^3 задачи: в бэклоге 1/ : /^3 tasks: 1 in the backlog/,
      );
    }
  });
});
