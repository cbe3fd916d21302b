import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { destroyArea, type Pixels } from '#core/picture/destroy-area';
import { wholeArea } from '#core/picture/geometry';

const pixelsOf = (width: number, height: number, byte: (index: number) => number): Pixels => ({
  data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, index) => byte(index)),
  width,
  height,
});
const copyOf = (pixels: Pixels): Pixels => ({ ...pixels, data: pixels.data.slice() });

/** Rough digits of 5 by 7 pixels, three times as large, as on a screenshot. */
const glyphs = ['01110 10001 10011 10101 11001 10001 01110', '00100 01100 00100 00100 00100 00100 01110'];
function drawDigits(digits: readonly number[]): Pixels {
  const pixels = pixelsOf(digits.length * 18 + 20, 40, () => 255);
  digits.forEach((digit, place) => {
    (glyphs[digit] ?? '').split(' ').forEach((row, y) => {
      [...row].forEach((dot, x) => {
        if (dot === '0') return;
        for (let dy = 0; dy < 3; dy += 1)
          for (let dx = 0; dx < 3; dx += 1) {
            const offset = ((10 + y * 3 + dy) * pixels.width + 10 + place * 18 + x * 3 + dx) * 4;
            pixels.data.fill(20, offset, offset + 3);
          }
      });
    });
  });
  return pixels;
}

describe('A destroyed area', () => {
  it('changes no pixel around it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 90 }),
        fc.integer({ min: 2, max: 90 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (width, height, [x = 0, y = 0, w = 1, h = 1]) => {
          const before = pixelsOf(width, height, (index) => (index * 37) % 256);
          const after = copyOf(before);
          const area = wholeArea(
            { x: x * width, y: y * height, width: w * width, height: h * height },
            before,
          );
          destroyArea(after, area);
          // Gathered, and expected once: an expectation for each pixel took all of the test's time.
          const wrong: string[] = [];
          for (let index = 0; index < width * height; index += 1) {
            const column = index % width;
            const row = Math.floor(index / width);
            const isIn =
              column >= area.x && column < area.x + area.width && row >= area.y && row < area.y + area.height;
            const at = index * 4;
            const isRight = isIn
              ? after.data[at + 3] === 255
              : [0, 1, 2, 3].every((part) => after.data[at + part] === before.data[at + part]);
            if (!isRight) wrong.push(`${column}, ${row}`);
          }
          expect(wrong).toEqual([]);
        },
      ),
    );
  });

  it('of one number of ten digits differs from that of any other by one rough level at most', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 10, maxLength: 10 }),
        fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 10, maxLength: 10 }),
        (one, other) => {
          const [first, second] = [one, other].map((digits) => {
            const pixels = drawDigits(digits);
            destroyArea(pixels, { x: 0, y: 0, width: pixels.width, height: pixels.height });
            return pixels.data;
          });
          const most = Math.max(
            ...(first ?? []).map((value, index) => Math.abs(value - (second?.[index] ?? 0))),
          );
          expect(most).toBeLessThanOrEqual(32);
        },
      ),
    );
  });

  it('keeps no more than twenty-five averages of eight levels', () => {
    const noise = pixelsOf(800, 600, (index) => (index * 2_654_435_761) % 251);
    const flipped = copyOf(noise);
    // Every pixel exchanged with its neighbour: other contents with the same averages.
    for (let offset = 0; offset < flipped.data.length; offset += 8) {
      const left = flipped.data.slice(offset, offset + 4);
      flipped.data.copyWithin(offset, offset + 4, offset + 8);
      flipped.data.set(left, offset + 4);
    }
    const area = { x: 0, y: 0, width: 800, height: 600 };
    destroyArea(noise, area);
    destroyArea(flipped, area);
    // Bytes at once: two million values one by one took most of the test's time.
    expect(Buffer.from(flipped.data).equals(Buffer.from(noise.data))).toBe(true);
  });

  it('hides what only shone through', () => {
    const ghost = pixelsOf(60, 60, (index) => (index % 4 === 3 ? (index / 4) % 2 : 0));
    destroyArea(ghost, { x: 0, y: 0, width: 60, height: 60 });
    expect([...ghost.data].every((value) => value === 255)).toBe(true);
  });
});
