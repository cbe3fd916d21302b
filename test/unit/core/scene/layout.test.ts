import { describe, expect, it } from 'vitest';
import { nextSnapshot } from '#core/document/build-snapshot';
import { cell as cellSchema } from '#core/document/records/cell';
import { step as stepSchema } from '#core/document/records/step';
import type { Snapshot } from '#core/document/snapshot';
import { type Focus, noFocus } from '#core/scene/focus';
import { createLayouter, layoutMap } from '#core/scene/layout';
import { cellKey, type EdgeLayout } from '#core/scene/layout-types';
import { measureText } from '#core/scene/measure-text';
import type { Box } from '#core/scene/scene';
import { seededRandom } from '#core/themes/random';
import { randomDocument, runRandomCommands } from '../../support/random-map';
import { trials } from '../../support/trials';
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
  const maps = trials(50, 200);

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

  it(`cross no card, and no label stands on a card or another label, on ${maps} random maps`, () => {
    for (let seed = 1; seed <= maps; seed += 1) {
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

/** a → b → c; b fails to x → y, which leads back to c. Columns: a, b, x, y, c. */
const branched = (path: object = {}, step: object = {}): Snapshot =>
  snapshotOf([
    { kind: 'map' },
    { kind: 'evidence' },
    { kind: 'stage', id: 'one' },
    { kind: 'stage', id: 'two', order: 'a1' },
    ...['a', 'b', 'x', 'y', 'c'].map((id, index) => ({
      kind: 'step',
      id,
      title: id,
      place: { stageId: id === 'c' ? 'two' : 'one', order: `a${index}` },
      ...(id === 'y' ? step : {}),
    })),
    { kind: 'path', id: 'ab', ends: { from: 'a', to: 'b' } },
    { kind: 'path', id: 'bc', ends: { from: 'b', to: 'c' }, label: 'принято с первого раза', share: 0.8 },
    { kind: 'path', id: 'bx', ends: { from: 'b', to: 'x' }, pathKind: 'failure', label: 'отказ', ...path },
    { kind: 'path', id: 'xy', ends: { from: 'x', to: 'y' }, pathKind: 'alternative' },
    { kind: 'path', id: 'yc', ends: { from: 'y', to: 'c' }, pathKind: 'alternative', label: 'исправлено' },
    { kind: 'lane', id: 'actions', laneKind: 'actions' },
    { kind: 'lane', id: 'mine', laneKind: 'emotion', order: 'a1', personaId: 'novice' },
    { kind: 'lane', id: 'hidden', laneKind: 'thoughts', order: 'a2', isHidden: true },
    { kind: 'persona', id: 'novice' },
    { kind: 'persona', id: 'expert' },
  ]);

const tracksOf = (snapshot: Snapshot): string => {
  const { cards } = layoutMap(snapshot, options);
  const tops = [...new Set(cards.map(({ box }) => box.y))].sort((one, other) => one - other);
  return cards.map(({ stepId, box }) => `${stepId}${tops.indexOf(box.y)}`).join(' ');
};

const commandsOf = (snapshot: Snapshot, id: string): string | undefined =>
  layoutMap(snapshot, options)
    .edges.find(({ pathId }) => pathId === id)
    ?.d.replace(/[^A-Z]/g, '');

describe('Branches', () => {
  it('have a track of their own, and the main way runs straight past them', () => {
    const snapshot = branched();
    expect(tracksOf(snapshot)).toBe('a0 b0 x1 y1 c0');
    expect(['bc', 'xy'].map((id) => commandsOf(snapshot, id))).toEqual(['ML', 'ML']);
    expect(['bx', 'yc'].map((id) => commandsOf(snapshot, id))).toEqual(['MLCL', 'MLCL']);
  });

  it('say their labels beside the turn, between the tracks', () => {
    const { edges, cards } = layoutMap(branched(), options);
    const label = edges.find(({ pathId }) => pathId === 'bx')?.labelBox;
    const card = (id: string) => cards.find(({ stepId }) => stepId === id)?.box;
    expect(label?.y).toBeGreaterThan((card('b')?.y ?? 0) + (card('b')?.height ?? 0));
    expect((label?.y ?? 0) + (label?.height ?? 0)).toBeLessThan(card('x')?.y ?? 0);
  });

  it('give a card the track it was put on', () => {
    expect(tracksOf(branched({}, { track: 4 }))).toBe('a0 b0 x1 y2 c0');
  });

  it('that are folded leave the map, and their path says how many steps it hides', () => {
    const folded = layoutMap(branched({ isCollapsed: true }), options);
    expect(folded.columns.map(({ stepId }) => stepId)).toEqual(['a', 'b', 'c']);
    expect(folded.cards.map(({ number }) => number)).toEqual(['1.1', '1.2', '2.1']);
    const stub = folded.edges.find(({ pathId }) => pathId === 'bx');
    const words = stub?.labelLines.map(({ text }) => text).join(' ');
    expect(words?.replaceAll('\u00a0', ' ')).toBe('отказ · свёрнуто 2 шага');
    expect(folded.edges.map(({ pathId }) => pathId)).not.toContain('yc');
  });
});

describe('A focus', () => {
  const focused = (focus: Partial<Focus>, path: object = {}) =>
    layoutMap(branched(path), { ...options, focus: { ...noFocus, ...focus } });

  it('on a stage shows its steps alone, with the numbers they have on the whole map', () => {
    const { cards, stages } = focused({ stageId: 'two' });
    expect(cards.map(({ number }) => number)).toEqual(['2.1']);
    expect(stages.map(({ stageId }) => stageId)).toEqual(['two']);
  });

  it('on a persona leaves out where she does not walk, and what others feel', () => {
    const walk = (personaId: string) => focused({ personaId }, { personaIds: ['novice'] });
    expect(walk('novice').columns).toHaveLength(5);
    const expert = walk('expert');
    expect(expert.columns.map(({ stepId }) => stepId)).toEqual(['a', 'b', 'c']);
    expect(expert.rows.map(({ laneId }) => laneId)).toEqual(['actions']);
  });

  it('on a lane shows it alone, hidden or not; on something that is gone, everything', () => {
    expect(focused({ laneId: 'hidden' }).rows.map(({ laneId }) => laneId)).toEqual(['hidden']);
    const gone = focused({ laneId: 'gone', stageId: 'gone', personaId: 'gone' });
    expect([gone.rows.length, gone.columns.length]).toEqual([2, 5]);
  });
});

describe('A layout made again', () => {
  it('draws the edited cell anew and keeps every other cell', () => {
    const layouter = createLayouter();
    const before = smallMap();
    const shown = new Map(layouter(before, options).cells);
    const key = cellKey('lane-actions', 'step-1');
    const old = before.records.get('cell:lane-actions:step-1');
    const edited = cellSchema.parse({ ...old, text: 'Описывает товар и цену' });
    const second = layouter(nextSnapshot(before, [edited]), options);
    const changed = [...second.cells].filter(([id, cell]) => shown.get(id) !== cell).map(([id]) => id);
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

  it('is the same as one made from nothing after each edit, whatever is edited', () => {
    for (let seed = 1; seed <= trials(6, 60); seed += 1) {
      const layouter = createLayouter();
      const random = seededRandom(seed);
      const document = randomDocument(seed, { steps: 8, lanes: 10 });
      for (let edit = 0; edit < 25; edit += 1) {
        runRandomCommands(document, random, 2);
        const snapshot = document.snapshot();
        expect(layouter(snapshot, options)).toEqual(layoutMap(snapshot, options));
      }
    }
  });

  it('looks at no cell of other steps when a step comes in, and keeps what they show', () => {
    const layouter = createLayouter();
    const before = smallMap();
    const first = layouter(before, options);
    const added = stepSchema.parse({ ...before.byKind.step[0], id: 'step-new', title: 'Новый шаг' });
    const second = layouter(nextSnapshot(before, [added]), options);
    for (const [key, cell] of first.cells) expect(second.cells.get(key)?.figure).toBe(cell.figure);
    expect(second.columns).toHaveLength(first.columns.length + 1);
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
