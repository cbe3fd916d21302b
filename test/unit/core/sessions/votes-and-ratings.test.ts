import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFix } from '#core/commands/fix';
import { addRatings, addSession } from '#core/commands/session';
import { closeVote, deleteVote } from '#core/commands/vote';
import { fixId } from '#core/document/records/identity';
import { fixesInOrder, liveRecord } from '#core/document/select';
import {
  type Ballots,
  dotsLeft,
  giveDot,
  handIn,
  isEveryoneDone,
  passTurn,
  startBallots,
  voterOf,
} from '#core/sessions/ballots';
import { readParticipants, teamsOf, withParticipants } from '#core/sessions/participants';
import { inNoOrder, ratingSummary } from '#core/sessions/ratings';
import { placeText, ranked, voteResults } from '#core/sessions/vote-results';
import { documentOf } from '../../support/small-map';

const subjects = ['x', 'y', 'z'].map((id) => ({ kind: 'fix', id: fixId.parse(id) }) as const);

describe('Ballots in turn at one keyboard', () => {
  it('never give more dots than there are, nor take what was not given', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.constantFrom(1 as const, -1 as const)), {
          maxLength: 40,
        }),
        (dotsEach, presses) => {
          let ballots = startBallots(subjects, ['Bo'], dotsEach);
          for (const [id, by] of presses) ballots = giveDot(ballots, id, by);
          expect(dotsLeft(ballots)).toBeGreaterThanOrEqual(0);
          expect(dotsLeft(ballots)).toBeLessThanOrEqual(dotsEach);
          expect([...ballots.ballot.values()].every((dots) => dots >= 0)).toBe(true);
        },
      ),
    );
  });

  it('keep nothing of a ballot that was handed in but the sum of all', () => {
    const votes = (order: readonly (readonly string[])[]): Ballots =>
      order.reduce<Ballots>(
        (ballots, dots) => handIn(dots.reduce((each, id) => giveDot(each, id, 1), ballots)),
        startBallots(subjects, ['Bo', 'Cy', 'Di'], 2),
      );
    const one = votes([['x', 'x'], ['y'], ['x', 'z']]);
    const other = votes([['x', 'z'], ['x', 'x'], ['y']]);
    expect(isEveryoneDone(one)).toBe(true);
    expect(new Map([...one.totals].sort())).toEqual(new Map([...other.totals].sort()));
    expect(one.ballot.size).toBe(0);
    expect(Object.keys(one).sort()).toEqual([
      'ballot',
      'dotsEach',
      'subjects',
      'totals',
      'turn',
      'voted',
      'voters',
    ]);
    expect(giveDot(one, 'x', 1)).toBe(one);
  });

  it('do not count who let their turn pass', () => {
    const passed = passTurn(giveDot(startBallots(subjects, ['Bo', 'Cy'], 2), 'x', 1));
    expect(voterOf(passed)).toBe('Cy');
    expect(passed).toMatchObject({ voted: 0, totals: new Map(), ballot: new Map() });
  });
});

function voted() {
  const map = documentOf();
  const sessionId = map.commit('session.prepare', addSession, { title: 'Demo' });
  for (const title of ['X', 'Y']) map.commit('fix.add', addFix, { title });
  const [x, y] = fixesInOrder(map.snapshot());
  if (!x || !y) throw new Error('two fixes were added');
  const close = (totals: readonly [number, number]) =>
    map.commit('session.vote', closeVote, {
      sessionId,
      voting: { mode: 'turns', dotsEach: 3, voted: 2, expected: 2 },
      totals: [
        { subject: { kind: 'fix', id: x.id }, dots: totals[0] },
        { subject: { kind: 'fix', id: y.id }, dots: totals[1] },
      ],
    });
  return { map, sessionId, x, y, close };
}

describe('A vote that is closed', () => {
  it('is in the map as totals that name nobody, undone or not', () => {
    const { map, sessionId, close } = voted();
    close([1, 5]);
    const names = () =>
      [...map.snapshot().records.values()].flatMap((each) =>
        each.kind === 'vote' ? [each.participant] : [],
      );
    expect(names()).toEqual(['', '']);
    expect(voteResults(map.snapshot(), sessionId).map(({ title, dots }) => [title, dots])).toEqual([
      ['Y', 5],
      ['X', 1],
    ]);
    map.undo();
    expect(voteResults(map.snapshot(), sessionId)).toEqual([]);
    expect(liveRecord(map.snapshot(), 'session', sessionId)?.voting).toBeNull();
    map.redo();
    expect(names()).toEqual(['', '']);
    expect(voteResults(map.snapshot(), sessionId)).toHaveLength(2);
  });

  it('gives way to the next one, and comes back after it was deleted', () => {
    const { map, sessionId, close } = voted();
    close([1, 5]);
    map.commit('session.deleteVote', deleteVote, { sessionId });
    expect(voteResults(map.snapshot(), sessionId)).toEqual([]);
    close([4, 2]);
    expect(voteResults(map.snapshot(), sessionId).map(({ dots }) => dots)).toEqual([4, 2]);
  });

  it('shows a tie as one', () => {
    const counted = [3, 5, 3, 0].map((dots, index) => {
      const subject = { kind: 'fix', id: fixId.parse(`f${index}`) } as const;
      return { subject, title: String(index), dots };
    });
    expect(ranked(counted).map(({ title, place }) => [title, placeText(place)])).toEqual([
      ['1', '1'],
      ['0', '2–3'],
      ['2', '2–3'],
      ['3', '4'],
    ]);
  });
});

describe('Ratings', () => {
  const rating = fc.record({ score: fc.integer({ min: 1, max: 5 }), comment: fc.string({ maxLength: 5 }) });

  it('are kept in an order that tells nobody’s turn', () => {
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 8 }), (ratings) => {
        expect(inNoOrder(ratings)).toEqual(inNoOrder(ratings.toReversed()));
      }),
    );
    const map = documentOf();
    const sessionId = map.commit('session.prepare', addSession, { title: 'Demo' });
    const rate = (...ratings: readonly { score: number; comment: string }[]) =>
      map.commit('session.rate', addRatings, { sessionId, ratings });
    rate({ score: 2, comment: 'b' }, { score: 5, comment: '' });
    rate({ score: 4, comment: 'a' });
    const session = liveRecord(map.snapshot(), 'session', sessionId);
    expect(session?.ratings.map(({ score }) => score)).toEqual([5, 4, 2]);
    const summary = ratingSummary({ ratings: session?.ratings ?? [] });
    expect(summary).toMatchObject({ n: 3, isFew: false, comments: ['a', 'b'] });
    expect(summary.average).toBeCloseTo(11 / 3);
    expect(ratingSummary({ ratings: [] })).toMatchObject({ n: 0, average: null });
  });
});

describe('People of a session', () => {
  it('are read from a pasted list', () => {
    const pasted = '1. Ann Lee, Listings\n\n- Bo — Support\n• Cy;Delivery\nDi\tMobile\r\nEva Mary';
    expect(readParticipants(pasted).map(({ name, team }) => [name, team])).toEqual([
      ['Ann Lee', 'Listings'],
      ['Bo', 'Support'],
      ['Cy', 'Delivery'],
      ['Di', 'Mobile'],
      ['Eva Mary', ''],
    ]);
    expect(readParticipants('Анна-Мария, Команда — объявления')).toMatchObject([
      { name: 'Анна-Мария', team: 'Команда — объявления' },
    ]);
  });

  it('come once, and those taken from an earlier session have not attended yet', () => {
    const there = [{ name: 'Ann', team: 'A', hasAttended: true }];
    const earlier = [
      { name: 'ann', team: 'a', hasAttended: true },
      { name: 'Bo', team: 'A', hasAttended: true },
    ];
    const all = withParticipants(there, earlier);
    expect(all).toEqual([there[0], { name: 'Bo', team: 'A', hasAttended: false }]);
    expect(teamsOf({ participants: [...all] })).toEqual([{ name: 'A', present: ['Ann'], absent: ['Bo'] }]);
  });
});
