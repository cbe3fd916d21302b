/** Whatever is pressed, in whatever order: what is not to be seen is never in a slide. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandOf } from '#core/present/keys';
import { atStart, type Showing } from '#core/present/showing';
import { shownSlideOf } from '#core/present/shown-slide';
import { type ShownSlide, shownSlide } from '#core/present/slide';
import { steer } from '#core/present/steer';
import { step } from '../../support/small-map';
import { deckOf, secrets } from './deck-of';

const deck = deckOf();
const codes = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter) => `Key${letter}`),
  ...['Right', 'Left', 'Up', 'Down'].map((way) => `Arrow${way}`),
  ...['PageDown', 'PageUp', 'Home', 'End', 'Space', 'Enter', 'Backspace', 'Escape', 'F5', 'Period', ''],
];
const keys = [...'0123456789.+-=?b', 'PageDown', 'PageUp', 'Shift', 'ю', 'и'];
const pressed = fc.record({ key: fc.constantFrom(...keys), code: fc.constantFrom(...codes) });
const anything = fc.array(
  fc.oneof(
    pressed,
    fc.constantFrom('Space', 'KeyR', 'KeyH', 'KeyM', 'KeyZ').map((code) => ({ key: code, code })),
  ),
  { maxLength: 60 },
);

function press(showing: Showing, key: { key: string; code: string }): Showing {
  const command = commandOf(key);
  return command?.kind === 'act' ? steer(deck, showing, command.act) : showing;
}

describe('Any keys', () => {
  it('show no note, no comment and no quote that was not revealed, and nothing but slides', () => {
    fc.assert(
      fc.property(anything, (sequence) => {
        let showing = atStart;
        for (const key of sequence) {
          showing = press(showing, key);
          const slide = shownSlideOf(deck, showing, null);
          const text = JSON.stringify(slide);
          expect(text).not.toContain(secrets.notes);
          expect(text).not.toContain(secrets.comment);
          const revealed = showing.revealed.get(step('b')) ?? 0;
          if (revealed < 1) expect(text).not.toContain(secrets.first);
          if (revealed < 2) expect(text).not.toContain(secrets.second);
          const sent = { language: 'en', theme: 'dark', map: 'Small', slide, ready: [] } satisfies ShownSlide;
          expect(shownSlide.safeParse(sent).error?.message).toBeUndefined();
        }
      }),
    );
  });

  it('leave a slide only for another one: nothing ends, opens or captures by itself', () => {
    fc.assert(
      fc.property(anything, (sequence) => {
        const showing = sequence.reduce(press, atStart);
        const { place } = showing;
        if (place.kind === 'step') expect(deck.steps.map(({ id }) => id)).toContain(place.stepId);
      }),
    );
  });
});

describe('A clicker', () => {
  const sends = (key: string, code = '') => commandOf({ key, code });
  it('leads on and back, blanks the screen, and has a button to begin and to end', () => {
    expect([sends('PageDown'), sends('PageUp')]).toEqual([
      { kind: 'act', act: 'next' },
      { kind: 'act', act: 'previous' },
    ]);
    expect(sends('b')).toEqual({ kind: 'act', act: 'blank' });
    expect(sends('F5', 'F5')).toEqual({ kind: 'act', act: 'show' });
    expect(sends('Escape')).toEqual({ kind: 'end' });
    const blank = steer(deck, atStart, 'dot');
    expect(blank.isBlank).toBe(true);
    expect(steer(deck, blank, 'show').isBlank).toBe(false);
    expect(steer(deck, atStart, 'show')).toBe(atStart);
  });
});

describe('The number of a step', () => {
  const type = (...sent: readonly string[]) =>
    sent.reduce((showing, key) => press(showing, { key, code: key === '⏎' ? 'Enter' : '' }), atStart);
  it('leads to it with Enter; a bare number counts the row; what is no number leads nowhere', () => {
    expect(type('2', '.', '1', '⏎').place).toEqual({ kind: 'step', stepId: 'c' });
    expect(type('4', '⏎').place).toEqual({ kind: 'step', stepId: 'd' });
    expect(type('9', '⏎')).toMatchObject({ place: { kind: 'cover' }, typed: '' });
    expect(type('2', '.')).toMatchObject({ typed: '2.', isBlank: false });
  });
  it('is forgotten as soon as something else is pressed', () => {
    expect(type('2', 'PageDown')).toMatchObject({ typed: '', place: { kind: 'overview' } });
  });
});
