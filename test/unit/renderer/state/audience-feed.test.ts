import { beforeEach, expect, it, vi } from 'vitest';
import { atStart } from '#core/present/showing';
import { shownSlideOf } from '#core/present/shown-slide';
import { goTo } from '#core/present/steer';
import { createAudienceFeed } from '#renderer/state/audience-feed';
import { deckOf } from '../../core/present/deck-of';
import { eventually } from '../../support/eventually';
import { step } from '../../support/small-map';

const calls = vi.hoisted((): { name: string; input: Record<string, unknown> }[] => []);
vi.mock('#renderer/platform/desktop', () => ({
  call: async (name: string, input: Record<string, unknown>) => {
    calls.push({ name, input });
    return { ok: true, value: {} };
  },
}));
vi.mock('#renderer/state/picture-cache', () => ({
  readPicture: async () => new Blob([new Uint8Array([1])], { type: 'image/png' }),
}));

const deck = deckOf();
const feed = createAudienceFeed();
const show = async (stepId: string): Promise<void> => {
  const showing = goTo(atStart, { kind: 'step', stepId: step(stepId) });
  const slide = shownSlideOf(deck, showing, null);
  feed.send(deck, showing, { language: 'en', theme: 'light', map: 'Small', slide });
  await eventually(() => expect(calls.some(({ name }) => name === 'present.show')).toBe(true));
  await new Promise((done) => setTimeout(done));
};
const sentPictures = () =>
  calls.filter(({ name }) => name === 'present.picture').map(({ input }) => String(input.hash)[0]);
const told = () => calls.filter(({ name }) => name === 'present.show');

beforeEach(() => {
  calls.length = 0;
  feed.begin();
});

it('pictures go to the audience a slide ahead, once, and are let go of when the walk has passed', async () => {
  await show('a');
  expect(sentPictures()).toEqual(['a', 'b']);
  await show('b');
  await show('c');
  expect(sentPictures()).toEqual(['a', 'b']);
  await show('d');
  expect(told().at(-1)?.input.ready).toEqual([]);
  await show('b');
  expect(sentPictures()).toEqual(['a', 'b', 'a', 'b']);
});

it('the same slide is sent once, and a new window gets everything anew', async () => {
  await show('b');
  await show('b');
  expect(told()).toHaveLength(1);
  feed.begin();
  await show('b');
  expect(told()).toHaveLength(2);
  expect(sentPictures()).toEqual(['a', 'b', 'a', 'b']);
});
