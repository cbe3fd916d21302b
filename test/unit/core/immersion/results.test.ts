import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { giveAward } from '#core/commands/guest';
import { badgesOf } from '#core/immersion/badges';
import { ledgerOf, pointRules, sumOf, totalsOf } from '#core/immersion/ledger';
import { againstGoal, resultsOf, satisfactionChange, satisfactionOf } from '#core/immersion/results';
import { attendanceText, goalText, satisfactionText } from '#core/immersion/words';
import { add, addVisit, cancel, mark, programme, rate, take, visitOf } from './programme-of-visits';

const year = { from: '2026-01-01', to: '2026-12-31' };
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('Participants against the goal', () => {
  it('407 against 300 are +35.7 % rel.', () => {
    const goal = againstGoal(407, 300);
    expect(goal && plain(goalText(goal, 'ru'))).toBe('Цель 300: +107, +35,7 % отн.');
    expect(goal && plain(goalText(goal, 'en'))).toBe('Goal 300: +107, +35.7% rel.');
  });

  it('are different people; the times they came are told apart', () => {
    const map = programme();
    const [one, two] = [addVisit(map), addVisit(map, { heldOn: '2026-11-02' })];
    mark(map, [add(map, one, 'Ann', 'Pay'), add(map, one, 'Bob', 'Pay')], 'came');
    mark(map, [add(map, two, 'Ann', 'Pay')], 'came');
    const results = resultsOf(map.snapshot(), year);
    expect([results.people.length, results.attendances, results.visits.length]).toEqual([2, 3, 2]);
    expect(results.byMonth.slice(9, 11).map(({ people, newcomers }) => [people, newcomers])).toEqual([
      [2, 2],
      [1, 0],
    ]);
  });

  it('are the same person by address, and two by one name in two teams', () => {
    const map = programme();
    const [one, two] = [addVisit(map), addVisit(map, { heldOn: '2026-11-02' })];
    const ids = [
      add(map, one, 'Ann', 'Pay', 'ann@example.org'),
      add(map, two, 'Anna', 'Chats', 'ANN@example.org'),
      add(map, one, 'Bob', 'Pay'),
      add(map, two, 'Bob', 'Chats'),
    ];
    mark(map, ids, 'came');
    const { people, byTeam } = resultsOf(map.snapshot(), year);
    expect(people.map(({ name, team }) => `${name} ${team}`)).toEqual(['Anna Chats', 'Bob Chats', 'Bob Pay']);
    expect(byTeam).toEqual([
      { team: 'Chats', people: 2, attendances: 3 },
      { team: 'Pay', people: 1, attendances: 1 },
    ]);
  });

  it('are of one team however it is spelt', () => {
    const map = programme();
    const id = addVisit(map);
    mark(map, [add(map, id, 'Ann', 'Pay'), add(map, id, 'Bob', ' PAY ')], 'came');
    expect(resultsOf(map.snapshot(), year).byTeam).toEqual([{ team: 'Pay', people: 2, attendances: 2 }]);
  });

  it('of all time are told by the months in which somebody came', () => {
    const map = programme();
    for (const heldOn of ['2026-10-05', '2026-12-31', '9999-12-31'])
      mark(map, [add(map, addVisit(map, { heldOn }), `Ann ${heldOn}`)], 'came');
    const { byMonth, people } = resultsOf(map.snapshot(), { from: '0001-01-01', to: '9999-12-31' });
    expect(byMonth.map(({ month, newcomers }) => [month, newcomers])).toEqual([
      ['2026-10', 1],
      ['2026-12', 1],
      ['9999-12', 1],
    ]);
    expect(people).toHaveLength(3);
    const last = resultsOf(map.snapshot(), { from: '9999-11-01', to: '9999-12-31' });
    expect(last.byMonth.map(({ month }) => month)).toEqual(['9999-11', '9999-12']);
  });
});

describe('Satisfaction and attendance', () => {
  it('say n, interval and that answers are few', () => {
    expect(plain(satisfactionText(satisfactionOf([5, 5, 4, 5, 4]), 'ru'))).toBe(
      '4,60 из 5 (3,92–5,00), n = 5, мало ответов',
    );
    expect(plain(satisfactionText(satisfactionOf([]), 'en'))).toBe('nobody rated');
    expect(plain(satisfactionText(satisfactionOf([4]), 'en'))).toBe('4.00 of 5, n = 1, few answers');
  });

  it('claim a change only where Welch’s interval holds no nought', () => {
    const before = satisfactionOf(Array.from({ length: 60 }, (_, at) => 3 + (at % 2)));
    expect(satisfactionChange(before, satisfactionOf(Array.from({ length: 60 }, () => 5)))).toBe('better');
    expect(satisfactionChange(before, before)).toBe('noClearChange');
    expect(satisfactionChange(before, satisfactionOf([5]))).toBeNull();
  });

  it('the share of those who came has Wilson’s interval, without those not marked', () => {
    const map = programme();
    const visit = addVisit(map);
    const ids = Array.from({ length: 41 }, (_, at) => add(map, visit, `G${at}`));
    mark(map, ids.slice(0, 24), 'came');
    mark(map, ids.slice(24, 40), 'missed');
    expect(plain(attendanceText(resultsOf(map.snapshot(), year).attendance, 'ru'))).toBe(
      'пришли 60,0 % (44,6–73,7 %): 24 из 40, 1 не отмечен',
    );
  });
});

describe('Badges and points', () => {
  it('an ambassador came five times and took something away; the day it held is the day of the badge', () => {
    const map = programme();
    for (const month of ['02', '03', '04', '05', '06']) {
      const visit = addVisit(map, { heldOn: `2026-${month}-02`, hosts: [{ name: 'Vera', team: 'Chats' }] });
      mark(map, [add(map, visit, 'Ann', 'Pay')], 'came');
      rate(map, visit, [5, 4]);
      if (month === '03') take(map, visit, 'Say when the money comes', 'Ann');
    }
    const found = [...badgesOf(map.snapshot()).values()].map(({ person, earned }) => [
      person.name,
      earned.map(({ badge, day }) => `${badge} ${day}`),
    ]);
    expect(found).toEqual([
      ['Ann', ['first 2026-02-02', 'regular 2026-04-02', 'ambassador 2026-06-02']],
      ['Vera', ['host 2026-02-02', 'mentor 2026-06-02', 'warm 2026-06-02']],
    ]);
    const totals = totalsOf(ledgerOf(map.snapshot()));
    expect(totals.map(({ person, points }) => [person.name, points])).toEqual([
      ['Vera', 5 * pointRules.hosted],
      ['Ann', 5 * pointRules.came + pointRules.taken],
    ]);
  });

  it('given by hand are a line of their own', () => {
    const map = programme();
    const fields = { name: 'Ann', team: '', points: 7, reason: 'Talk', givenOn: '2026-03-01' };
    map.commit('award.give', giveAward, fields);
    expect(ledgerOf(map.snapshot())).toMatchObject([{ why: 'award', points: 7, reason: 'Talk' }]);
  });
});

interface Said {
  readonly month: number;
  readonly isCancelled: boolean;
  readonly host: number;
  readonly guests: readonly { readonly who: number; readonly attendance: 'came' | 'missed' | 'unknown' }[];
  readonly scores: readonly number[];
  readonly taken: readonly number[];
}

const said: fc.Arbitrary<readonly Said[]> = fc.array(
  fc.record({
    month: fc.integer({ min: 1, max: 14 }),
    isCancelled: fc.boolean(),
    host: fc.integer({ min: 0, max: 3 }),
    guests: fc.uniqueArray(
      fc.record({
        who: fc.integer({ min: 0, max: 9 }),
        attendance: fc.constantFrom('came', 'missed', 'unknown'),
      }),
      { maxLength: 8, selector: ({ who }) => who },
    ),
    scores: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 6 }),
    taken: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
  }),
  { maxLength: 10 },
);

const dayOf = (month: number): string =>
  month > 12 ? `2027-${String(month - 12).padStart(2, '0')}-10` : `2026-${String(month).padStart(2, '0')}-10`;

function build(list: readonly Said[]) {
  const map = programme();
  for (const { month, isCancelled, host, guests, scores, taken } of list) {
    const hosts = host === 0 ? [] : [{ name: `Host ${host}`, team: 'Support' }];
    const visit = addVisit(map, { heldOn: dayOf(month), hosts });
    for (const { who, attendance } of guests)
      mark(map, [add(map, visit, `Guest ${who}`, `Team ${who % 3}`)], attendance);
    rate(map, visit, scores);
    for (const who of taken) take(map, visit, 'An idea', `Guest ${who}`);
    if (isCancelled) cancel(map, visit);
    expect(visitOf(map, visit).ratings).toHaveLength(scores.length);
  }
  return map;
}

const isHeld = ({ guests, scores, taken }: Said): boolean =>
  guests.some(({ attendance }) => attendance === 'came') || scores.length > 0 || taken.length > 0;

describe('Totals of any year', () => {
  it('are those of a plain count, and each the sum of its parts', () => {
    fc.assert(
      fc.property(said, (list) => {
        const results = resultsOf(build(list).snapshot(), year);
        const inYear = list.filter(({ month, isCancelled }) => month <= 12 && !isCancelled);
        const held = inYear.filter(isHeld);
        const came = held.flatMap(({ guests }) => guests.filter(({ attendance }) => attendance === 'came'));
        const isTaken = ({ guests }: Said) => guests.some(({ attendance }) => attendance !== 'unknown');
        const all = inYear.filter(isTaken).flatMap(({ guests }) => guests);
        const number = (attendance: string) => all.filter((each) => each.attendance === attendance).length;
        const scores = held.flatMap((visit) => visit.scores);

        expect(results.visits).toHaveLength(held.length);
        expect(results.attendances).toBe(came.length);
        expect(results.people).toHaveLength(new Set(came.map(({ who }) => who)).size);
        expect(results.attendance).toMatchObject({
          came: number('came'),
          missed: number('missed'),
          unmarked: number('unknown'),
        });
        expect(results.satisfaction.n).toBe(scores.length);
        if (scores.length > 0)
          expect(results.satisfaction.mean).toBeCloseTo(scores.reduce((a, b) => a + b) / scores.length, 9);
        expect(results.taken).toHaveLength(held.flatMap(({ taken }) => taken).length);

        const sum = <Part>(parts: readonly Part[], of: (part: Part) => number): number =>
          parts.reduce((total, part) => total + of(part), 0);
        expect(sum(results.byTeam, ({ people }) => people)).toBe(results.people.length);
        expect(sum(results.byTeam, ({ attendances }) => attendances)).toBe(results.attendances);
        expect(results.byMonth).toHaveLength(12);
        expect(sum(results.byMonth, ({ newcomers }) => newcomers)).toBe(results.people.length);
        expect(sum(results.byMonth, ({ attendances }) => attendances)).toBe(results.attendances);
        expect(sum(results.byMonth, ({ visits }) => visits)).toBe(results.visits.length);
        expect(sum(results.byMonth, ({ satisfaction }) => satisfaction.n)).toBe(results.satisfaction.n);
      }),
      { numRuns: 30 },
    );
  });

  it('points are those of a plain count, and totals the sums of their lines', () => {
    fc.assert(
      fc.property(said, (list) => {
        const lines = ledgerOf(build(list).snapshot());
        const held = list.filter((visit) => !visit.isCancelled && isHeld(visit));
        const expected = held.reduce(
          (points, { guests, host, taken }) =>
            points +
            pointRules.came * guests.filter(({ attendance }) => attendance === 'came').length +
            (host === 0 ? 0 : pointRules.hosted) +
            pointRules.taken * taken.length,
          0,
        );
        expect(sumOf(lines)).toBe(expected);
        expect(totalsOf(lines).reduce((points, total) => points + total.points, 0)).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });
});
