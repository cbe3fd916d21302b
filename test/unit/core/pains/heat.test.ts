import { describe, expect, it } from 'vitest';
import { setMetricSettings } from '#core/commands/map';
import { heatLevel, heatOfMap } from '#core/pains/heat';
import { documentOf, smallMapRecords, step } from '../../support/small-map';
import { countsOf, metricAt, painOf, scoresOf } from './readings';

const heatOf = (records: readonly object[]) =>
  heatOfMap(documentOf([...smallMapRecords, ...records]).snapshot()).steps;

describe('The heat of a step', () => {
  it('is one of four equal parts up to the hottest step; nought is nought', () => {
    expect([0, 1, 25, 26, 50, 51, 75, 76, 100].map((score) => heatLevel(score, 100))).toEqual([
      0, 1, 1, 2, 2, 3, 3, 4, 4,
    ]);
    expect(heatLevel(0, 0)).toBe(0);
  });

  it('comes from its own numbers, with the number kept beside it', () => {
    const heat = heatOf([
      metricAt('a', 'contacts', countsOf(1_000)),
      metricAt('a', 'csat', scoresOf(40, 60)),
      metricAt('b', 'contacts', countsOf(500)),
      metricAt('b', 'csat', scoresOf(20, 80)),
      metricAt('c', 'contacts', countsOf(9_000)),
    ]);
    expect(heat.get(step('a'))).toMatchObject({ level: 4, from: 'step', score: { value: 400 } });
    expect(heat.get(step('b'))).toMatchObject({ level: 1, score: { value: 100 } });
    expect(heat.get(step('c'))).toMatchObject({ level: null, score: { value: null, reason: 'noAnswers' } });
    expect(heat.get(step('d'))).toMatchObject({ level: null, score: { value: null, reason: 'noData' } });
  });

  it('comes from its pains where it has no numbers: each pain is split among its steps, and nothing is added to numbers', () => {
    const evidence = { contacts: countsOf(1_000), csat: scoresOf(60, 40) };
    const heat = heatOf([
      metricAt('a', 'contacts', countsOf(1_000)),
      metricAt('a', 'csat', scoresOf(80, 20)),
      painOf('both', evidence, { stepIds: ['a', 'b'] }),
      painOf('alone', evidence, { stepIds: ['b'] }),
    ]);
    expect(heat.get(step('a'))).toMatchObject({ level: 4, from: 'step', score: { value: 800 } });
    expect(heat.get(step('b'))).toMatchObject({ level: 4, from: 'pains', score: { value: 900 } });
    expect(heat.get(step('c'))?.level).toBeNull();
  });

  it('follows the setting of the map', () => {
    const map = documentOf([...smallMapRecords, metricAt('c', 'contacts', countsOf(9_000))]);
    map.commit('map.metrics', setMetricSettings, { settings: { painScore: 'contacts' } });
    expect(heatOfMap(map.snapshot()).steps.get(step('c'))).toMatchObject({
      level: 4,
      score: { value: 9_000 },
    });
  });
});
