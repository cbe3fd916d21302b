import { describe, expect, it } from 'vitest';
import { groomRequests } from '#core/commands/request';
import { alikeRequests } from '#core/requests/alike';
import { everyRequest, filterRequests, listedRequests } from '#core/requests/listed';
import { mostAlike, queueMove } from '#core/requests/queue-keys';
import { idOf, programmeOf, requestOf } from './programme-of';

const titled = (id: string, title: string, count = 1) => ({ id, fields: { title }, voices: [{ count }] });

describe('Likely matches', () => {
  const programme = () =>
    programmeOf([
      titled('dark', 'Добавьте тёмную тему в приложение'),
      titled('night', 'Сделайте тёмную тему', 9),
      titled('price', 'Покажите цену доставки на карте'),
      titled('voice', 'Хочу отправлять голосовые сообщения'),
    ]);

  it('offer the same wish in other words, and nothing else', () => {
    const made = programme();
    const alike = alikeRequests(made.snapshot(), requestOf(made, 'dark'), mostAlike);
    expect(alike.map(({ group }) => group.root.id)).toEqual(['night']);
    expect(alike[0]?.likeness).toBeLessThanOrEqual(1);
  });

  it('offer what a duplicate repeats, once, and never the request itself', () => {
    const made = programme();
    made.commit('g', groomRequests, { requestIds: [idOf('night')], as: 'duplicate', of: idOf('price') });
    const alike = alikeRequests(made.snapshot(), requestOf(made, 'dark'), mostAlike);
    expect(alike.map(({ group }) => group.root.id)).toEqual(['price']);
    made.commit('g', groomRequests, { requestIds: [idOf('price')], as: 'duplicate', of: idOf('dark') });
    expect(alikeRequests(made.snapshot(), requestOf(made, 'dark'), mostAlike)).toEqual([]);
  });
});

describe('Keys of the queue', () => {
  it.each([
    ['KeyV', 'valid'],
    ['KeyJ', 'next'],
    ['ArrowUp', 'previous'],
    ['Digit1', 0],
    ['Numpad5', 4],
    ['Digit6', null],
    ['KeyQ', null],
  ])('%s is %j, in any layout', (code, move) => {
    expect(queueMove(code)).toBe(move);
  });
});

describe('The list', () => {
  const programme = () => {
    const made = programmeOf([
      { ...titled('a', 'Фильтр по цене'), fields: { title: 'Фильтр по цене', team: 'Поиск' } },
      titled('b', 'Тёмная тема', 5),
      { id: 'c', fields: { title: 'Сортировка' }, voices: [{ count: 2, month: '2026-03', source: 'mail' }] },
    ]);
    made.commit('g', groomRequests, { requestIds: [idOf('c')], as: 'duplicate', of: idOf('a') });
    return made.snapshot();
  };
  const shown = (filter: Partial<typeof everyRequest>) =>
    filterRequests(listedRequests(programme()), { ...everyRequest, ...filter }).map(
      ({ request }) => request.id,
    );

  it('begins with the most wanted, and has duplicates only where they are asked for', () => {
    expect(shown({})).toEqual(['b', 'a']);
    expect(shown({ standings: ['duplicate'] })).toEqual(['c']);
    expect(shown({ ids: ['c', 'b'] })).toEqual(['b', 'c']);
  });

  it('is narrowed by words, by those of duplicates too, by team, source and month', () => {
    expect(shown({ words: 'ТЕМНАЯ' })).toEqual(['b']);
    expect(shown({ words: 'сортировка' })).toEqual(['a']);
    expect(shown({ teams: ['Поиск'] })).toEqual(['a']);
    expect(shown({ sources: ['mail'] })).toEqual(['a']);
    expect(shown({ month: '2026-03' })).toEqual(['a']);
    expect(shown({ month: '2026-02' })).toEqual([]);
  });
});
