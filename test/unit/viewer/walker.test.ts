import { beforeEach, expect, test } from 'vitest';
import { noFilter } from '#core/walk/journey';
import { createWalker } from '#viewer/walker';
import { smallMapRecords } from '../support/small-map';
import { journeyOf } from './journey-of';

let shown: string | null = null;
const { steps } = journeyOf(smallMapRecords).walk(noFilter);
const walker = () => {
  const made = createWalker({
    steps: () => steps,
    shown: () => shown,
    open: (stepId) => {
      shown = stepId;
      made.note(stepId);
    },
  });
  return made;
};

beforeEach(() => {
  shown = null;
});

test('begins with the first step, and stays at the last', () => {
  const { next } = walker();
  const seen = [1, 2, 3, 4, 5].map(() => {
    next();
    return shown;
  });
  expect(seen).toEqual(['a', 'b', 'c', 'd', 'd']);
});

test('goes on from where it was when the map was looked at between', () => {
  const { next, previous } = walker();
  next();
  next();
  shown = null;
  next();
  expect(shown).toBe('c');
  shown = null;
  previous();
  expect(shown).toBe('c');
  previous();
  expect(shown).toBe('b');
});

test('before the beginning there is nothing', () => {
  const { previous, first, last } = walker();
  previous();
  expect(shown).toBeNull();
  last();
  expect(shown).toBe('d');
  first();
  previous();
  expect(shown).toBe('a');
});
