import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groomRequests, handRequests, setRequestStatus } from '#core/commands/request';
import { changesOfRequest, staysOf } from '#core/requests/history';
import { teamsOfRequests } from '#core/requests/teams';
import { timesInStandings } from '#core/requests/times';
import { waitWords } from '#core/requests/times-words';
import { waitsOf } from '#core/requests/waiting';
import { idOf, programmeOf, requestOf } from './programme-of';

const over = (...days: number[]) => days.map((each) => ({ days: each, isOver: true }));
const still = (...days: number[]) => days.map((each) => ({ days: each, isOver: false }));

describe('The median wait', () => {
  it('is the plain median where nobody waits any more', () => {
    expect(waitsOf(over(9, 1, 5))).toMatchObject({ n: 3, over: 3, waiting: 0, median: 5, longest: null });
  });

  it('counts who still waits as waiting for at least so long', () => {
    // At risk 6 at day 6 and 4 at day 10: 1 − 1/6 = 0.83; · (1 − 1/4) = 0.625; · (1 − 1/2) = 0.31 at day 16.
    expect(waitsOf([...over(6, 10, 16), ...still(7, 12, 20)])).toMatchObject({ median: 16, longest: 20 });
    // Left out, those who wait would have made it 10 days.
    expect(waitsOf(over(6, 10, 16)).median).toBe(10);
  });

  it('is not known while more than half wait', () => {
    expect(waitsOf([...over(1), ...still(2, 3, 4)])).toMatchObject({ n: 4, waiting: 3, median: null });
    expect(waitsOf([])).toMatchObject({ n: 0, median: null, longest: null });
  });

  it('is never shorter for those who wait on than if all of them had ended that day', () => {
    const waits = fc.array(fc.record({ days: fc.nat(50), isOver: fc.boolean() }), { maxLength: 30 });
    fc.assert(
      fc.property(waits, (all) => {
        const ended = waitsOf(all.map(({ days }) => ({ days, isOver: true }))).median;
        const { median, n, over: through, waiting } = waitsOf(all);
        expect(through + waiting).toBe(n);
        if (median !== null && ended !== null) expect(median).toBeGreaterThanOrEqual(ended);
      }),
      { seed: 11 },
    );
  });
});

const walked = () => {
  const programme = programmeOf([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
  const ids = ['a', 'b'].map(idOf);
  programme.commit('g', groomRequests, { requestIds: ids, as: 'valid', on: '2026-01-15' });
  programme.commit('h', handRequests, { requestIds: ids, team: 'Поиск', on: '2026-02-01' });
  programme.commit('s', setRequestStatus, { requestIds: [idOf('a')], status: 'planned', on: '2026-03-01' });
  programme.commit('s', setRequestStatus, {
    requestIds: [idOf('a')],
    status: 'shipped',
    shippedOn: '2026-04-10',
    on: '2026-04-20',
  });
  return programme;
};

describe('A wait in words', () => {
  it('is of one day or of days', () => {
    const words = (days: number, language: 'en' | 'ru') =>
      waitWords(waitsOf(over(days)), language).median.replaceAll('\u00a0', ' ');
    expect([words(1.2, 'en'), words(21, 'en'), words(0.4, 'en')]).toEqual([
      '1 day',
      '21 days',
      'under a day',
    ]);
    expect([words(1, 'ru'), words(1_200, 'ru')]).toEqual(['1 дн.', '1 200 дн.']);
  });
});

describe('Time in each standing', () => {
  it('is told by the notes of the history, one stay after another', () => {
    const programme = walked();
    const stays = staysOf(requestOf(programme, 'a'), changesOfRequest(programme.snapshot(), idOf('a')));
    expect(stays.map(({ standing, from }) => [standing, from.slice(0, 10)])).toEqual([
      ['new', '2026-01-05'],
      ['valid', '2026-01-15'],
      ['backlog', '2026-02-01'],
      ['planned', '2026-03-01'],
      ['shipped', '2026-04-20'],
    ]);
  });

  it('ends on the day customers got it, though that was written down later', () => {
    const { planned } = timesInStandings(
      walked().snapshot(),
      [requestOf(walked(), 'a')],
      '2026-10-05T12:00:00.000Z',
    );
    expect(planned).toMatchObject({ n: 1, over: 1, median: 40 });
  });

  it('goes on for who still waits', () => {
    const programme = walked();
    const now = '2026-03-03T12:00:00.000Z';
    const { new: fresh, backlog } = timesInStandings(
      programme.snapshot(),
      programme.snapshot().byKind.request,
      now,
    );
    expect(fresh).toMatchObject({ n: 3, over: 2, waiting: 1 });
    expect(backlog).toMatchObject({ n: 2, over: 1, waiting: 1, median: 28, longest: 30 });
  });
});

describe('Teams', () => {
  it('have each task once, however their names are spelt', () => {
    const programme = walked();
    programme.commit('h', handRequests, { requestIds: [idOf('c')], team: 'ПОИСК' });
    const teams = teamsOfRequests(programme.snapshot(), '2026-10-05T12:00:00.000Z', 'ru');
    expect(teams).toMatchObject([{ counts: { backlog: 2, planned: 0, shipped: 1, declined: 0 } }]);
    expect(teams[0]?.tasks).toHaveLength(3);
  });
});
