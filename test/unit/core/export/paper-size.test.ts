import { describe, expect, test } from 'vitest';
import { exportOptions } from '#core/desktop/export-options';
import { paperOf, widestMargin } from '#core/export/paper-size';

const withPdf = (pdf: object) =>
  exportOptions.safeParse({
    formats: ['pdf'],
    language: 'en',
    theme: 'light',
    date: '2026-10-05',
    pdf: { layout: 'fitted', isLandscape: true, ...pdf },
  }).success;

describe('a sheet of one’s own', () => {
  test('lies as it is measured', () => {
    const custom = { width: 700, height: 1_400 };
    expect(paperOf({ paper: 'custom', isLandscape: true, custom })).toEqual(custom);
  });

  test('is from 100 mm to 5 m', () => {
    const sized = (width: number) => withPdf({ paper: 'custom', custom: { width, height: 600 } });
    expect([100, 5_000].every(sized)).toBe(true);
    expect([99, 5_001, Number.NaN].some(sized)).toBe(false);
  });

  test('always has room left between its margins', () => {
    expect(withPdf({ paper: 'A4', margin: 75 })).toBe(true);
    expect(withPdf({ paper: 'A4', margin: 76 })).toBe(false);
    expect(widestMargin({ paper: 'custom', isLandscape: true, custom: { width: 100, height: 100 } })).toBe(
      20,
    );
  });
});
