import { expect, test } from 'vitest';
import { noFilter } from '#core/walk/journey';
import { smallMapRecords } from '../support/small-map';
import { journeyOf } from './journey-of';

const records: readonly object[] = [
  ...smallMapRecords.filter((record) => !('ends' in record)),
  { kind: 'persona', id: 'anna', name: 'Anna' },
  { kind: 'persona', id: 'boris', name: 'Boris' },
  { kind: 'lane', id: 'quotes', laneKind: 'quotes' },
  { kind: 'cell', at: { laneId: 'emotion', stepId: 'c' }, emotion: -2 },
  { kind: 'lane', id: 'sketches', laneKind: 'customPicture', title: 'Sketches' },
  {
    kind: 'cell',
    at: { laneId: 'sketches', stepId: 'd' },
    picture: { hash: 'a'.repeat(64), type: 'image/png', width: 4, height: 3, description: 'A queue' },
  },
  { kind: 'path', id: 'ab', ends: { from: 'a', to: 'b' }, personaIds: ['boris'] },
  { kind: 'path', id: 'ac', ends: { from: 'a', to: 'c' } },
  { kind: 'path', id: 'bd', ends: { from: 'b', to: 'd' } },
];

test('everybody walks all steps, in the order of the map', () => {
  const { steps } = journeyOf(records).walk(noFilter);
  expect(steps.map(({ number }) => number)).toEqual(['1.1', '1.2', '2.1', '2.2']);
  expect(steps.map(({ cells }) => [...cells.emotions.values()])).toEqual([[], [], [-2], []]);
  expect(
    steps.flatMap(({ cells }) => cells.pictures.map(({ lane, description }) => `${lane}: ${description}`)),
  ).toEqual(['Sketches · Picture: A queue']);
});

test('one persona walks the own way, and its steps keep their numbers', () => {
  const walk = journeyOf(records).walk({ ...noFilter, personaId: 'anna' });
  expect(walk.steps.map(({ number }) => number)).toEqual(['1.1', '2.1']);
  expect(walk.layout.columns.map(({ stepId }) => stepId)).toEqual(['a', 'c']);
});

test('a lane that is hidden is in neither the drawing nor the steps; without a lane of the kind, nothing is hidden', () => {
  const journey = journeyOf(records);
  const before = journey.walk(noFilter);
  const after = journey.walk({ ...noFilter, hiddenLanes: new Set(['quotes', 'actions']) });
  expect(after.layout.rows.map(({ laneId }) => laneId)).not.toContain('quotes');
  expect(after.layout.height).toBeLessThan(before.layout.height);
  expect([before.shows('quotes'), after.shows('quotes')]).toEqual([true, false]);
  expect([before.showsLane('actions'), after.showsLane('actions')]).toEqual([true, false]);
  expect(after.shows('pains')).toBe(true);
});
