import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInstant, readNumber, readScore, readYesNo } from '#core/evidence/read-value';
import { csvCell, safeText } from '#core/evidence/safe-cell';

describe('dates as tools write them', () => {
  it.each([
    ['2026-05-03T14:05:09', 'ymd', '2026-05-03 14:05:09'],
    ['2026-05-03 14:05', 'ymd', '2026-05-03 14:05:00'],
    ['2026-05-03T14:05:09.123Z', 'ymd', '2026-05-03 14:05:09'],
    ['2026-05-03T14:05:09+03:00', 'ymd', '2026-05-03 14:05:09'],
    ['2026-01-01 10:00:55.01', 'ymd', '2026-01-01 10:00:55'],
    ['2026/5/3', 'ymd', '2026-05-03 00:00:00'],
    ['20260503', 'ymd', '2026-05-03 00:00:00'],
    ['03.05.2026', 'dmy', '2026-05-03 00:00:00'],
    ['03.05.2026 14:05', 'dmy', '2026-05-03 14:05:00'],
    ['3.5.26, 14:05:09', 'dmy', '2026-05-03 14:05:09'],
    ['03/05/2026', 'dmy', '2026-05-03 00:00:00'],
    ['05/03/2026 2:05 PM', 'mdy', '2026-05-03 14:05:00'],
    ['12/31/1899 06:15:00 PM', 'mdy', '1899-12-31 18:15:00'],
    ['22/Dec/25 2:38 PM', 'dmy', '2025-12-22 14:38:00'],
    ['01/Jan/26 12:00 AM', 'dmy', '2026-01-01 00:00:00'],
    ['22 декабря 2025 г. 14:38', 'dmy', '2025-12-22 14:38:00'],
    ['5 мая 2026', 'dmy', '2026-05-05 00:00:00'],
    ['Dec 22, 2025 2:38 PM', 'mdy', '2025-12-22 14:38:00'],
    ['1767225600', 'ymd', '2026-01-01 00:00:00'],
    ['1767225600000', 'ymd', '2026-01-01 00:00:00'],
  ] as const)('%s (%s) is %s', (cell, order, expected) => {
    expect(readInstant(cell, order)).toBe(expected);
  });

  it.each([
    ['31.02.2026', 'dmy'],
    ['13/13/2026', 'dmy'],
    ['25.12.2026', 'mdy'],
    ['2026-05-03 25:00', 'ymd'],
    ['not-a-date', 'ymd'],
    ['12345', 'ymd'],
    ['', 'ymd'],
    ['6:00:00', 'dmy'],
  ] as const)('%s (%s) is no date, and is not bent into one', (cell, order) => {
    expect(readInstant(cell, order)).toBeNull();
  });

  it('a date written and read again is the same date, in every order', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01'), max: new Date('2068-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 19).replace('T', ' ');
          const [y = '', m = '', d = ''] = iso.slice(0, 10).split('-');
          expect(readInstant(iso, 'ymd')).toBe(iso);
          expect(readInstant(`${d}.${m}.${y}${iso.slice(10)}`, 'dmy')).toBe(iso);
          expect(readInstant(`${m}/${d}/${y}${iso.slice(10)}`, 'mdy')).toBe(iso);
        },
      ),
    );
  });
});

describe('numbers and scores', () => {
  it.each([
    ['12,5', ',', 12.5],
    ['12.345,67', ',', 12_345.67],
    ['1 234,5', ',', 1_234.5],
    ['1\u00a0234', ',', 1_234],
    ['4.5', ',', 4.5],
    ['1,234.5', '.', 1_234.5],
    ['-0.25', '.', -0.25],
    ['85 %', '.', 85],
    ['five', '.', null],
    ['1,2,3', '.', null],
    ['', '.', null],
  ] as const)('%s with "%s" is %s', (cell, decimal, expected) => {
    expect(readNumber(cell, decimal)).toBe(expected);
  });

  const scale = { min: 1, max: 5 };
  it.each([
    ['5', 'score'],
    ['4,0', 'score'],
    ['5 из 5', 'score'],
    ['4/5', 'score'],
    ['4 - Good', 'score'],
    ['Good', 'score'],
    ['0', 'leftOut'],
    ['6', 'leftOut'],
    ['11', 'leftOut'],
    ['very', 'leftOut'],
    ['', 'blank'],
    ['Blank', 'blank'],
    ['Offered', 'blank'],
    ['нет оценки', 'blank'],
  ] as const)('a score of "%s" is %s on a scale of 1 to 5', (cell, kind) => {
    expect(readScore(cell, '.', scale).kind).toBe(kind);
  });

  it('a scale that counts from the best is turned, words excepted', () => {
    const turned = { min: 1, max: 5, isLowGood: true };
    const scores = ['1', '2', '5', '4 - Poor', 'Good', 'Bad'].map((cell) => readScore(cell, '.', turned));
    expect(scores.map((read) => (read.kind === 'score' ? read.score : null))).toEqual([5, 4, 1, 2, 5, 1]);
    expect(readScore('6', '.', turned).kind).toBe('leftOut');
  });

  it('yes and no in both languages, anything else is unknown', () => {
    expect(['да', 'Yes', '1', 'TRUE'].map(readYesNo)).toEqual([true, true, true, true]);
    expect(['нет', 'No', '0', 'false'].map(readYesNo)).toEqual([false, false, false, false]);
    expect(['', 'maybe'].map(readYesNo)).toEqual([null, null]);
  });
});

describe('cells we write', () => {
  it('are never formulas', () => {
    for (const cell of ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', ' =1', '|calc', '＝1'])
      expect(safeText(cell)).toBe(`'${cell}`);
    for (const cell of ['-5', '+7', '12,5', 'text', '']) expect(safeText(cell)).toBe(cell);
    expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
  });
});
