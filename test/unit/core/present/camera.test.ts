import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Camera, closer, farther, fitted, lookingAt, panned, zoomed } from '#core/present/camera';

const phone = { width: 400, height: 800 };
const wide = { width: 3840, height: 1080 };

describe('A screenshot over the whole screen', () => {
  it('is moved only where it is larger than the screen, and stops at its edges', () => {
    // A telephone's screen at twice its size still fits across.
    expect(panned(phone, closer(phone, fitted), 'right').x).toBe(0.5);
    const down = [1, 2, 3, 4, 5].reduce((camera) => panned(phone, camera, 'down'), closer(phone, fitted));
    expect(down.y).toBeCloseTo(1 - 1 / 1.5 / 2);
    expect(panned(wide, { ...fitted, scale: 2 }, 'left').x).toBeCloseTo(0.35);
  });

  it('is enlarged about the spot under the mouse, which stays where it is', () => {
    const spot = { x: 0.4, y: 0.6 };
    const camera = zoomed(wide, { scale: 4, x: 0.5, y: 0.5 }, 1.2, spot);
    expect((spot.x - camera.x) * camera.scale).toBeCloseTo((spot.x - 0.5) * 4);
    expect((spot.y - camera.y) * camera.scale).toBeCloseTo((spot.y - 0.5) * 4);
  });

  it('comes to a pin', () => {
    expect(lookingAt(wide, { ...fitted, scale: 8 }, { x: 0.3, y: 0.5 })).toEqual({
      scale: 8,
      x: 0.3,
      y: 0.5,
    });
  });

  it('never leaves the picture, whatever is done to it', () => {
    const size = fc.record({
      width: fc.integer({ min: 1, max: 8_000 }),
      height: fc.integer({ min: 1, max: 8_000 }),
    });
    const move = fc.constantFrom('left', 'right', 'up', 'down', 'closer', 'farther');
    fc.assert(
      fc.property(size, fc.array(move, { maxLength: 30 }), (picture, moves) => {
        let camera: Camera = fitted;
        for (const each of moves) {
          if (each === 'closer') camera = closer(picture, camera);
          else if (each === 'farther') camera = farther(picture, camera);
          else camera = panned(picture, camera, each);
          expect(camera.scale).toBeGreaterThanOrEqual(1);
          expect(camera.scale).toBeLessThanOrEqual(8);
          expect(Math.min(camera.x, camera.y)).toBeGreaterThanOrEqual(0);
          expect(Math.max(camera.x, camera.y)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
