import { beforeEach, describe, expect, it } from 'vitest';
import { addPath } from '#core/commands/path';
import { addQuote } from '#core/commands/quote';
import { liveRecord, pathsFrom } from '#core/document/select';
import { moveFrom, placeAround, type ShownMap, stepOf, thingsWithin } from '#renderer/canvas/inner-things';
import type { Selected } from '#renderer/state/view';
import { type DrawnMap, drawnMap } from './drawn-map';

let drawn: DrawnMap;
let map: ShownMap;

const step = (title: string): Selected => ({ kind: 'step', id: drawn.step(title) });
const cell = (lane: string, title: string): Selected => ({
  kind: 'cell',
  laneId: drawn.lane(lane),
  stepId: drawn.step(title),
});
const stepRecord = (title: string) => {
  const found = liveRecord(drawn.document.snapshot(), 'step', drawn.step(title));
  if (!found) throw new Error(`No step ${title}`);
  return found;
};
const path = (from: string, to: string): Selected => {
  const found = pathsFrom(drawn.document.snapshot(), stepRecord(from).id).find(
    ({ ends }) => ends.to === drawn.step(to),
  );
  if (!found) throw new Error(`No path from ${from} to ${to}`);
  return { kind: 'path', id: found.id };
};

const quotes: Selected[] = [];

beforeEach(() => {
  drawn = drawnMap();
  const { document } = drawn;
  document.commit('path.add', addPath, { from: stepRecord('search').id, to: stepRecord('pay').id });
  quotes.length = 0;
  for (const text of ['Where is it?', 'Too many of them'])
    quotes.push({
      kind: 'quote',
      id: document.commit('quote.add', addQuote, { stepId: stepRecord('compare').id, text }),
    });
  map = { snapshot: document.snapshot(), layout: drawn.draw() };
});

describe('The paths of a step', () => {
  it('stand within it, and are walked up and down', () => {
    const paths = thingsWithin(map, step('search'));
    expect(paths).toEqual([path('search', 'compare'), path('search', 'pay')]);
    expect(moveFrom(map, path('search', 'compare'), 'down')).toEqual(path('search', 'pay'));
    expect(moveFrom(map, path('search', 'pay'), 'up')).toEqual(path('search', 'compare'));
  });

  it('lead back to where they come from, and on to where they go', () => {
    expect(placeAround(map, path('search', 'pay'))).toEqual(step('search'));
    expect(moveFrom(map, path('search', 'compare'), 'up')).toEqual(step('search'));
    expect(moveFrom(map, path('search', 'pay'), 'left')).toEqual(step('search'));
    expect(moveFrom(map, path('search', 'pay'), 'right')).toEqual(step('pay'));
  });

  it('let the keyboard go on from their step', () => {
    expect(moveFrom(map, path('search', 'pay'), 'down')).toEqual(cell('actions', 'search'));
    expect(moveFrom(map, path('search', 'pay'), 'next')).toEqual(step('compare'));
  });
});

describe('The quotes of a cell', () => {
  it('stand within it one under another, over their own words', () => {
    expect(thingsWithin(map, cell('quotes', 'compare'))).toEqual(quotes);
    const parts =
      map.layout.cells.get(`${drawn.lane('quotes')}:${drawn.step('compare')}`)?.figure.parts ?? [];
    expect(parts).toHaveLength(2);
    const [first, second] = parts;
    if (!first || !second) throw new Error('two quotes');
    expect(first.height).toBeGreaterThan(0);
    expect(second.y).toBeGreaterThanOrEqual(first.y + first.height);
  });

  it('are walked up and down, and left for the cell or its neighbours', () => {
    const [first, second] = quotes;
    if (!first || !second) throw new Error('two quotes');
    expect(moveFrom(map, first, 'down')).toEqual(second);
    expect(moveFrom(map, second, 'up')).toEqual(first);
    expect(moveFrom(map, first, 'up')).toEqual(cell('quotes', 'compare'));
    expect(moveFrom(map, second, 'down')).toEqual(cell('contacts', 'compare'));
    expect(moveFrom(map, first, 'left')).toEqual(cell('quotes', 'search'));
    expect(placeAround(map, first)).toEqual(cell('quotes', 'compare'));
    expect(stepOf(map.snapshot, first)).toBe(drawn.step('compare'));
  });

  it('leave other cells as they were', () => {
    expect(thingsWithin(map, cell('actions', 'compare'))).toEqual([]);
    expect(moveFrom(map, cell('actions', 'compare'), 'down')).toEqual(cell('emotion', 'compare'));
    expect(placeAround(map, cell('actions', 'compare'))).toBeNull();
  });
});
