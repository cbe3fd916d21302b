import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personaId } from '#core/document/records/identity';
import { type DeckChoice, usualChoice } from '#core/present/order';
import { choiceOf, choiceOfPlan, movedBy, playlistOf, ticked, timed } from '#core/present/playlist';
import { routeOf } from '#core/present/route';
import { atStart, type Showing } from '#core/present/showing';
import { shownSlideOf } from '#core/present/shown-slide';
import { type Act, steer } from '#core/present/steer';
import { documentOf, smallMapRecords, step } from '../../support/small-map';
import { deckOf } from './deck-of';
import { forkedMap, loopedMap } from './forked-map';

const forked = forkedMap();
const deck = deckOf(forked);
const walk = (...acts: readonly Act[]): Showing =>
  acts.reduce((showing, act) => steer(deck, showing, act), atStart);
const placeOf = ({ place }: Showing): string => (place.kind === 'step' ? place.stepId : place.kind);
const routeText = ({ chosen }: Showing): string => routeOf(deck, chosen).join('');
const atB = ['next', 'next', 'next'] as const;
const branchesOf = (showing: Showing) => {
  const slide = shownSlideOf(deck, showing, null);
  return slide.kind === 'step' ? slide.branches : [];
};

describe('At a fork', () => {
  it('the ways on are shown before one is taken, the main one offered', () => {
    const asked = walk(...atB, 'next');
    expect(placeOf(asked)).toBe('b');
    expect(branchesOf(walk(...atB))).toEqual([]);
    expect(branchesOf(asked)).toMatchObject([
      { title: 'c', share: '70%', about: '', isOffered: true },
      { title: 'm', share: '20%', about: 'alternative · needs mending', isOffered: false },
      { title: 'x', share: '10%', about: 'failure', isFailure: true, isWalked: false },
    ]);
    expect(placeOf(steer(deck, asked, 'next'))).toBe('c');
    expect(branchesOf(steer(deck, asked, 'previous'))).toEqual([]);
  });

  it('a digit or the arrows take another branch; the way goes on behind its join', () => {
    const mended = walk(...atB, 'next', '2');
    expect(placeOf(mended)).toBe('m');
    expect(routeText(mended)).toBe('abmnde');
    expect(placeOf(walk(...atB, 'next', 'down', 'enter'))).toBe('m');
    expect(placeOf(walk(...atB, 'next', 'up', 'next'))).toBe('x');
    expect(placeOf(steer(deck, mended, 'previous'))).toBe('b');
  });

  it('after a branch that ends nowhere the main way goes on', () => {
    const given = walk(...atB, 'next', '3');
    expect(routeText(given)).toBe('abxcde');
    expect(placeOf(steer(deck, given, 'next'))).toBe('c');
  });

  it('a branch that leads back to the fork is left out when it is not taken, and followed by the main way when it is', () => {
    const looped = deckOf(loopedMap());
    const press = (...acts: readonly Act[]) => acts.reduce((now, act) => steer(looped, now, act), atStart);
    const routeAfter = (...acts: readonly Act[]) => routeOf(looped, press(...acts).chosen).join('');
    expect(routeAfter(...atB, 'next', '1')).toBe('abcd');
    expect(routeAfter(...atB, 'next', '2')).toBe('abmcd');
  });

  it('all branches can be shown one after another', () => {
    const all = walk(...atB, 'next', '0');
    expect(placeOf(all)).toBe('c');
    expect(routeText(all)).toBe('abcmnxde');
    expect(placeOf(steer(deck, all, 'next'))).toBe('m');
  });

  it('a way back leads back and leaves the order as it is', () => {
    const mended = walk(...atB, 'next', '2', 'next', 'next');
    expect(placeOf(mended)).toBe('n');
    const back = steer(deck, mended, '1');
    expect(placeOf(back)).toBe('b');
    expect(routeText(back)).toBe('abmnde');
    const again = steer(deck, back, 'next');
    expect(branchesOf(again).map(({ isOffered, isWalked }) => [isOffered, isWalked])).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ]);
  });

  it('the overview tells what was shown', () => {
    const slide = shownSlideOf(deck, walk(...atB, 'next', '2', 'overview'), null);
    if (slide.kind !== 'overview') throw new Error('No overview is shown');
    const walked = slide.stages.flatMap(({ steps }) => steps.filter(({ isWalked }) => isWalked));
    expect(walked.map(({ title }) => title)).toEqual(['a', 'b', 'm']);
  });

  it('a persona is asked about her own branches alone', () => {
    const hers = deckOf(forked, { ...usualChoice, personaId: personaId.parse('anna') });
    expect(hers.forks.get(step('b'))?.map(({ to }) => to)).toEqual(['c', 'm']);
    expect(hers.steps.map(({ id }) => id)).not.toContain('x');
  });

  it('whatever is chosen, the row has no step twice and keeps the way so far', () => {
    const acts = fc.array(
      fc.constantFrom<Act>('next', 'previous', '1', '2', '3', '0', 'up', 'down', 'enter'),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(acts, (pressed) => {
        const showing = walk(...pressed);
        const route = routeOf(deck, showing.chosen);
        expect(new Set(route).size).toBe(route.length);
        expect(route.slice(0, 2)).toEqual(['a', 'b']);
        expect(route.at(-1)).toBe('e');
        if (showing.place.kind === 'step') expect(route).toContain(showing.place.stepId);
      }),
    );
  });
});

const painful = documentOf([
  ...smallMapRecords,
  { kind: 'lane', id: 'pains', laneKind: 'pains' },
  { kind: 'pain', id: 'p1', title: 'Slow', stepIds: ['c'], severity: 4 },
  { kind: 'pain', id: 'p2', title: 'Dear', stepIds: ['b'], severity: 2 },
]).snapshot();
const chosen = (choice: Partial<DeckChoice>) => deckOf(painful, { ...usualChoice, ...choice });

describe('Another order', () => {
  it('by pain shows the worst first and what hurts nobody in the order of the path', () => {
    expect(chosen({ order: 'pain' }).row).toEqual(['c', 'b', 'a', 'd']);
  });

  it('of chosen steps shows these alone, and any other can still be gone to', () => {
    const plan = [
      { stepId: step('d'), minutes: 5 },
      { stepId: step('a'), minutes: 0 },
      { stepId: step('gone'), minutes: 1 },
    ];
    const listed = chosen({ order: 'list', plan });
    expect(listed.row).toEqual(['d', 'a']);
    expect(listed.steps).toHaveLength(4);
    const press = (showing: Showing, ...acts: readonly Act[]) =>
      acts.reduce((now, act) => steer(listed, now, act), showing);
    const strange = press(atStart, 'next', 'next', '3', 'enter');
    expect(placeOf(strange)).toBe('d');
    const beside = press(strange, '1', 'dot', '2', 'enter');
    expect(placeOf(beside)).toBe('b');
    expect(shownSlideOf(listed, beside, null)).toMatchObject({ place: null, total: 2 });
    expect(placeOf(press(beside, 'next'))).toBe('a');
  });

  it('of which nothing is left shows the path', () => {
    expect(chosen({ order: 'list', plan: [] }).row).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('The sheet of a showing', () => {
  it('ticks, moves and times steps; what comes of it is what is shown', () => {
    const first = playlistOf(painful, { ...usualChoice, order: 'list' });
    expect(first.rows.map(({ stepId, isTicked }) => [stepId, isTicked])).toEqual([
      ['a', true],
      ['b', true],
      ['c', true],
      ['d', true],
    ]);
    const changed = timed(movedBy(ticked(first, step('a'), false), step('c'), -1), step('c'), 4);
    expect(choiceOf(changed)).toEqual({
      order: 'list',
      personaId: null,
      plan: [
        { stepId: 'c', minutes: 4 },
        { stepId: 'b', minutes: 0 },
        { stepId: 'd', minutes: 0 },
      ],
    });
    const again = playlistOf(painful, choiceOf(changed));
    expect(again.rows.map(({ stepId }) => stepId).join('')).toBe('cbda');
    expect(choiceOf(again)).toEqual(choiceOf(changed));
  });

  it('takes a plan of all steps in their order as the path, and any other as a list', () => {
    const plan = (...ids: readonly string[]) => ids.map((id) => ({ stepId: step(id), minutes: 1 }));
    expect(choiceOfPlan(painful, plan('a', 'b', 'c', 'd')).order).toBe('path');
    expect(choiceOfPlan(painful, plan('a', 'c')).order).toBe('list');
    expect(choiceOfPlan(painful, plan('b', 'a', 'c', 'd')).order).toBe('list');
    expect(choiceOfPlan(painful, []).order).toBe('path');
  });
});
