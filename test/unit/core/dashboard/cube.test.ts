/** A dashboard's sums against plain counts of the comments they were made of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cube, cellCount, type Dimension, dimensions, type ValueName } from '#core/dashboard/cube';
import { type Dashboard, quotesUnder, wordsOfSearch } from '#core/dashboard/dashboard';
import { foldCube, keepLargest } from '#core/dashboard/fold';
import { packDashboard, unpackDashboard } from '#core/dashboard/pack';
import { everything, type Filter, sumCube } from '#core/dashboard/sums';

interface Comment {
  readonly source: number;
  readonly theme: number;
  readonly category: number;
  readonly channel: number;
  readonly month: number;
  /** 0: unrated; 1: satisfied; 2: dissatisfied. */
  readonly score: number;
}

const sizes = { source: 3, theme: 9, category: 12, channel: 4 };
const months = ['2026-01', '2026-02', '2026-03', ''];

const comment: fc.Arbitrary<Comment> = fc.record({
  source: fc.nat(sizes.source - 1),
  theme: fc.nat(sizes.theme - 1),
  category: fc.nat(sizes.category - 1),
  channel: fc.nat(sizes.channel - 1),
  month: fc.nat(months.length - 1),
  score: fc.nat(2),
});
const comments = fc.array(comment, { maxLength: 120 });
const place = (size: number) => fc.option(fc.nat(size - 1), { nil: null });
const filters: fc.Arbitrary<Filter> = fc.record({
  source: place(sizes.source),
  theme: place(sizes.theme),
  category: place(sizes.category),
  channel: place(sizes.channel),
  from: place(3),
  to: place(3),
});

const namesOf = (dimension: Dimension): ValueName[] =>
  Array.from({ length: sizes[dimension] }, (_, at) => (at === 0 ? { is: 'none' } : `${dimension} ${at}`));

/** A cell for each comment, as a store that folds nothing would count them. */
const cubeOf = (all: readonly Comment[]): Cube => ({
  names: {
    source: namesOf('source'),
    theme: namesOf('theme'),
    category: namesOf('category'),
    channel: namesOf('channel'),
  },
  months,
  cells: {
    source: all.map(({ source }) => source),
    theme: all.map(({ theme }) => theme),
    category: all.map(({ category }) => category),
    channel: all.map(({ channel }) => channel),
    month: all.map(({ month }) => month),
    contacts: all.map(() => 1),
    rated: all.map(({ score }) => (score > 0 ? 1 : 0)),
    dissatisfied: all.map(({ score }) => (score === 2 ? 1 : 0)),
  },
});

const isIn = (one: Comment, filter: Filter): boolean => {
  const isDated =
    (filter.from === null && filter.to === null) ||
    (one.month < 3 && one.month >= (filter.from ?? 0) && one.month <= (filter.to ?? 3));
  return isDated && dimensions.every((name) => filter[name] === null || filter[name] === one[name]);
};
const tally = (all: readonly Comment[]) => ({
  contacts: all.length,
  rated: all.filter(({ score }) => score > 0).length,
  dissatisfied: all.filter(({ score }) => score === 2).length,
});

describe('sums of a dashboard', () => {
  it('are what counting the comments gives, under any filter', () => {
    fc.assert(
      fc.property(comments, filters, (all, filter) => {
        const sums = sumCube(cubeOf(all), filter);
        const left = all.filter((one) => isIn(one, filter));
        expect(sums.whole).toEqual(tally(left));
        for (const name of dimensions)
          for (const [at, own] of sums.of[name].entries())
            expect(own).toEqual(tally(left.filter((one) => one[name] === at)));
        for (const [at, own] of sums.months.entries())
          expect(own).toEqual(tally(left.filter(({ month }) => month === at)));
        for (const [theme, row] of sums.themeMonths.entries())
          for (const [at, count] of row.entries())
            expect(count).toBe(left.filter((one) => one.theme === theme && one.month === at).length);
      }),
      { numRuns: 100 },
    );
  });

  it('stay exact when rare values are folded, and a value that is named is all there is of it', () => {
    fc.assert(
      fc.property(comments, fc.integer({ min: 1, max: 60 }), (all, most) => {
        const cube = cubeOf(all);
        const folded = foldCube(cube, most);
        // More than asked for are left only where hardly a value is named any more.
        if (cellCount(folded) > most)
          for (const name of ['category', 'theme', 'channel'] as const)
            expect(folded.names[name].filter((value) => typeof value === 'string').length).toBeLessThan(5);
        const [before, after] = [sumCube(cube, everything), sumCube(folded, everything)];
        expect(after.whole).toEqual(before.whole);
        expect(after.months).toEqual(before.months);
        expect(after.of.source).toEqual(before.of.source);
        for (const name of dimensions) {
          expect(after.of[name].reduce((sum, { contacts }) => sum + contacts, 0)).toBe(all.length);
          for (const [at, value] of folded.names[name].entries()) {
            const was = cube.names[name].findIndex((one) => JSON.stringify(one) === JSON.stringify(value));
            if (was < 0) expect(value).toEqual({ is: 'rest' });
            else expect(after.of[name][at]).toEqual(before.of[name][was]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keep what most comments speak of', () => {
    const one = { source: 0, category: 0, channel: 0, month: 0, score: 0 };
    const all = [1, 1, 1, 2, 2, 3, 4, 0].map((theme) => ({ ...one, theme }));
    const kept = keepLargest(cubeOf(all), 'theme', 2);
    expect(kept.names.theme).toEqual([{ is: 'none' }, 'theme 1', 'theme 2', { is: 'rest' }]);
    expect(sumCube(kept, everything).of.theme.map(({ contacts }) => contacts)).toEqual([1, 3, 2, 2]);
    // Folded once more, the rest stays one value.
    expect(keepLargest(kept, 'theme', 1).names.theme).toEqual([{ is: 'none' }, 'theme 1', { is: 'rest' }]);
  });
});

const dashboard: Dashboard = {
  language: 'ru',
  theme: 'light',
  madeOn: '2026-11-22',
  whose: 'customers',
  isInvented: true,
  period: null,
  cube: cubeOf([]),
  quotes: {
    text: ['Не пришёл код', 'Where is my code?', 'Верните деньги 💸'],
    day: ['2026-01-05', '2026-02-01', ''],
    source: [0, 1, 0],
    theme: [1, 1, 2],
    category: [0, 2, 0],
    channel: [0, 1, 1],
    month: [0, 1, 3],
    score: [0, 1, 2],
  },
  texts: 9,
};

describe('a packed dashboard', () => {
  it('is unpacked as it was, whatever its length', () => {
    for (const tail of ['', 'a', 'ab', 'abc', '💸']) {
      const one = { ...dashboard, madeOn: tail };
      const packed = packDashboard(one);
      expect(packed).toMatch(/^[A-Za-z0-9+/]+={0,2}$/);
      expect(unpackDashboard(packed)).toEqual(one);
    }
  });

  it('shows the quotes that a filter and words leave', () => {
    const under = (filter: Partial<Filter>, typed = '') =>
      quotesUnder(dashboard, { ...everything, ...filter }, wordsOfSearch(typed));
    expect(under({})).toEqual([0, 1, 2]);
    expect(under({ source: 0 })).toEqual([0, 2]);
    // A quote without a date is in no range of months.
    expect(under({ from: 0 })).toEqual([0, 1]);
    expect(under({ theme: 1, channel: 1 })).toEqual([1]);
    expect(under({ category: 2 })).toEqual([1]);
    expect(under({}, ' Пришел  КОД ')).toEqual([0]);
    expect(under({}, 'ден')).toEqual([2]);
    expect(under({}, 'ньги')).toEqual([]);
  });
});
