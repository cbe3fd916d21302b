import { describe, expect, it } from 'vitest';
import { deleteStep } from '#core/commands/step';
import { fitted } from '#core/present/camera';
import { commandOf } from '#core/present/keys';
import { atStart, type Showing } from '#core/present/showing';
import { type Act, steer } from '#core/present/steer';
import { step } from '../../support/small-map';
import { deckOf, presentedMap } from './deck-of';

const deck = deckOf();
const shownAfter = (...acts: readonly Act[]): Showing =>
  acts.reduce((showing, act) => steer(deck, showing, act), atStart);
const placeOf = ({ place }: Showing): string => (place.kind === 'step' ? place.stepId : place.kind);

describe('A presentation', () => {
  it('goes from slide to slide and stops at both ends', () => {
    expect(placeOf(shownAfter('previous'))).toBe('cover');
    expect(placeOf(shownAfter('next', 'next', 'next', 'previous'))).toBe('a');
    expect(placeOf(shownAfter('summary', 'next'))).toBe('summary');
  });

  it('goes on with one key: first the quotes, then the next slide', () => {
    const atB = ['next', 'next', 'next'] as const;
    const shown = shownAfter(...atB, 'onward', 'onward');
    expect(placeOf(shown)).toBe('b');
    expect(shown.revealed.get(step('b'))).toBe(2);
    expect(placeOf(shownAfter(...atB, 'onward', 'onward', 'onward'))).toBe('c');
  });

  it('comes back from the overview to the step it left, where quotes stay revealed', () => {
    const back = shownAfter('next', 'next', 'next', 'reveal', 'overview', 'next');
    expect(placeOf(back)).toBe('b');
    expect(back.revealed.get(step('b'))).toBe(1);
  });

  it('leaves a blank screen for what was on it', () => {
    const blank = shownAfter('next', 'next', 'blank');
    expect(blank.isBlank).toBe(true);
    expect(steer(deck, blank, 'next')).toMatchObject({ isBlank: false, place: blank.place });
    expect(steer(deck, blank, 'onward')).toMatchObject({ isBlank: false, place: blank.place });
  });

  it('shows screenshots large and one after another, and only where there are some', () => {
    const atB = shownAfter('next', 'next', 'next');
    expect(steer(deck, atB, 'zoom').camera).toEqual(fitted);
    expect(steer(deck, atB, 'turnPicture').shownPicture).toBe(1);
    expect(steer(deck, steer(deck, atB, 'turnPicture'), 'turnPicture').shownPicture).toBe(0);
    expect(shownAfter('next', 'next', 'zoom').camera).toBeNull();
    expect(shownAfter('next', 'next', 'next', 'zoom', 'next').camera).toBeNull();
  });

  it('goes to the overview when its step was removed meanwhile', () => {
    const map = presentedMap();
    map.commit('step.delete', deleteStep, { stepId: step('b') });
    const next = steer(deckOf(map.snapshot()), shownAfter('next', 'next', 'next'), 'next');
    expect(placeOf(next)).toBe('a');
  });
});

describe('Keys of a presentation', () => {
  it('go by their place, so that every layout has them', () => {
    expect(commandOf({ key: 'и', code: 'KeyB' })).toEqual({ kind: 'act', act: 'blank' });
    expect(commandOf({ key: 'PageDown', code: '' })).toEqual({ kind: 'act', act: 'next' });
    expect(commandOf({ key: 'а', code: 'KeyF' })).toEqual({ kind: 'capture', of: 'fix' });
    expect(commandOf({ key: 'Shift', code: 'ShiftLeft' })).toBeNull();
  });
});
