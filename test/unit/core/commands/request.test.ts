import { describe, expect, it } from 'vitest';
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
import { takeIdeas } from '#core/commands/take-ideas';
import { CommandError } from '#core/document/command-error';
import { repair } from '#core/document/repair';
import { groupOf } from '#core/requests/groups';
import { changesOfRequest } from '#core/requests/history';
import { idOf, programmeOf, requestOf } from '../requests/programme-of';

const voices = { way: 'agents', source: 'Смена 3', count: 1, quote: '' } as const;
const [a, b, c] = [idOf('a'), idOf('b'), idOf('c')];
const three = () => programmeOf([{ id: 'a' }, { id: 'b', voices: [{ count: 9 }] }, { id: 'c' }]);

describe('A request written down by hand', () => {
  it('waits for grooming with the voice behind it, masked', () => {
    const programme = programmeOf([]);
    const id = programme.commit('request.add', addRequest, {
      title: 'Показать номер +7 916 123-45-67 сразу',
      voices: { ...voices, quote: 'Позвоните мне: 8 (916) 123-45-67' },
    });
    const request = requestOf(programme, id);
    expect(request.title).not.toContain('916');
    expect(request.grooming.found).toBe('new');
    const [heard] = programme.snapshot().byKind.requestVoices;
    expect(heard).toMatchObject({
      requestId: id,
      month: '2026-10',
      way: 'agents',
      source: 'Смена 3',
      count: 1,
    });
    expect(heard?.quotes[0]?.text).not.toContain('916');
  });

  it('is heard in the month of the day it was told on', () => {
    const programme = programmeOf([]);
    programme.commit('request.add', addRequest, { title: 'Фильтр', on: '2026-03-04', voices });
    expect(programme.snapshot().byKind.requestVoices[0]?.month).toBe('2026-03');
    expect(programme.snapshot().byKind.request[0]?.raisedAt).toBe('2026-03-04T12:00:00.000Z');
  });

  it('adds up voices of the same month, way and source, and keeps others apart', () => {
    const programme = three();
    const told = { requestId: a, ...voices, month: '2026-02', at: '2026-02-03T10:00:00.000Z' };
    for (const source of ['Смена 3', 'Смена 3', 'Смена 4'])
      programme.commit('request.voices', addVoices, { ...told, source, quote: source });
    const heard = programme.snapshot().byKind.requestVoices.filter(({ requestId }) => requestId === a);
    expect(heard.map(({ source, count }) => [source, count]).sort()).toEqual([
      ['Смена 3', 2],
      ['Смена 4', 1],
    ]);
    expect(heard.find(({ count }) => count === 2)?.quotes).toHaveLength(2);
  });

  it('is masked when it is edited, too', () => {
    const programme = three();
    programme.commit('request.edit', editRequest, {
      requestId: a,
      fields: { answer: 'Пишите на anna@example.com' },
    });
    expect(requestOf(programme, 'a').answer).not.toContain('@example.com');
  });
});

describe('Grooming', () => {
  it('notes what was found, and undo takes the note back with it', () => {
    const programme = three();
    programme.commit('request.groom', groomRequests, {
      requestIds: [a],
      as: 'exists',
      where: 'Настройки → Уведомления',
      author: 'Анна',
    });
    expect(requestOf(programme, 'a').grooming).toMatchObject({
      found: 'exists',
      where: 'Настройки → Уведомления',
    });
    expect(changesOfRequest(programme.snapshot(), a)).toMatchObject([
      { madeBy: 'Анна', from: { found: 'new' }, to: { found: 'exists' } },
    ]);
    programme.undo();
    expect(requestOf(programme, 'a').grooming.found).toBe('new');
    expect(changesOfRequest(programme.snapshot(), a)).toEqual([]);
  });

  it('told twice changes nothing the second time', () => {
    const programme = three();
    const told = { requestIds: [a, b], as: 'notIdea' } as const;
    programme.commit('request.groom', groomRequests, told);
    const before = programme.snapshot();
    programme.commit('request.groom', groomRequests, told);
    expect(programme.snapshot()).toBe(before);
  });

  it('of a duplicate leaves its voices where they are and counts them with the other', () => {
    const programme = programmeOf([
      { id: 'a', voices: [{ count: 2 }] },
      { id: 'b', voices: [{ count: 9 }] },
    ]);
    programme.commit('request.groom', groomRequests, { requestIds: [a], as: 'duplicate', of: b });
    const group = groupOf(programme.snapshot(), 'a');
    expect(group?.root.id).toBe('b');
    expect(group?.voices.map(({ count }) => count).sort()).toEqual([2, 9]);
    expect(programme.snapshot().byKind.requestVoices.filter(({ requestId }) => requestId === a)).toHaveLength(
      1,
    );
  });

  it('follows a duplicate to what it repeats itself, and refuses a ring', () => {
    const programme = three();
    programme.commit('request.groom', groomRequests, { requestIds: [a], as: 'duplicate', of: b });
    programme.commit('request.groom', groomRequests, { requestIds: [c], as: 'duplicate', of: a });
    expect(requestOf(programme, 'c').grooming.of).toBe('b');
    expect(() =>
      programme.commit('request.groom', groomRequests, { requestIds: [b], as: 'duplicate', of: c }),
    ).toThrow(CommandError);
  });

  it('that two copies made into a ring puts one of them back into the queue', () => {
    const programme = programmeOf([
      { id: 'a', fields: { grooming: { found: 'duplicate', of: 'b', where: '', since: null } } },
      { id: 'b', fields: { grooming: { found: 'duplicate', of: 'a', where: '', since: null } } },
    ]);
    const group = groupOf(programme.snapshot(), 'b');
    expect(group).toMatchObject({ standing: 'new', root: { id: 'a' } });
    expect(group?.members).toHaveLength(2);
  });

  it('puts duplicates of what was deleted back into the queue', () => {
    const programme = three();
    programme.commit('request.groom', groomRequests, { requestIds: [a], as: 'duplicate', of: b });
    programme.commit('request.delete', deleteRequests, { requestIds: [b] });
    expect(groupOf(programme.snapshot(), 'a')).toMatchObject({ standing: 'new', root: { id: 'a' } });
    expect(programme.snapshot().byKind.requestVoices).toEqual([]);
    programme.undo();
    expect(groupOf(programme.snapshot(), 'a')?.root.id).toBe('b');
  });

  it('merges several into the one with the most voices', () => {
    const programme = three();
    const made = programme.commit('request.merge', mergeRequests, { requestIds: [a, b, c] });
    expect(made).toBe('b');
    expect(groupOf(programme.snapshot(), 'b')?.members).toHaveLength(3);
    programme.undo();
    expect(groupOf(programme.snapshot(), 'b')?.members).toHaveLength(1);
  });

  it('merges into the task that a team has already, though fewer asked for it', () => {
    const programme = three();
    programme.commit('request.hand', handRequests, { requestIds: [a], team: 'Поиск' });
    programme.commit('request.groom', groomRequests, { requestIds: [b], as: 'notIdea' });
    expect(programme.commit('request.merge', mergeRequests, { requestIds: [a, b, c] })).toBe('a');
    const group = groupOf(programme.snapshot(), 'b');
    expect(group).toMatchObject({ standing: 'backlog', root: { id: 'a', team: 'Поиск' } });
    expect(group?.members).toHaveLength(3);
  });

  it('keeps the day on which it was found when the words about it are mended', () => {
    const programme = three();
    const told = { requestIds: [a], as: 'exists' } as const;
    programme.commit('request.groom', groomRequests, { ...told, where: 'Настройки', on: '2026-03-02' });
    programme.commit('request.groom', groomRequests, {
      ...told,
      where: 'Настройки → Тема',
      on: '2026-04-09',
    });
    expect(requestOf(programme, 'a').grooming).toMatchObject({
      where: 'Настройки → Тема',
      since: '2026-03-02T12:00:00.000Z',
    });
    const declined = { requestIds: [c], status: 'declined' } as const;
    programme.commit('request.status', setRequestStatus, { ...declined, reason: 'Дорого', on: '2026-03-02' });
    programme.commit('request.status', setRequestStatus, {
      ...declined,
      reason: 'Не дорого',
      on: '2026-04-09',
    });
    expect(requestOf(programme, 'c').state).toEqual({
      status: 'declined',
      reason: 'Не дорого',
      since: '2026-03-02T12:00:00.000Z',
    });
  });
});

describe('A request handed to a team', () => {
  it('is valid by that, and a task in the backlog', () => {
    const programme = three();
    programme.commit('request.hand', handRequests, {
      requestIds: [a, b],
      team: ' Поиск ',
      owner: 'Анна',
      dueOn: '2026-12-01',
      link: 'https://tracker.example/1',
    });
    for (const id of ['a', 'b'])
      expect(requestOf(programme, id)).toMatchObject({
        grooming: { found: 'valid' },
        state: { status: 'backlog' },
        team: 'Поиск',
        owner: 'Анна',
        dueOn: '2026-12-01',
      });
    expect(programme.snapshot().byKind.requestChange).toHaveLength(2);
  });

  it('that is planned already only changes hands, without a note', () => {
    const programme = three();
    programme.commit('request.hand', handRequests, { requestIds: [a], team: 'Поиск' });
    programme.commit('request.status', setRequestStatus, { requestIds: [a], status: 'planned' });
    programme.commit('request.hand', handRequests, { requestIds: [a], team: 'Оплата' });
    expect(requestOf(programme, 'a')).toMatchObject({ team: 'Оплата', state: { status: 'planned' } });
    expect(changesOfRequest(programme.snapshot(), a)).toHaveLength(2);
  });

  it('has shipped on the day that is told, and on none once it is taken back', () => {
    const programme = three();
    programme.commit('request.hand', handRequests, { requestIds: [a], team: 'Поиск' });
    const told = { requestIds: [a], status: 'shipped', shippedOn: '2026-10-02' } as const;
    programme.commit('request.status', setRequestStatus, told);
    expect(requestOf(programme, 'a').shippedOn).toBe('2026-10-02');
    programme.commit('request.status', setRequestStatus, { requestIds: [a], status: 'none' });
    expect(requestOf(programme, 'a')).toMatchObject({ shippedOn: null, team: '', state: { status: 'none' } });
  });

  it('keeps why it was declined, masked, in its state and its history', () => {
    const programme = three();
    const reason = 'Дорого, спросите у anna@example.com';
    programme.commit('request.status', setRequestStatus, { requestIds: [a], status: 'declined', reason });
    const [note] = changesOfRequest(programme.snapshot(), a);
    for (const kept of [requestOf(programme, 'a').state.reason, note?.reason]) {
      expect(kept).toMatch(/^Дорого/);
      expect(kept).not.toContain('@example.com');
    }
  });

  it('cannot be a duplicate', () => {
    const programme = three();
    programme.commit('request.groom', groomRequests, { requestIds: [a], as: 'duplicate', of: b });
    expect(() => programme.commit('request.hand', handRequests, { requestIds: [a], team: 'Поиск' })).toThrow(
      CommandError,
    );
  });

  it('tells its changes in the order in which they were made, though all were told of one day', () => {
    const programme = three();
    const on = '2026-02-03';
    programme.commit('request.groom', groomRequests, { requestIds: [a], as: 'valid', on });
    programme.commit('request.hand', handRequests, { requestIds: [a], team: 'Поиск', on });
    programme.commit('request.status', setRequestStatus, { requestIds: [a], status: 'planned', on });
    const history = changesOfRequest(programme.snapshot(), a);
    expect(history.map(({ to }) => to.status)).toEqual(['none', 'backlog', 'planned']);
    expect(history.every(({ madeAt }) => madeAt.startsWith('2026-02-03T12:00:00.00'))).toBe(true);
  });
});

describe('Ideas of a month that is taken again', () => {
  const take = (programme: ReturnType<typeof three>, wishes: readonly string[]) =>
    programme.commit('ideas.take', takeIdeas, {
      month: '2026-09',
      sources: ['chat'],
      groups: wishes.map((text) => ({
        ...{ known: null, title: text, text, count: 1, customers: 1, named: 1, signs: [] },
        voices: [{ month: '2026-09', way: 'contacts' as const, source: 'chat', count: 1, quotes: [] }],
      })),
    });
  const titles = (programme: ReturnType<typeof three>) =>
    programme.snapshot().byKind.request.map(({ title }) => title);

  it('lose requests that nobody voices after all, but for those that people have a history of', () => {
    const programme = programmeOf([]);
    take(programme, ['Export', 'Filter', 'Map']);
    const id = programme.snapshot().byKind.request.find(({ title }) => title === 'Export')?.id ?? idOf('');
    for (const as of ['exists', 'new'] as const)
      programme.commit('request.groom', groomRequests, { requestIds: [id], as, where: 'Profile' });
    take(programme, ['Map']);
    expect(titles(programme).sort()).toEqual(['Export', 'Map']);
    expect(changesOfRequest(programme.snapshot(), id)).toHaveLength(2);
    expect(repair(programme.stampedRecords()).notes).toEqual([]);
  });
});
