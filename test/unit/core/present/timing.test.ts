import { describe, expect, it } from 'vitest';
import { progressOf } from '#core/present/progress';
import { planOfRehearsal, rehearsalOf } from '#core/present/rehearsal';
import { atStart } from '#core/present/showing';
import { goTo } from '#core/present/steer';
import { clockText, comeTo, plannedTimes, readMinutes, startTiming, timeNow } from '#core/present/timing';
import { step } from '../../support/small-map';
import { deckOf } from './deck-of';

const minute = 60_000;
const deck = deckOf();
const at = (...ids: readonly string[]) =>
  ids.reduce((showing, id) => goTo(showing, { kind: 'step', stepId: step(id) }), atStart);
const progressAt = (...ids: readonly string[]) => progressOf(deck, at(...ids));

describe('Time of a presentation', () => {
  it('is only counted until a length is given', () => {
    expect(timeNow(startTiming(0), progressAt('a'), 5_000)).toEqual({
      elapsed: 5_000,
      left: null,
      leftHere: null,
      behind: null,
      endsAt: null,
    });
  });

  it('gives each step an equal share of a length, and counts all stays at it', () => {
    const begun = { ...startTiming(0), minutes: 40 };
    const first = comeTo(begun, step('a'), 1 * minute);
    expect(timeNow(first, progressAt('a'), 4 * minute)).toMatchObject({
      elapsed: 4 * minute,
      left: 36 * minute,
      leftHere: 7 * minute,
    });
    const away = comeTo(comeTo(first, step('b'), 5 * minute), null, 6 * minute);
    expect(timeNow(away, progressAt('a', 'b'), 9 * minute).leftHere).toBeNull();
    const again = comeTo(away, step('a'), 10 * minute);
    expect(timeNow(again, progressAt('a', 'b', 'a'), 18 * minute).leftHere).toBe(-2 * minute);
    expect(comeTo(again, step('a'), 19 * minute)).toBe(again);
  });

  it('goes by the plan where it names steps; a length that is typed stretches it', () => {
    const plan = new Map([
      [step('a'), 10],
      [step('b'), 30],
    ]);
    const timing = startTiming(0, plan);
    const steps = progressAt('a').steps;
    expect([...(plannedTimes(timing, steps) ?? [])].map(([id, time]) => [id, time / minute])).toEqual([
      ['a', 10],
      ['b', 30],
      ['c', 0],
      ['d', 0],
    ]);
    expect(plannedTimes({ ...timing, minutes: 80 }, steps)?.get(step('b'))).toBe(60 * minute);
    expect(timeNow(comeTo(timing, step('c'), 0), progressAt('c'), minute).leftHere).toBeNull();
  });

  it('says how far behind the plan one is, and when it will end', () => {
    const timing = comeTo(
      startTiming(
        0,
        new Map([
          [step('a'), 10],
          [step('b'), 10],
          [step('c'), 10],
        ]),
      ),
      step('a'),
      2 * minute,
    );
    // Two minutes went with the cover.
    expect(timeNow(timing, progressAt('a'), 5 * minute)).toMatchObject({
      behind: 2 * minute,
      endsAt: 32 * minute,
    });
    const late = comeTo(timing, step('b'), 17 * minute);
    expect(timeNow(late, progressAt('a', 'b'), 17 * minute)).toMatchObject({
      behind: 7 * minute,
      endsAt: 37 * minute,
    });
    // A step that was passed over makes up for it.
    const jumped = comeTo(late, step('d'), 18 * minute);
    expect(timeNow(jumped, progressAt('a', 'b', 'd'), 18 * minute)).toMatchObject({
      behind: -12 * minute,
      endsAt: 18 * minute,
    });
  });

  it('reads a length as people type it', () => {
    expect(['90', ' 12,5 ', '', '0', '-3', 'soon', '99999'].map(readMinutes)).toEqual([
      90,
      12.5,
      null,
      null,
      null,
      null,
      1_440,
    ]);
  });

  it('is written like a clock, with a minus when it is over', () => {
    expect([0, 65_000, 3_725_000, -15_400].map(clockText)).toEqual(['0:00', '1:05', '1:02:05', '−0:15']);
  });
});

describe('A rehearsal', () => {
  it('tells what each step took beside its plan, and makes a plan of half minutes', () => {
    const begun = comeTo({ ...startTiming(0), minutes: 8 }, step('a'), 30_000);
    const passed = comeTo(comeTo(begun, step('b'), 130_000), step('c'), 131_000);
    const rehearsal = rehearsalOf(deck, at('a', 'b', 'c'), passed, 200_000);
    expect(rehearsal).toMatchObject({ whole: 200_000, elsewhere: 30_000 });
    expect(rehearsal.steps.map(({ stepId, spent, planned }) => [stepId, spent, planned])).toEqual([
      ['a', 100_000, 2 * minute],
      ['b', 1_000, 2 * minute],
      ['c', 69_000, 2 * minute],
      ['d', 0, 2 * minute],
    ]);
    expect(planOfRehearsal(rehearsal)).toEqual([
      { stepId: 'a', minutes: 2 },
      { stepId: 'c', minutes: 1.5 },
    ]);
  });
});
