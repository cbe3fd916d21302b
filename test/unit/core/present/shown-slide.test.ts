import { describe, expect, it } from 'vitest';
import { addPainOfQuote } from '#core/commands/pain-sources';
import { quoteId } from '#core/document/records/identity';
import { picturesAt } from '#core/present/deck';
import { placesOf } from '#core/present/route';
import { atStart, type Showing } from '#core/present/showing';
import { shownSlideOf } from '#core/present/shown-slide';
import { type ShownSlide, type Slide, shownSlide } from '#core/present/slide';
import { goTo, steer } from '#core/present/steer';
import { step } from '../../support/small-map';
import { deckOf, presentedMap, secrets } from './deck-of';

const deck = deckOf();
const atB: Showing = goTo(atStart, { kind: 'step', stepId: step('b') });
const sent = (slide: Slide): ShownSlide => ({
  language: 'en',
  theme: 'light',
  map: 'Small',
  slide,
  ready: [],
});
const stepSlide = (showing: Showing) => {
  const slide = shownSlideOf(deck, showing, null);
  if (slide.kind !== 'step') throw new Error('No step is shown');
  return slide;
};

describe('The slides of a map', () => {
  it('are its cover, the whole path, its steps in order, and what was captured', () => {
    expect(
      placesOf(deck, new Map()).map((place) => (place.kind === 'step' ? place.stepId : place.kind)),
    ).toEqual(['cover', 'overview', 'a', 'b', 'c', 'd', 'summary']);
  });

  it('all fit the shape that the audience’s window takes, whatever was revealed', () => {
    for (const place of placesOf(deck, new Map())) {
      let showing = goTo(atStart, place);
      for (let count = 0; count < 4; count += 1) {
        const { success, error } = shownSlide.safeParse(sent(shownSlideOf(deck, showing, null)));
        expect(error?.message ?? success).toBe(true);
        showing = steer(deck, showing, 'reveal');
      }
    }
  });

  it('say where it hurts: by severity where no step has a pain score', () => {
    const { heat, legend } = deck.heatMap;
    expect([...heat.values()].map(({ level }) => level)).toEqual([0, 3, 0, 0]);
    expect(legend).toContain('severe');
  });
});

describe('What an audience sees of a step', () => {
  it('never holds notes or comments', () => {
    expect(deck.steps[1]?.walked.step).toMatchObject({
      notes: secrets.notes,
      comments: [{ text: secrets.comment }],
    });
    for (const place of placesOf(deck, new Map())) {
      const text = JSON.stringify(shownSlideOf(deck, goTo(atStart, place), null));
      expect(text).not.toContain(secrets.notes);
      expect(text).not.toContain(secrets.comment);
    }
  });

  it('holds a quote only once it was revealed, also where a pin repeats it', () => {
    expect(JSON.stringify(stepSlide(atB))).not.toContain(secrets.first);
    const one = steer(deck, atB, 'reveal');
    expect(stepSlide(one).quotes.map(({ text }) => text)).toEqual([secrets.first]);
    expect(JSON.stringify(stepSlide(one))).not.toContain(secrets.second);
    expect(stepSlide(one).pictures[0]?.pins[0]?.text).toBe('');

    const two = steer(deck, one, 'reveal');
    expect(stepSlide(two).quotes.map(({ text }) => text)).toEqual([secrets.first, secrets.second]);
    expect(stepSlide(two).pictures[0]?.pins[0]?.text).toBe(secrets.second);
    expect(JSON.stringify(stepSlide(steer(deck, two, 'hideQuotes')))).not.toContain(secrets.first);
  });

  it('holds a pain that was made of a quote only once the quote was revealed: it has its words', () => {
    const map = presentedMap();
    map.commit('pain.ofQuote', addPainOfQuote, { quoteId: quoteId.parse('q1') });
    const own = deckOf(map.snapshot());
    const painsAt = (showing: Showing) => {
      const slide = shownSlideOf(own, showing, null);
      return slide.kind === 'step' ? slide.pains.map(({ title }) => title) : [];
    };
    expect(painsAt(atB)).toEqual(['Slow']);
    expect(painsAt(steer(own, atB, 'reveal'))).toContain(secrets.first);
  });

  it('is refused with a field that nobody declared', () => {
    const slide = { ...stepSlide(atB), notes: secrets.notes };
    expect(shownSlide.safeParse({ ...sent(stepSlide(atB)), slide }).success).toBe(false);
  });

  it('is nothing while the screen is blank', () => {
    expect(shownSlideOf(deck, steer(deck, atB, 'blank'), null)).toEqual({ kind: 'blank' });
  });

  it('names the pictures to have ready', () => {
    expect(picturesAt(deck, atB.place).map((hash) => hash[0])).toEqual(['a', 'b']);
    expect(picturesAt(deck, { kind: 'overview' })).toEqual([]);
  });
});
