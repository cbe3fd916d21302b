import { describe, expect, it } from 'vitest';
import { buildScene, sceneOfLayout } from '#core/scene/build-scene';
import { itemBox } from '#core/scene/item-box';
import { createLayouter, layoutMap } from '#core/scene/layout';
import { measureText } from '#core/scene/measure-text';
import type { Scene } from '#core/scene/scene';
import { hardSnapshot } from './hard-map';
import { smallMap, smallMapRecords, snapshotOf } from './small-map';

const page = { date: '2026-10-05', hasLegend: true };
const printed = (language: 'ru' | 'en', snapshot = smallMap()) =>
  buildScene(snapshot, { language, measure: measureText, page });
const words = (scene: Scene) =>
  scene.items
    .flatMap((item) => (item.type === 'text' ? item.text : []))
    .join(' ')
    .replaceAll('\u00a0', ' ');

describe('A printed map', () => {
  it('says what it is, of when, and that its data are invented', () => {
    const text = words(printed('ru'));
    for (const part of ['Путь продавца', 'Данные придуманы', 'Как есть', '5 окт. 2026', 'Сделано в Tapki']) {
      expect(text).toContain(part);
    }
    expect(words(printed('en'))).toContain('Invented data');
  });

  it('explains the symbols it shows and no others', () => {
    const text = words(printed('en'));
    expect(text).toContain('When something fails');
    expect(text).toContain('Very good');
    expect(text).not.toContain('Shipped');
    expect(text).not.toContain('95% interval');
  });

  it('explains no face and no bar that is not drawn', () => {
    const empty = snapshotOf(
      smallMapRecords.filter(
        (record) => !('kind' in record) || !['cell', 'metric'].includes(String(record.kind)),
      ),
    );
    const text = words(printed('en', empty));
    expect(text).not.toContain('Very good');
    expect(text).not.toContain('By month');
  });

  it('names its sources with their rows and period', () => {
    const snapshot = snapshotOf([
      ...smallMapRecords,
      {
        kind: 'source',
        id: 'source-1',
        name: 'Выгрузка обращений',
        rows: 20_000,
        period: { from: '2026-05-01', to: '2026-10-31' },
      },
    ]);
    expect(words(printed('ru', snapshot))).toContain(
      'Источники: Выгрузка обращений, 20 000 строк, май 2026 – окт. 2026',
    );
  });

  it('says when its numbers were counted, and what was typed by hand', () => {
    const counted = (metric: string, takenAt: string) => ({
      kind: 'metric',
      id: `metric-step-1-${metric}`,
      of: { stepId: 'step-1', metric },
      reading: {
        tally: { form: 'part', part: 3, whole: 4 },
        series: [],
        origin: { kind: 'survey', sources: ['Опрос'], period: null, takenAt },
      },
    });
    const typed = (metric: string, sources: string[]) => ({
      kind: 'metric',
      id: `metric-step-2-${metric}`,
      of: { stepId: 'step-2', metric },
      reading: {
        tally: { form: 'typed', share: 0.5, n: null },
        series: [],
        origin: { kind: 'typed', sources, period: null, takenAt: '2026-10-05T12:00:00.000Z' },
      },
    });
    const snapshot = snapshotOf([
      ...smallMapRecords,
      counted('csat', '2026-10-05T12:00:00.000Z'),
      counted('ces', '2026-09-01T12:00:00.000Z'),
      typed('conversion', ['Отчёт о воронке']),
      typed('fcr', []),
    ]);
    const text = words(printed('ru', snapshot)).replaceAll('\u00a0', ' ');
    expect(text).toContain('Показатели посчитаны 1 сент. 2026 – 5 окт. 2026');
    expect(text).toContain('Введено вручную: Отчёт о воронке; источник не указан');
  });

  it('shows numbers the way core/metrics writes them, and says where there are none', () => {
    expect(words(printed('en'))).toContain('12,345');
    expect(words(printed('ru'))).toContain('нет данных');
  });

  it('shows every quote with its words', () => {
    expect(words(printed('ru'))).toContain('Объявление висит');
  });

  it('describes pictures, and tells how many more there are', () => {
    const shots = Array.from({ length: 6 }, (_, index) => ({
      kind: 'screenshot',
      id: `shot-${index}`,
      place: { stepId: 'step-1', order: `a${index}` },
      picture: { hash: 'a'.repeat(64), type: 'image/png', width: 400, height: 800 },
      description: 'Форма объявления',
    }));
    const lane = { kind: 'lane', id: 'lane-shots', laneKind: 'screenshot', order: 'a9' };
    const scene = printed('ru', snapshotOf([...smallMapRecords, lane, ...shots]));
    const images = scene.items.filter((item) => item.type === 'image');
    expect(images.map(({ description }) => description)).toEqual(Array(4).fill('Форма объявления'));
    for (const { box } of images) expect(box.width / box.height).toBeCloseTo(0.5, 6);
    expect(words(scene)).toContain('ещё 2 картинки');
  });
});

describe('The scene of the canvas', () => {
  it('stands at the coordinates of the layout', () => {
    const layout = layoutMap(smallMap(), { language: 'ru', measure: measureText });
    const scene = sceneOfLayout(smallMap(), layout, { language: 'ru', measure: measureText, page: null });
    expect([scene.width, scene.height]).toEqual([layout.width, layout.height]);
    const card = scene.items.find((item) => item.type === 'rect' && item.owner === 'step-1');
    expect(card).toMatchObject({ box: layout.cards[0]?.box });
  });

  it('leaves out the cells the canvas draws itself', () => {
    const options = { language: 'ru', measure: measureText } as const;
    const layout = layoutMap(smallMap(), options);
    const cells = new Map([...layout.cells].filter(([key]) => !key.startsWith('lane-quotes')));
    const text = words(sceneOfLayout(smallMap(), { ...layout, cells }, { ...options, page: null }));
    expect(text).not.toContain('Объявление висит');
    expect(text).toContain('Описывает товар');
  });

  it('is in parts that cover every item, each inside the box of its part', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const scene = printed('ru', hardSnapshot(seed));
      expect(scene.parts.reduce((sum, part) => sum + part.count, 0)).toBe(scene.items.length);
      for (const { box, first, count } of scene.parts) {
        for (const item of scene.items.slice(first, first + count)) {
          const inner = itemBox(item);
          const isIn =
            inner.x >= box.x - 16 &&
            inner.y >= box.y - 16 &&
            inner.x + inner.width <= box.x + box.width + 16 &&
            inner.y + inner.height <= box.y + box.height + 16;
          expect(isIn, `seed ${seed}, ${item.owner}`).toBe(true);
        }
      }
    }
  });

  it('keeps the items of cells that did not change', () => {
    const layout = createLayouter();
    const options = { language: 'ru', measure: measureText, page: null, layout } as const;
    const snapshot = smallMap();
    const first = buildScene(snapshot, options);
    const second = buildScene(snapshot, options);
    const quote = (scene: Scene) => scene.items.find((item) => item.owner === 'quote-1');
    expect(quote(second)).toBe(quote(first));
  });
});
