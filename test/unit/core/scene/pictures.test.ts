import { describe, expect, it } from 'vitest';
import { createLayouter } from '#core/scene/layout';
import { measureText } from '#core/scene/measure-text';
import type { SceneItem } from '#core/scene/scene';
import { smallMapRecords, snapshotOf } from './small-map';

const picture = { hash: 'a'.repeat(64), type: 'image/png', width: 800, height: 400 };
const shot = (id: string, order: string, title = '') => ({
  kind: 'screenshot',
  id,
  place: { stepId: 'step-1', order },
  picture,
  title,
});
const pin = (id: string, screenshotId: string, number: number, more: object) => ({
  kind: 'pin',
  id,
  screenshotId,
  number,
  spot: { x: 0.25, y: 0.5 },
  ...more,
});

function cellItems(laneKind: string, records: readonly object[]): readonly SceneItem[] {
  const lane = { kind: 'lane', id: 'lane-pictures', laneKind, order: 'a9' };
  const layout = createLayouter()(snapshotOf([...smallMapRecords, lane, ...records]), {
    language: 'ru',
    measure: measureText,
  });
  const row = layout.rows.find(({ laneId }) => laneId === 'lane-pictures');
  return row?.cells.slice().find(({ stepId }) => stepId === 'step-1')?.figure.items ?? [];
}

const textOf = (items: readonly SceneItem[], owner: string): string =>
  items
    .flatMap((item) => (item.type === 'text' && item.owner === owner ? [item.text] : []))
    .join(' ')
    .replace(/\s+/g, ' ');

describe('The cell of screenshots', () => {
  it('keeps the shape of a picture and says under it what its pins say, or what they are about', () => {
    const items = cellItems('screenshot', [
      shot('shot-1', 'a0'),
      pin('pin-1', 'shot-1', 1, { text: 'Кнопка не нажимается' }),
      pin('pin-2', 'shot-1', 2, { spot: { x: 1, y: 1 }, subject: { kind: 'quote', id: 'quote-1' } }),
    ]);
    const image = items.find(({ type }) => type === 'image');
    if (image?.type !== 'image') throw new Error('No picture');
    expect(image.box.width / image.box.height).toBeCloseTo(2, 6);
    expect(textOf(items, 'pin-1')).toBe('1 1 Кнопка не нажимается');
    expect(textOf(items, 'pin-2')).toContain('Объявление висит на проверке');
    const discs = items.filter((item) => item.type === 'circle' && item.owner === 'pin-1');
    expect(discs[0]).toMatchObject({
      cx: image.box.x + image.box.width / 4,
      cy: image.box.y + image.box.height / 2,
    });
  });

  it('says of several pictures whose pins are told', () => {
    const items = cellItems('screenshot', [
      shot('shot-1', 'a0', 'Корзина'),
      shot('shot-2', 'a1'),
      pin('pin-1', 'shot-1', 1, { text: 'Цена' }),
      pin('pin-2', 'shot-2', 1, { text: 'Срок' }),
    ]);
    expect(textOf(items, 'shot-1')).toBe('Корзина');
    expect(textOf(items, 'shot-2')).toBe('Скриншот 2');
  });

  it('counts pins there is no room for', () => {
    const pins = Array.from({ length: 11 }, (_, index) =>
      pin(`pin-${index}`, 'shot-1', index + 1, { text: `Метка ${index}`, spot: { x: index / 11, y: 0 } }),
    );
    expect(textOf(cellItems('screenshot', [shot('shot-1', 'a0'), ...pins]), 'step-1')).toBe('ещё 3 метки');
  });
});

describe('The cell of one picture', () => {
  it('shows its own picture and no screenshots of the step', () => {
    const own = { ...picture, hash: 'b'.repeat(64), description: 'Схема зала' };
    const items = cellItems('customPicture', [
      shot('shot-1', 'a0'),
      { kind: 'cell', at: { laneId: 'lane-pictures', stepId: 'step-1' }, picture: own },
    ]);
    const images = items.filter((item) => item.type === 'image');
    expect(images).toMatchObject([{ hash: own.hash, description: 'Схема зала' }]);
  });
});
