import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperOf, papers } from '#core/export/paper-size';
import { fitInto, MARGIN, OVERLAP, tileOnto, turnedFor } from '#core/export/sheets';

const paper = paperOf({ paper: 'A4', isLandscape: false });
const sizes = fc.record({
  width: fc.integer({ min: 1, max: 60_000 }),
  height: fc.integer({ min: 1, max: 20_000 }),
});

describe('A map on paper', () => {
  it('turns the sheet for landscape', () => {
    expect(paperOf({ paper: 'A3', isLandscape: true })).toEqual({
      width: 420,
      height: 297,
    });
    expect(paper).toEqual({ width: 210, height: 297 });
  });

  it('doubles from one size of paper to the next', () => {
    const areas = papers.map((name) => {
      const { width, height } = paperOf({ paper: name, isLandscape: false });
      return width * height;
    });
    for (const [index, area] of areas.slice(1).entries())
      expect(area / (areas[index] ?? 0)).toBeCloseTo(2, 1);
  });

  it('is turned the way in which a stage is larger', () => {
    fc.assert(
      fc.property(sizes, (scene) => {
        const turned = turnedFor(scene, paper);
        const other = { width: turned.height, height: turned.width };
        expect(fitInto(scene, turned).width).toBeGreaterThanOrEqual(fitInto(scene, other).width);
      }),
    );
  });

  it('fits one sheet in its own proportions', () => {
    fc.assert(
      fc.property(sizes, (scene) => {
        const size = fitInto(scene, paper);
        expect(size.width).toBeLessThanOrEqual(paper.width);
        expect(size.height).toBeLessThanOrEqual(paper.height);
        expect(size.width / size.height).toBeCloseTo(scene.width / scene.height, 6);
      }),
    );
  });

  it('wastes no row of sheets on a margin: a little smaller, it fits fewer', () => {
    const landscape = paperOf({ paper: 'A3', isLandscape: true });
    const lifeSize = 25.4 / 96;
    const { columns, rows, scale } = tileOnto({ width: 2968, height: 2837 }, landscape);
    expect([columns, rows]).toEqual([2, 3]);
    expect(scale / lifeSize).toBeGreaterThan(0.88);
    fc.assert(
      fc.property(sizes, (scene) => {
        const tiling = tileOnto(scene, landscape);
        // A map of more than 200 sheets is printed smaller, which may take a whole row of them away.
        if (tiling.sheets.length <= 80) expect(tiling.scale / lifeSize).toBeGreaterThanOrEqual(0.88);
        expect(tiling.scale / lifeSize).toBeLessThanOrEqual(1.12);
      }),
    );
  });

  it('is covered by its sheets, neighbours sharing ten millimetres', () => {
    fc.assert(
      fc.property(sizes, (scene) => {
        const { sheets, rows, columns, scale } = tileOnto(scene, paper);
        expect(sheets).toHaveLength(rows * columns);
        expect(sheets.length).toBeLessThanOrEqual(200);
        const last = sheets.at(-1);
        expect((last?.view.x ?? 0) + (last?.view.width ?? 0)).toBeGreaterThanOrEqual(scene.width - 0.01);
        expect((last?.view.y ?? 0) + (last?.view.height ?? 0)).toBeGreaterThanOrEqual(scene.height - 0.01);
        for (const { view, column } of sheets) {
          const right = sheets.find((other) => other.column === column + 1 && other.view.y === view.y);
          if (right) expect((view.x + view.width - right.view.x) * scale).toBeCloseTo(OVERLAP, 6);
          expect(view.width * scale).toBeCloseTo(paper.width - 2 * MARGIN, 6);
        }
      }),
    );
  });
});
