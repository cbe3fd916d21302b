import { describe, expect, it } from 'vitest';
import { nextSnapshot } from '#core/document/build-snapshot';
import { cell as cellSchema } from '#core/document/records/cell';
import { createLayouter, layoutMap } from '#core/scene/layout';
import { cellKey, type EdgeLayout } from '#core/scene/layout-types';
import { measureText } from '#core/scene/measure-text';
import type { Box } from '#core/scene/scene';
import { hardSnapshot } from './hard-map';
import { smallMap, smallMapRecords, snapshotOf } from './small-map';

const options = { language: 'ru', measure: measureText } as const;

/** Points of a path every few px: enough to see whether it enters a box. */
function pointsOf({ d }: EdgeLayout): { x: number; y: number }[] {
  const numbers = (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const corners = Array.from({ length: numbers.length / 2 }, (_, index) => ({
    x: numbers[index * 2] ?? 0,
    y: numbers[index * 2 + 1] ?? 0,
  }));
  return corners.slice(1).flatMap((to, index) => {
    const from = corners[index] ?? to;
    const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4));
    return Array.from({ length: count + 1 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / count,
      y: from.y + ((to.y - from.y) * step) / count,
    }));
  });
}

const isStrictlyInside = ({ x, y }: { x: number; y: number }, box: Box): boolean =>
  x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;

const meet = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

describe('The layout of a map', () => {
  it('puts steps from left to right under their stages', () => {
    const { columns, stages, cards } = layoutMap(smallMap(), options);
    expect(columns.map(({ stepId }) => stepId)).toEqual(['step-1', 'step-2', 'step-3', 'step-4']);
    expect(stages.map(({ stageId, stepCount }) => [stageId, stepCount])).toEqual([
      ['stage-1', 2],
      ['stage-2', 2],
    ]);
    expect(cards.map(({ number }) => number)).toEqual(['1.1', '1.2', '2.1', '2.2']);
    expect(stages[0]?.box.x).toBe(columns[0]?.x);
  });

  it('keeps steps whose stage is gone, in a group of their own', () => {
    const without = snapshotOf([
      ...smallMapRecords,
      { kind: 'step', id: 'step-lost', title: 'Ничей', place: { stageId: null, order: 'a0' } },
    ]);
    const { stages, columns } = layoutMap(without, options);
    expect(stages.at(-1)).toMatchObject({ stageId: null, stepCount: 1 });
    expect(columns.at(-1)).toMatchObject({ stepId: 'step-lost', stageId: null });
  });

  it('gives an empty stage a place, and an empty map a size', () => {
    const empty = snapshotOf([{ kind: 'map' }, { kind: 'evidence' }, { kind: 'stage', id: 'stage-1' }]);
    expect(layoutMap(empty, options).stages[0]?.box.width).toBeGreaterThan(100);
    const bare = layoutMap(snapshotOf([{ kind: 'map' }, { kind: 'evidence' }]), options);
    expect(bare.width).toBeGreaterThan(0);
    expect(bare.height).toBeGreaterThan(0);
  });

  it('makes a row as high as its highest cell, its header, and what was asked for', () => {
    const rowOf = (records: readonly object[]) =>
      layoutMap(snapshotOf(records), options).rows[0]?.height ?? 0;
    const usual = rowOf(smallMapRecords);
    const taller = { kind: 'lane', id: 'lane-actions', laneKind: 'actions', order: 'a0', height: 300 };
    expect(
      rowOf([...smallMapRecords.filter((record) => !('id' in record && record.id === taller.id)), taller]),
    ).toBe(300);
    const long = {
      kind: 'cell',
      at: { laneId: 'lane-actions', stepId: 'step-2' },
      text: 'Долго сравнивает цены. '.repeat(40),
    };
    expect(rowOf([...smallMapRecords, long])).toBeGreaterThan(usual * 3);
  });

  it('folds a collapsed lane to one line and leaves a hidden one out', () => {
    const change = (fields: object) =>
      layoutMap(
        snapshotOf(
          smallMapRecords.map((record) =>
            'id' in record && record.id === 'lane-actions' ? { ...record, ...fields } : record,
          ),
        ),
        options,
      );
    expect(change({ isCollapsed: true }).rows[0]).toMatchObject({ height: 32, isCollapsed: true });
    expect(change({ isHidden: true }).rows.map(({ laneId }) => laneId)).not.toContain('lane-actions');
  });
});

describe('Paths between steps', () => {
  it('run straight between neighbours on the main way, and round the cards otherwise', () => {
    const { edges } = layoutMap(smallMap(), options);
    const commands = (id: string) => edges.find(({ pathId }) => pathId === id)?.d.replace(/[^A-Z]/g, '');
    expect(commands('path-1')).toBe('ML');
    expect(commands('path-back')).toBe('MLCLCL');
  });

  it('say their share in the language of the page', () => {
    const { edges } = layoutMap(smallMap(), options);
    const label = edges.find(({ pathId }) => pathId === 'path-3')?.labelLines.map(({ text }) => text);
    expect(label?.join(' ').replaceAll('\u00a0', ' ')).toBe('одобрено модератором · 73 %');
  });

  it('cross no card, and no label stands on a card or another label, on 200 random maps', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { edges, cards } = layoutMap(hardSnapshot(seed), options);
      for (const edge of edges) {
        const points = pointsOf(edge);
        for (const { box } of cards) {
          expect(
            points.some((point) => isStrictlyInside(point, box)),
            `seed ${seed}, ${edge.pathId}`,
          ).toBe(false);
        }
      }
      const labels = edges.flatMap(({ labelBox }) => labelBox ?? []);
      labels.forEach((label, index) => {
        const others = [...labels.slice(0, index), ...cards.map(({ box }) => box)];
        expect(
          others.some((other) => meet(label, other)),
          `seed ${seed}, label ${index}`,
        ).toBe(false);
      });
    }
  }, 120_000);
});

describe('A layout made again', () => {
  it('draws the edited cell anew and keeps every other cell', () => {
    const layouter = createLayouter();
    const before = smallMap();
    const first = layouter(before, options);
    const key = cellKey('lane-actions', 'step-1');
    const old = before.records.get('cell:lane-actions:step-1');
    const edited = cellSchema.parse({ ...old, text: 'Описывает товар и цену' });
    const second = layouter(nextSnapshot(before, [edited]), options);
    const changed = [...second.cells].filter(([id, cell]) => first.cells.get(id) !== cell).map(([id]) => id);
    expect(changed).toEqual([key]);
  });

  it('moves the lanes below a row that grew, and keeps their figures', () => {
    const layouter = createLayouter();
    const before = smallMap();
    const first = layouter(before, options);
    const old = before.records.get('cell:lane-actions:step-1');
    const edited = cellSchema.parse({ ...old, text: 'Описывает товар. '.repeat(30) });
    const second = layouter(nextSnapshot(before, [edited]), options);
    const quotes = cellKey('lane-quotes', 'step-3');
    expect(second.cells.get(quotes)?.box.y).toBeGreaterThan(first.cells.get(quotes)?.box.y ?? 0);
    expect(second.cells.get(quotes)?.figure).toBe(first.cells.get(quotes)?.figure);
  });

  it('is the same as a layout made from nothing', () => {
    const layouter = createLayouter();
    for (let seed = 1; seed <= 20; seed += 1) {
      const snapshot = hardSnapshot(seed);
      layouter(hardSnapshot(seed + 100), options);
      expect(layouter(snapshot, options)).toEqual(layoutMap(snapshot, options));
    }
  });

  it('forgets everything when the language changes', () => {
    const layouter = createLayouter();
    const key = cellKey('lane-contacts', 'step-1');
    const texts = (language: 'ru' | 'en') =>
      layouter(smallMap(), { ...options, language })
        .cells.get(key)
        ?.figure.lines.map(({ text }) => text);
    expect(texts('ru')).toEqual(['нет данных']);
    expect(texts('en')).toEqual(['no data']);
  });
});
