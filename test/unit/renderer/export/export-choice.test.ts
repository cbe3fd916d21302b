import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportOptions } from '#core/desktop/export-options';
import { fileNameOf, firstChoice, optionsOf, sheetShapeOf, withFormat } from '#renderer/export/export-choice';
import { fitInto, placeOnSheet } from '#renderer/export/fit-box';

describe('what is exported', () => {
  it('is something main accepts, with labels in the language of the interface unless chosen otherwise', () => {
    const options = optionsOf(firstChoice, 'ru', '2026-10-05');
    expect(exportOptions.parse(options)).toEqual(options);
    expect(options.language).toBe('ru');
    expect(optionsOf({ ...firstChoice, language: 'en' }, 'ru', '2026-10-05').language).toBe('en');
  });

  it('lists formats once and in one order, however they are clicked', () => {
    const both = withFormat(withFormat([], 'pdf', true), 'svg', true);
    expect(both).toEqual(['pdf', 'svg']);
    expect(withFormat(both, 'pdf', true)).toEqual(['pdf', 'svg']);
    expect(withFormat(both, 'svg', false)).toEqual(['pdf']);
  });
});

describe('the name of an exported file', () => {
  it('is the title without what file systems refuse', () => {
    expect(fileNameOf('Подача объявления: as-is / «тест»', 'map')).toBe('Подача объявления as-is «тест»');
    expect(fileNameOf('../../etc/passwd', 'map')).toBe('etc passwd');
  });
  it('falls back where nothing can stay, and on names Windows keeps for itself', () => {
    for (const title of ['', '...', '///', 'CON', 'lpt1', '\u0000'])
      expect(fileNameOf(title, 'map')).toBe('map');
  });
  it('can always be a file name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
        const name = fileNameOf(title, 'map');
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+$/u);
        expect(name).not.toMatch(/^[. ]|[. ]$/);
        expect([...name].length).toBeLessThanOrEqual(120);
      }),
    );
  });
});

describe('the preview', () => {
  it('shows the whole page in the middle of its frame and never larger than it is', () => {
    expect(fitInto({ width: 2000, height: 500 }, { width: 1000, height: 400 })).toEqual({
      scale: 0.5,
      x: 0,
      y: 75,
    });
    expect(fitInto({ width: 100, height: 100 }, { width: 300, height: 200 })).toEqual({
      scale: 1,
      x: 100,
      y: 50,
    });
  });
});

describe('the sheet of the preview', () => {
  const frame = { width: 600, height: 340 };

  const wide = { width: 4_000, height: 1_000 };
  const shapeOf = (pdf: Partial<typeof firstChoice.pdf>, page = wide) =>
    sheetShapeOf({ ...firstChoice, pdf: { ...firstChoice.pdf, ...pdf } }, page);

  it('lies as the paper of the PDF does, and only where the map lies on one', () => {
    expect(shapeOf({})).toBeCloseTo(420 / 297, 2);
    expect(shapeOf({ isLandscape: false })).toBeCloseTo(297 / 420, 2);
    expect(shapeOf({ paper: 'custom', custom: { width: 900, height: 300 } })).toBe(3);
    expect(sheetShapeOf({ ...firstChoice, formats: ['png'] }, wide)).toBeNull();
    expect(shapeOf({ layout: 'tiled' })).toBeNull();
  });

  it('is turned for each stage', () => {
    expect(shapeOf({ layout: 'stages', isLandscape: false })).toBeGreaterThan(1);
    expect(shapeOf({ layout: 'stages' }, { width: 1_000, height: 4_000 })).toBeLessThan(1);
  });

  it('lies in its frame, and the map on the sheet', () => {
    const sizes = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(sizes, sizes, fc.boolean(), (width, height, isLandscape) => {
        const { sheet, place } = placeOnSheet(
          { width, height },
          isLandscape ? Math.SQRT2 : Math.SQRT1_2,
          frame,
        );
        if (!sheet) throw new Error('a sheet expected');
        expect(sheet.x).toBeGreaterThanOrEqual(0);
        expect(sheet.x + sheet.width).toBeLessThanOrEqual(frame.width + 1e-6);
        expect(sheet.y + sheet.height).toBeLessThanOrEqual(frame.height + 1e-6);
        expect(place.x).toBeGreaterThan(sheet.x);
        expect(place.y).toBeGreaterThan(sheet.y);
        expect(place.x + width * place.scale).toBeLessThan(sheet.x + sheet.width);
        expect(place.y + height * place.scale).toBeLessThan(sheet.y + sheet.height);
      }),
    );
  });
});
