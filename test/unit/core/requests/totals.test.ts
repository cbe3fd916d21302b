import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groomRequests, handRequests, mergeRequests, setRequestStatus } from '#core/commands/request';
import { CommandError } from '#core/document/command-error';
import { answersOf } from '#core/requests/answers';
import { digestsOf } from '#core/requests/digest';
import { funnelOf } from '#core/requests/funnel';
import { everyRequest, filterRequests, listedRequests } from '#core/requests/listed';
import { standings } from '#core/requests/standing';
import { taskStandings, teamsOfRequests } from '#core/requests/teams';
import { timesInStandings } from '#core/requests/times';
import { weekOf } from '#core/requests/weeks';
import { idOf, programmeOf } from './programme-of';

const size = 8;
const ids = Array.from({ length: size }, (_, at) => idOf(`r${at}`));
const oneOf = <Value>(items: readonly Value[], at: number): Value => {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('Nothing to choose from');
  return item;
};

/** What people do to requests in a year, in any order; what a command refuses is left as it is. */
const anyAct = fc.record({
  act: fc.constantFrom('groom', 'duplicate', 'merge', 'hand', 'status', 'undo'),
  which: fc.nat(size - 1),
  other: fc.nat(size - 1),
  choice: fc.nat(20),
});
const anyVoices = fc.array(
  fc.record({
    requestId: fc.nat(size - 1),
    month: fc.constantFrom('2026-01', '2026-02'),
    way: fc.constantFrom('contacts', 'agents', 'colleagues'),
    source: fc.constantFrom('chat', 'mail', ''),
    count: fc.nat(9),
  }),
  { maxLength: 12 },
);

const now = '2026-10-20T12:00:00.000Z';

function lived(
  acts: readonly { act: string; which: number; other: number; choice: number }[],
  voices: Voices,
) {
  const programme = programmeOf(
    ids.map((id, at) => ({
      id,
      voices: voices.filter(({ requestId }) => requestId === at).map(({ requestId: _, ...voice }) => voice),
    })),
  );
  for (const { act, which, other, choice } of acts) {
    const requestIds = [oneOf(ids, which)];
    try {
      if (act === 'groom')
        programme.commit('g', groomRequests, {
          requestIds,
          as: oneOf(['new', 'valid', 'notIdea', 'exists'] as const, choice),
        });
      else if (act === 'duplicate')
        programme.commit('g', groomRequests, { requestIds, as: 'duplicate', of: oneOf(ids, other) });
      else if (act === 'merge')
        programme.commit('m', mergeRequests, { requestIds: [...requestIds, oneOf(ids, other)] });
      else if (act === 'hand')
        programme.commit('h', handRequests, {
          requestIds,
          team: oneOf(['Поиск', 'поиск', 'Оплата'], choice),
        });
      else if (act === 'status')
        programme.commit('s', setRequestStatus, {
          requestIds,
          status: oneOf(['none', 'backlog', 'planned', 'shipped', 'declined'] as const, choice),
        });
      else programme.undo();
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
    }
  }
  return programme.snapshot();
}
type Voices = readonly {
  readonly requestId: number;
  readonly month: string;
  readonly way: 'contacts' | 'agents' | 'colleagues';
  readonly source: string;
  readonly count: number;
}[];

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

describe('After any year of a programme', () => {
  it('every total on the screen is the sum of its parts, and as many as a plain count finds', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 25 }), anyVoices, (acts, voices) => {
        const snapshot = lived(acts, voices);
        const heard = sum(voices.filter(({ way }) => way !== 'colleagues').map(({ count }) => count));
        const all = listedRequests(snapshot);
        const shown = filterRequests(all, everyRequest);

        // The list: each request in one standing, each voice under one request.
        expect(
          sum(
            standings.map(
              (standing) => filterRequests(all, { ...everyRequest, standings: [standing] }).length,
            ),
          ),
        ).toBe(size);
        expect(sum(shown.map(({ counts }) => counts.customers))).toBe(heard);
        expect(funnelOf(snapshot).ideas).toBe(heard);
        for (const { counts } of all)
          for (const parts of [counts.byMonth, counts.byWay, counts.bySource])
            expect(sum(parts.map(({ count }) => count))).toBe(counts.customers);

        // Teams: each task of theirs once, in the list as on the cards and in the digest of the week.
        const tasks = shown.filter(
          ({ standing, request }) =>
            taskStandings.some((each) => each === standing) &&
            (standing !== 'declined' || request.team !== ''),
        );
        const teams = teamsOfRequests(snapshot, now, 'ru');
        expect(sum(teams.map((team) => team.tasks.length))).toBe(tasks.length);
        for (const team of teams)
          expect(sum(taskStandings.map((standing) => team.counts[standing]))).toBe(team.tasks.length);
        const digests = digestsOf(snapshot, weekOf(now.slice(0, 10)), { now, language: 'ru' });
        expect(digests.map(({ team, counts }) => [team, counts])).toEqual(
          teams.map(({ team, counts }) => [team, counts]),
        );

        // Answers: of shipped, existing and answered ones, with all their voices.
        const told = shown.filter(({ standing }) => standing === 'shipped' || standing === 'exists');
        const answers = answersOf(snapshot);
        expect(answers).toHaveLength(told.length);
        expect(sum(answers.map(({ asked }) => asked))).toBe(sum(told.map(({ counts }) => counts.customers)));

        // Times: whoever waits now waits in exactly one place.
        const times = timesInStandings(snapshot, snapshot.byKind.request, now);
        for (const [standing, { n, over, waiting }] of Object.entries(times)) {
          expect(over + waiting).toBe(n);
          expect(waiting).toBe(all.filter((one) => one.standing === standing && one.isRoot).length);
        }
      }),
      { numRuns: 80, seed: 20 },
    );
  });
});
