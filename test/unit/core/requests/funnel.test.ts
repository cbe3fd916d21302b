import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groomRequests, handRequests, setRequestStatus } from '#core/commands/request';
import { funnelOf } from '#core/requests/funnel';
import { funnelChain, funnelSentence, funnelStages } from '#core/requests/funnel-words';
import { idOf, programmeOf, type Voiced } from './programme-of';

const namesOf = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${prefix}-${at}`);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** 27,000 ideas as a search finds them: most requests are heard many times, some of them are repeated by others. */
function workedCase() {
  const unique = namesOf('unique', 1_365);
  const repeated = namesOf('repeat', 400);
  const [notIdeas, existing] = [namesOf('not', 300), namesOf('exists', 100)];
  const rest = 27_000 - 1_365 * 10 - 400 * 5 - 300 * 20 - 100 * 30;
  const voiced = (ids: readonly string[], count: number): readonly Voiced[] =>
    ids.map((id) => ({ id, voices: [{ count, month: '2026-01' }] }));
  const programme = programmeOf([
    ...voiced(unique, 10),
    ...voiced(repeated, 5),
    ...voiced(notIdeas, 20),
    ...voiced(existing, 30),
    { id: 'new', voices: [{ count: rest, month: '2026-02' }] },
  ]);
  const ids = (names: readonly string[]) => names.map(idOf);
  programme.commit('g', groomRequests, { requestIds: ids(unique), as: 'valid' });
  programme.commit('g', groomRequests, { requestIds: ids(repeated), as: 'duplicate', of: idOf('unique-0') });
  programme.commit('g', groomRequests, { requestIds: ids(notIdeas), as: 'notIdea' });
  programme.commit('g', groomRequests, { requestIds: ids(existing), as: 'exists', where: 'Профиль' });
  programme.commit('h', handRequests, { requestIds: ids(unique.slice(0, 115)), team: 'Поиск' });
  programme.commit('s', setRequestStatus, { requestIds: ids(unique.slice(0, 42)), status: 'planned' });
  programme.commit('s', setRequestStatus, { requestIds: ids(unique.slice(42, 45)), status: 'shipped' });
  programme.commit('s', setRequestStatus, { requestIds: ids(unique.slice(45, 50)), status: 'declined' });
  return programme.snapshot();
}

describe('27,000 ideas of a year', () => {
  const snapshot = workedCase();
  const funnel = funnelOf(snapshot);

  it('are 1,365 unique requests, 115 tasks, 42 planned and 3 shipped', () => {
    expect(funnel).toMatchObject({
      ideas: 27_000,
      unique: 1_365,
      tasks: 115,
      parts: { planned: { requests: 42 }, shipped: { requests: 3 } },
      neitherPlannedNorShipped: 70,
    });
  });

  it('are told with the right shares in English', () => {
    expect(plain(funnelChain(funnel, 'en'))).toBe(
      '27,000 ideas → 1,365 unique → 115 tasks → 42 planned + 3 shipped',
    );
    expect(plain(funnelSentence(funnel, 'en'))).toBe(
      '5.1% of ideas are unique; 8.4% of unique requests became tasks; 70 tasks neither planned nor shipped',
    );
  });

  it('are told with the right shares in Russian', () => {
    expect(plain(funnelChain(funnel, 'ru'))).toBe(
      '27 000 идей → 1 365 уникальных → 115 задач → 42 запланировано + 3 выпущено',
    );
    expect(plain(funnelSentence(funnel, 'ru'))).toBe(
      'Уникальны 5,1 % идей; задачами стали 8,4 % уникальных фичереквестов; 70 задач не запланировано и не выпущено',
    );
  });

  it('fall out where the screen says they do, stage by stage', () => {
    const [, unique, tasks, reached] = funnelStages(funnel, 'en');
    const fallen = (stage: typeof unique) => stage?.fallen.map(({ name, count }) => [name, count]);
    expect(fallen(unique)).toEqual([
      ['Repeat another idea', 13_650 + 2_000 - 1_365],
      ['Not ideas', 6_000],
      ['Exists already', 3_000],
      ['Not groomed yet', 2_350],
    ]);
    expect(fallen(tasks)).toEqual([
      ['Not handed to a team', 1_250],
      ['Declined before a team had them', 0],
    ]);
    expect(fallen(reached)).toEqual([
      ['In the backlog', 65],
      ['Declined by teams', 5],
    ]);
    expect(funnel.duplicates).toHaveLength(400);
  });

  it('are counted by the months they were voiced in', () => {
    const february = funnelOf(snapshot, { from: '2026-02', to: '2026-02' });
    expect(february).toMatchObject({
      ideas: 2_350,
      unique: 0,
      tasks: 0,
      uniqueOfIdeas: 0,
      tasksOfUnique: null,
    });
    expect(funnelOf(snapshot, { from: '2026-03', to: null })).toMatchObject({
      ideas: 0,
      uniqueOfIdeas: null,
    });
  });
});

describe('Colleagues', () => {
  it('are in none of the counts of customers', () => {
    const programme = programmeOf([
      { id: 'a', voices: [{ count: 4 }, { count: 3, way: 'colleagues' }] },
      { id: 'b', voices: [{ count: 2, way: 'colleagues' }] },
      { id: 'c' },
    ]);
    expect(funnelOf(programme.snapshot())).toMatchObject({ ideas: 4, colleagues: 5, withoutVoices: 1 });
  });
});

const anyRequest = fc.record({
  found: fc.constantFrom('new', 'valid', 'valid', 'duplicate', 'notIdea', 'exists'),
  of: fc.nat(11),
  status: fc.constantFrom('none', 'backlog', 'planned', 'shipped', 'declined'),
  team: fc.constantFrom('', 'Поиск'),
  voices: fc.array(
    fc.record({
      month: fc.constantFrom('2026-01', '2026-02', '2026-03'),
      way: fc.constantFrom('contacts', 'agents', 'colleagues'),
      count: fc.nat(5),
    }),
    { maxLength: 3 },
  ),
});

describe('A funnel of any programme', () => {
  it('loses nothing: each stage is the sum of its parts, and voices are as many as a plain count finds', () => {
    fc.assert(
      fc.property(fc.array(anyRequest, { maxLength: 12 }), (requests) => {
        const snapshot = programmeOf(
          requests.map(({ found, of, status, team, voices }, at) => ({
            id: `r${at}`,
            fields: {
              team,
              grooming: { found, of: found === 'duplicate' ? `r${of}` : null, where: '', since: null },
              state: { status, reason: '', since: null },
            },
            voices,
          })),
        ).snapshot();
        const heard = requests.flatMap(({ voices }) => voices);
        for (const months of [
          { from: null, to: null },
          { from: '2026-02', to: '2026-02' },
        ]) {
          const counted = heard.filter(({ month }) => months.from === null || month === months.from);
          const funnel = funnelOf(snapshot, months);
          const sum = (of: (voice: (typeof heard)[number]) => boolean) =>
            counted.filter(of).reduce((all, { count }) => all + count, 0);
          expect(funnel.ideas).toBe(sum(({ way }) => way !== 'colleagues'));
          expect(funnel.colleagues).toBe(sum(({ way }) => way === 'colleagues'));
          const stages = funnelStages(funnel, 'en');
          stages.slice(1).forEach((stage, index) => {
            const fallen = stage.fallen.reduce((all, { count }) => all + count, 0);
            expect(stage.count + fallen).toBe(stages[index]?.count);
            expect(stage.fallen.every(({ count }) => count >= 0)).toBe(true);
            const listed = stage.parts.reduce((all, part) => all + funnel.parts[part].ids.length, 0);
            expect(listed).toBe(stage.count);
          });
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
