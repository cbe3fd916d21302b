import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBeTwin } from '#core/commands/twin';
import { compareMaps } from '#core/document/compare';
import { createMapDocument } from '#core/document/map-document';
import { stepsByOrigin } from '#core/document/origin';
import { alignLayouts } from '#core/scene/align-layouts';
import { layoutMap } from '#core/scene/layout';
import type { MapLayout } from '#core/scene/layout-types';
import { measureText } from '#core/scene/measure-text';
import { seededRandom } from '#core/themes/random';
import { countingIds, randomMap, runRandomCommands, steadyClock } from '../../support/random-map';

function pairOf(seed: number) {
  const open = (records: Parameters<typeof createMapDocument>[0]['records'], actor: string) =>
    createMapDocument({ mapId: actor, records, actor, now: steadyClock(), newId: countingIds(`${actor}-`) });
  const asIs = open(randomMap(seed, { steps: 7, lanes: 8 }), 'as-is').snapshot();
  const twin = open(toBeTwin(asIs, { originMapId: 'as-is', title: '' }), 'to-be');
  runRandomCommands(twin, seededRandom(seed), 30);
  const toBe = twin.snapshot();
  const ids = stepsByOrigin(asIs, toBe);
  const options = { language: 'en', measure: measureText } as const;
  const aligned = alignLayouts(layoutMap(asIs, options), layoutMap(toBe, options), {
    idOf: (id) => ids.get(id) ?? id,
    moved: compareMaps(asIs, toBe, 'origin').movedSteps,
  });
  return { ...aligned, idOf: (id: string) => ids.get(id) ?? id };
}

/** Of each point of a curve: how far from the middle of its column, and whether its curve is alone in its row. */
function pointsOf({ columns, curves }: MapLayout) {
  const byStep = new Map(columns.map((column) => [column.stepId, column]));
  return curves.flatMap(({ points, zeroY }) =>
    points.map(({ stepId, x }) => {
      const { x: left = 0, width = 0 } = byStep.get(stepId) ?? {};
      const isAlone = curves.filter((curve) => curve.zeroY === zeroY).length === 1;
      return { away: Math.abs(x - left - width / 2), width, isAlone };
    }),
  );
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

describe('Two maps on one grid', () => {
  it('give steps that answer each other one column, and columns never overlap', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { before, after, columns, idOf } = pairOf(seed);
        const xBefore = new Map(before.columns.map(({ stepId, x }) => [stepId, x]));
        const xAfter = new Map(after.columns.map(({ stepId, x }) => [idOf(stepId), x]));
        let right = 0;
        for (const column of columns) {
          expect(column.x).toBeGreaterThanOrEqual(right);
          right = column.x + column.width;
          if (column.before !== null) expect(xBefore.get(column.before)).toBeCloseTo(column.x);
          if (column.after !== null) expect(xAfter.get(column.after)).toBeCloseTo(column.x);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('give a lane one row in both, and each cell stays in its column and row', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { before, after } = pairOf(seed);
        const rows = new Map(before.rows.map(({ laneId, y, height }) => [laneId, { y, height }]));
        for (const { laneId, y, height } of after.rows) {
          const own = rows.get(laneId);
          if (own) expect({ y, height }).toEqual(own);
        }
        for (const layout of [before, after]) {
          const columns = new Map(layout.columns.map((column) => [column.stepId, column.x]));
          for (const row of layout.rows) {
            for (const { box, stepId } of row.cells) {
              expect(box.y).toBe(row.y);
              expect(box.x).toBeCloseTo(columns.get(stepId) ?? Number.NaN);
            }
          }
          expect([...layout.cells.values()].length).toBe(
            layout.rows.flatMap(({ cells }) => [...cells]).length,
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  it('keep each point of an emotion curve in the middle of its column, and points that meet beside each other', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { before, after } = pairOf(seed);
        for (const { away, width, isAlone } of [...pointsOf(before), ...pointsOf(after)]) {
          if (isAlone) expect(away).toBeCloseTo(0);
          else expect(away).toBeLessThan(width / 2);
        }
      }),
      { numRuns: 15 },
    );
  });
});
