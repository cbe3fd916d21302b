import { describe, expect, it } from 'vitest';
import { addFix, deleteFix } from '#core/commands/fix';
import { setFixThemes } from '#core/commands/fix-themes';
import { choosePortfolio, setForecastSettings } from '#core/commands/forecast';
import type { ThemeId } from '#core/document/records/identity';
import { liveRecord, mapOf } from '#core/document/select';
import { chosenFixes } from '#core/metrics/map-portfolio';
import { documentOf, step } from '../../support/small-map';

const ref = { id: 3, name: 'Payments', phrases: ['card refused'] };
const countsOf = (themeIds: readonly ThemeId[]) => ({
  period: null,
  takenAt: '2026-07-01T00:00:00.000Z',
  parts: themeIds.map((themeId) => ({ stepId: step('b'), themeId, tallies: {} })),
});

describe('what forecasts are computed with', () => {
  it('is set one by one, the rest stays, and is undone', () => {
    const map = documentOf();
    map.commit('forecast.settings', setForecastSettings, {
      settings: { cost: { perContact: 90, currency: 'RUB' } },
    });
    map.commit('forecast.settings', setForecastSettings, {
      settings: { goal: { what: 'csat', value: 0.8 } },
    });
    expect(mapOf(map.snapshot()).forecastSettings).toEqual({
      cost: { perContact: 90, currency: 'RUB' },
      handlingMinutes: null,
      goal: { what: 'csat', value: 0.8 },
    });
    map.undo();
    expect(mapOf(map.snapshot()).forecastSettings.goal).toBeNull();
  });
});

describe('a portfolio', () => {
  it('holds each chosen fix once, forgets what is gone, and is undone', () => {
    const map = documentOf();
    const one = map.commit('fix.add', addFix, { title: 'One', stepIds: [step('b')] });
    const other = map.commit('fix.add', addFix, { title: 'Other', stepIds: [step('b')] });
    map.commit('forecast.choose', choosePortfolio, { fixIds: [one, other, one] });
    expect(mapOf(map.snapshot()).portfolio).toEqual([one, other]);
    map.commit('fix.delete', deleteFix, { fixId: one });
    // Without a forecast nothing of it counts, chosen or not.
    expect(chosenFixes(map.snapshot())).toEqual([]);
    map.commit('forecast.choose', choosePortfolio, { fixIds: mapOf(map.snapshot()).portfolio });
    expect(mapOf(map.snapshot()).portfolio).toEqual([other]);
    map.undo();
    map.undo();
    map.undo();
    expect(mapOf(map.snapshot()).portfolio).toEqual([]);
  });
});

describe('the themes of a fix', () => {
  it('come into the map with their counts in one step of undo, each theme once', () => {
    const map = documentOf();
    const fixId = map.commit('fix.add', addFix, { title: 'One', stepIds: [step('b')] });
    map.commit('fix.themes', setFixThemes, { fixId, refs: [ref], count: countsOf });
    const fix = liveRecord(map.snapshot(), 'fix', fixId);
    const [themeId] = fix?.themeIds ?? [];
    expect(liveRecord(map.snapshot(), 'theme', themeId ?? '')?.title).toBe('Payments');
    expect(fix?.themeCounts?.parts).toEqual([{ stepId: 'b', themeId, tallies: {} }]);
    // Chosen again, it is the same theme of the map.
    map.commit('fix.themes', setFixThemes, { fixId, refs: [ref], count: countsOf });
    expect(map.snapshot().byKind.theme).toHaveLength(1);
    // The second time changed nothing, so one step takes all of it back.
    map.undo();
    expect(liveRecord(map.snapshot(), 'fix', fixId)).toMatchObject({ themeIds: [], themeCounts: null });
    expect(map.snapshot().byKind.theme).toHaveLength(0);
  });

  it('are all contacts again when none is chosen', () => {
    const map = documentOf();
    const fixId = map.commit('fix.add', addFix, { title: 'One', stepIds: [step('b')] });
    map.commit('fix.themes', setFixThemes, { fixId, refs: [ref], count: countsOf });
    map.commit('fix.themes', setFixThemes, { fixId, refs: [], count: () => null });
    expect(liveRecord(map.snapshot(), 'fix', fixId)).toMatchObject({ themeIds: [], themeCounts: null });
    map.undo();
    map.undo();
    expect(liveRecord(map.snapshot(), 'fix', fixId)).toMatchObject({ themeIds: [], themeCounts: null });
    expect(map.snapshot().byKind.theme).toHaveLength(0);
  });
});
