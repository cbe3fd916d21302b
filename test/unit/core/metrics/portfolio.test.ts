import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Goal } from '#core/document/records/forecast-settings';
import type { ContactSet } from '#core/metrics/forecast';
import { isReached } from '#core/metrics/goal';
import { gainsOf, leastEffort, marginalGains, type PlannedFix, rankByEffort } from '#core/metrics/portfolio';
import { amountIn, placeFix, untouched, withFix } from '#core/metrics/survival';

const set = (id: string, contacts: number): ContactSet => ({
  id,
  contacts,
  rated: contacts / 4,
  satisfied: contacts / 10,
  knownOutcome: contacts / 2,
  resolvedAtFirst: contacts / 3,
  handlingMinutes: 6,
});
const sets = [set('pay', 1_000), set('wait', 500), set('search', 200)];
const terms = { divisor: 10_000, per: 100, cost: 90 };
const question = { sets, terms, what: 'contacts' as const };

const fix = (id: string, setIds: readonly string[], likely: number, effort: number | null): PlannedFix => ({
  id,
  setIds,
  effort,
  removal: { low: likely / 2, likely, high: likely },
});

describe('a portfolio of fixes', () => {
  it('ranks what gives most for a person-day, each after those before it', () => {
    const { ranks, idle, withoutEffort } = rankByEffort(
      [
        fix('help', ['pay'], 0.2, 2),
        fix('redo', ['pay'], 0.5, 10),
        fix('text', ['wait'], 0.1, 1),
        fix('vague', ['wait'], 0.9, null),
        fix('elsewhere', [], 0.9, 1),
      ],
      question,
    );
    // help: 200 for 2 days; text: 50 for 1; redo: half of the 800 that help leaves, for 10.
    expect(
      ranks.map(({ id, gain, effortSoFar, gainSoFar }) => ({
        id,
        gain: Math.round(gain),
        effortSoFar,
        gainSoFar: Math.round(gainSoFar),
      })),
    ).toEqual([
      { id: 'help', gain: 200, effortSoFar: 2, gainSoFar: 200 },
      { id: 'text', gain: 50, effortSoFar: 3, gainSoFar: 250 },
      { id: 'redo', gain: 400, effortSoFar: 13, gainSoFar: 650 },
    ]);
    expect(idle).toEqual(['elsewhere']);
    expect(withoutEffort).toEqual(['vague']);
  });

  it('says what a fix adds to the others, which is less than what it does alone', () => {
    const [half, third] = [fix('half', ['pay'], 0.5, 1), fix('third', ['pay'], 0.3, 1)];
    expect(gainsOf([half, third], question).get('third')).toBeCloseTo(300, 9);
    expect(marginalGains([half, third], [half, third], question).get('third')).toBeCloseTo(150, 9);
    // What is not chosen is told as if it came on top.
    expect(marginalGains([third], [half], question).get('third')).toBeCloseTo(150, 9);
  });

  it('finds the least effort that reaches the goal', () => {
    const fixes = [
      fix('cheap', ['search'], 1, 1),
      fix('big', ['pay'], 0.5, 8),
      fix('middle', ['wait'], 0.8, 3),
    ];
    // 500 fewer: cheap and middle give 600 for 4 days, big gives 500 for 8.
    expect(leastEffort(fixes, { what: 'contacts', value: 1_200 }, question)).toEqual({
      method: 'exact',
      ids: ['cheap', 'middle'],
      effort: 4,
    });
    // 900 fewer: middle alone does not carry big, and cheap is too little.
    expect(leastEffort(fixes, { what: 'contacts', value: 800 }, question)).toEqual({
      method: 'exact',
      ids: ['big', 'middle'],
      effort: 11,
    });
  });

  it('a goal that all fixes together miss is out of reach; one that is reached already takes nothing', () => {
    const fixes = [fix('a', ['pay'], 0.5, 3)];
    expect(leastEffort(fixes, { what: 'contacts', value: 100 }, question)).toBeNull();
    expect(leastEffort(fixes, { what: 'contacts', value: 1_700 }, question)).toEqual({
      method: 'exact',
      ids: [],
      effort: 0,
    });
    expect(leastEffort([], { what: 'hours', value: 1 }, question)).toBeNull();
  });

  const randomFix = fc.record({
    setIds: fc.subarray(['pay', 'wait', 'search'], { minLength: 1 }),
    likely: fc.double({ min: 0, max: 1, noNaN: true }),
    effort: fc.integer({ min: 0, max: 20 }),
  });
  const goals: fc.Arbitrary<Goal> = fc.oneof(
    fc.record({ what: fc.constant('contacts' as const), value: fc.integer({ min: 0, max: 1_700 }) }),
    fc.record({ what: fc.constant('csat' as const), value: fc.double({ min: 0.3, max: 0.5, noNaN: true }) }),
    fc.record({ what: fc.constant('money' as const), value: fc.integer({ min: 0, max: 150_000 }) }),
  );
  const byId = new Map(sets.map((one) => [one.id, one]));
  const amountOf = (fixes: readonly PlannedFix[], what: Goal['what']) =>
    amountIn(
      fixes.reduce((left, one) => withFix(left, placeFix(one, byId), 'likely'), untouched(sets)).sums,
      what,
      terms,
    );

  it('the exact search is as cheap as the cheapest of all combinations', () => {
    fc.assert(
      fc.property(fc.array(randomFix, { maxLength: 6 }), goals, (drawn, goal) => {
        const fixes = drawn.map(({ setIds, likely, effort }, place) =>
          fix(`f${place}`, setIds, likely, effort),
        );
        const costs = Array.from({ length: 2 ** fixes.length }, (_, mask) => {
          const chosen = fixes.filter((_, place) => (mask & (1 << place)) !== 0);
          const cost = chosen.reduce((sum, { effort }) => sum + (effort ?? 0), 0);
          return isReached(goal, amountOf(chosen, goal.what)) ? cost : Number.POSITIVE_INFINITY;
        });
        const cheapest = Math.min(...costs);
        const found = leastEffort(fixes, goal, question);
        expect(found?.effort ?? Number.POSITIVE_INFINITY).toBe(cheapest);
        if (found) {
          const chosen = fixes.filter(({ id }) => found.ids.includes(id));
          expect(isReached(goal, amountOf(chosen, goal.what))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('past fifteen fixes the goal is still reached, without a fix that is not needed', () => {
    fc.assert(
      fc.property(
        fc.array(randomFix, { minLength: 16, maxLength: 30 }),
        fc.integer({ min: 600, max: 1_600 }),
        (drawn, value) => {
          const goal: Goal = { what: 'contacts', value };
          const fixes = drawn.map(({ setIds, likely, effort }, place) =>
            fix(`f${place}`, setIds, likely, effort),
          );
          const found = leastEffort(fixes, goal, question);
          if (!found) {
            expect(isReached(goal, amountOf(fixes, goal.what))).toBe(false);
            return;
          }
          expect(found.method).toBe('greedy');
          const chosen = fixes.filter(({ id }) => found.ids.includes(id));
          expect(isReached(goal, amountOf(chosen, goal.what))).toBe(true);
          for (const one of chosen)
            expect(
              isReached(
                goal,
                amountOf(
                  chosen.filter((other) => other !== one),
                  goal.what,
                ),
              ),
            ).toBe(false);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('what a fix adds is what all together do, less what the others do', () => {
    fc.assert(
      fc.property(fc.array(randomFix, { minLength: 1, maxLength: 8 }), goals, (drawn, { what }) => {
        const fixes = drawn.map(({ setIds, likely, effort }, place) =>
          fix(`f${place}`, setIds, likely, effort),
        );
        const gains = marginalGains(fixes, fixes, { ...question, what });
        for (const own of fixes) {
          const all = amountOf(fixes, what);
          const others = amountOf(
            fixes.filter((other) => other !== own),
            what,
          );
          const gain = gains.get(own.id) ?? null;
          if (all === null || others === null) expect(gain).toBeNull();
          else expect(gain).toBeCloseTo(what === 'contacts' ? others - all : all - others, 6);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the order in which fixes are given does not change the ranking', () => {
    fc.assert(
      fc.property(fc.array(randomFix, { maxLength: 8 }), (drawn) => {
        const fixes = drawn.map(({ setIds, likely, effort }, place) =>
          fix(`f${place}`, setIds, likely, effort),
        );
        expect(rankByEffort(fixes.toReversed(), question)).toEqual(rankByEffort(fixes, question));
      }),
      { numRuns: 100 },
    );
  });
});
