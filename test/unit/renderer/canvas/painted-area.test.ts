import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaToPaint, isSharp, isStillGood, placeOf } from '#renderer/canvas/painted-area';

const screen = { width: 1_200, height: 800 };
const map = { width: 40_000, height: 3_000 };
const camera = { x: 100, y: 20, zoom: 0.3 };

const painted = (at = camera, whole = map) => {
  const area = areaToPaint(at, whole, screen, 1);
  if (!area) throw new Error('Nothing to paint');
  return area;
};

describe('the painted part of a map', () => {
  it('holds all of a map that is in view, so that no pan paints anything', () => {
    const area = painted(camera, { width: 3_000, height: 2_000 });
    expect(area.box.width).toBeLessThan(screen.width);
    fc.assert(
      fc.property(
        fc.integer({ min: -5_000, max: 5_000 }),
        fc.integer({ min: -5_000, max: 5_000 }),
        (x, y) => {
          expect(isStillGood(area, { x, y, zoom: 0.3 }, { width: 3_000, height: 2_000 }, screen)).toBe(true);
        },
      ),
    );
  });

  it('reaches beyond the screen, and is left when a pan goes further', () => {
    const area = painted({ x: -3_000, y: 0, zoom: 0.3 });
    expect(isStillGood(area, { x: -3_500, y: 0, zoom: 0.3 }, map, screen)).toBe(true);
    expect(isStillGood(area, { x: -3_513, y: 0, zoom: 0.3 }, map, screen)).toBe(false);
  });

  it('is scaled by a small zoom and painted anew for a large one', () => {
    const area = painted();
    expect(isStillGood(area, { ...camera, zoom: 0.33 }, map, screen)).toBe(true);
    expect(isStillGood(area, { ...camera, zoom: 0.4 }, map, screen)).toBe(false);
  });

  it('is nowhere while the map is far from the screen', () => {
    expect(areaToPaint({ x: 2_000, y: 0, zoom: 0.3 }, map, screen, 1)).toBeNull();
  });

  it('keeps every point of the map where the camera has it', () => {
    const number = fc.double({ min: -2_000, max: 1_000, noNaN: true });
    const zoom = fc.double({ min: 0.05, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(number, number, zoom, number, number, zoom, (x, y, first, nowX, nowY, second) => {
        const then = { x, y, zoom: first };
        const area = areaToPaint(then, map, screen, 1.5);
        if (!area) return;
        const place = placeOf(area, { x: nowX, y: nowY, zoom: second });
        // A point of the map, as a point of the picture, as a point of the screen.
        const inPicture = { x: 700 * first + x - area.box.x, y: 300 * first + y - area.box.y };
        expect(place.x + inPicture.x * place.scale).toBeCloseTo(700 * second + nowX, 6);
        expect(place.y + inPicture.y * place.scale).toBeCloseTo(300 * second + nowY, 6);
      }),
    );
  });

  it('is sharp where its dots are dots of the screen', () => {
    const area = painted();
    expect(isSharp(area, camera, 1)).toBe(true);
    expect(isSharp(area, { ...camera, x: camera.x - 7 }, 1)).toBe(true);
    expect(isSharp(area, { ...camera, x: camera.x - 7.5 }, 1)).toBe(false);
    expect(isSharp(area, { ...camera, x: camera.x - 7.5 }, 2)).toBe(true);
    expect(isSharp(area, { ...camera, zoom: 0.31 }, 1)).toBe(false);
  });
});
