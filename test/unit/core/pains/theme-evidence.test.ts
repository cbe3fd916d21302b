import { describe, expect, it } from 'vitest';
import {
  evidenceOfThemes,
  labelsOfMany,
  monthsOfPeriod,
  stepsOfTheme,
  type ThemeCounting,
  type ThemeRows,
  themeQuestion,
} from '#core/pains/theme-evidence';
import { documentOf, smallMapRecords, step } from '../../support/small-map';
import { countsOf, scoresOf } from './readings';

const row = (place: string, label: string, contacts: number, bad = 0): ThemeRows[number] => ({
  place,
  label,
  readings: { contacts: countsOf(contacts), csat: scoresOf(bad, contacts - bad) },
});
const period = { from: '2026-05-15', to: '2026-06-30' };
const counting: ThemeCounting = {
  whole: {
    period,
    rows: [row('a', '7', 10, 4), row('b', '7', 20, 10), row('b', '8', 5, 5), row('b', '9', 99)],
  },
  months: [
    { period: { from: '2026-05-15', to: '2026-05-31' }, rows: [row('b', '7', 8, 4)] },
    { period: { from: '2026-06-01', to: '2026-06-30' }, rows: [row('a', '7', 10, 4), row('b', '7', 12, 6)] },
  ],
  previous: { period: { from: '2026-03-29', to: '2026-05-14' }, rows: [row('b', '8', 3)] },
  takenAt: '2026-07-02T00:00:00.000Z',
};

describe('The evidence of a pain that is about themes', () => {
  it('is the contacts of its themes at its steps, month by month, beside the period before', () => {
    const { contacts, csat, of } = evidenceOfThemes({ themes: [7, 8], stepIds: [step('b')] }, counting);
    expect(contacts).toMatchObject({
      tally: { gross: 25 },
      series: [
        { month: '2026-05', tally: { gross: 8 } },
        { month: '2026-06', tally: { gross: 12 } },
      ],
      earlier: { previous: { tally: { gross: 3 } }, yearAgo: null },
      origin: { period, takenAt: counting.takenAt, sources: ['Support'] },
    });
    expect(csat?.tally).toMatchObject({ counts: { '1': 15, '5': 10 } });
    expect(of).toEqual({ kind: 'themes', stepIds: ['b'] });
  });

  it('is nought where nobody wrote about them, which is known, and says nothing of how they were rated', () => {
    const { contacts, csat } = evidenceOfThemes({ themes: [8], stepIds: [step('a')] }, counting);
    expect(contacts?.tally).toMatchObject({ gross: 0 });
    expect(csat).toBeNull();
  });

  it('is asked of all steps at once, or of all contacts where a pain has no steps', () => {
    const snapshot = documentOf([
      ...smallMapRecords,
      {
        kind: 'rule',
        of: { stepId: 'a', about: 'contacts' },
        expression: { test: 'anyWord', words: ['pay'] },
      },
    ]).snapshot();
    expect(themeQuestion(snapshot, true, period)).toMatchObject({ by: 'theme', places: ['a'], period });
    expect(themeQuestion(snapshot, false, null).steps).toMatchObject([
      { contacts: { test: 'all', rules: [] } },
    ]);
  });
});

describe('A theme is at home', () => {
  it('at steps that hold a twentieth of its contacts, not where one strayed', () => {
    expect(stepsOfTheme(counting.whole.rows, 7).map(({ stepId }) => stepId)).toEqual(['a', 'b']);
    expect(stepsOfTheme([row('a', '7', 1), row('b', '7', 99)], 7)).toEqual([{ stepId: 'b', contacts: 99 }]);
    expect(stepsOfTheme(counting.whole.rows, 1)).toEqual([]);
  });

  it('with personas that write a tenth of it', () => {
    expect(labelsOfMany([row('x', 'new', 90), row('x', 'old', 9), row('x', '', 40)])).toEqual(['new']);
  });
});

describe('The months of a period', () => {
  it('are cut at its edges, and are the latest two years', () => {
    expect(monthsOfPeriod(period)).toEqual([
      { from: '2026-05-15', to: '2026-05-31' },
      { from: '2026-06-01', to: '2026-06-30' },
    ]);
    const long = monthsOfPeriod({ from: '2020-01-01', to: '2026-06-30' });
    expect([long.length, long[0]?.from]).toEqual([24, '2024-07-01']);
  });
});
