import { expect, test } from 'vitest';
import { fitted, kept, moved, showing, zoomed } from '#viewer/pan-zoom';

const frame = { width: 1280, height: 700 };
const map = { width: 3_000, height: 2_000 };

test('the whole map fits its frame with air around it, and a small one is not blown up', () => {
  const view = fitted(map, frame);
  expect(view.y).toBeCloseTo(24);
  expect(view.x + map.width * view.scale).toBeLessThan(frame.width - 24);
  expect(fitted({ width: 100, height: 100 }, frame)).toEqual({ scale: 1, x: 590, y: 300 });
});

test('the point under the pointer stays there while the size changes, within limits', () => {
  const at = { x: 300, y: 200 };
  const before = fitted(map, frame);
  const after = zoomed(before, 2, at);
  const seen = (view: typeof before) => (at.x - view.x) / view.scale;
  expect(seen(after)).toBeCloseTo(seen(before));
  expect(zoomed(before, 1_000, at).scale).toBe(3);
  expect(zoomed(before, 0.000_1, at).scale).toBe(0.02);
});

test('the map is never lost out of sight', () => {
  const view = fitted(map, frame);
  const lost = kept(moved(view, 100_000, -100_000), map, frame);
  expect(lost.x).toBe(frame.width - 80);
  expect(lost.y + map.height * lost.scale).toBeCloseTo(80);
});

test('a column that is in sight stays, one that is not comes in from its side', () => {
  const view = { scale: 1, x: 0, y: 0 };
  expect(showing(view, { x: 400, width: 220 }, frame)).toBe(view);
  expect(showing(view, { x: 2_000, width: 220 }, frame).x).toBe(1280 - 24 - 2_220);
  expect(showing(moved(view, -900, 0), { x: 400, width: 220 }, frame).x).toBe(148 - 400);
});
