import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Area,
  areaBetween,
  edges,
  movedArea,
  movedEdge,
  type Reshape,
  reshapedSize,
  reshapedSpot,
  type Size,
  spotAtEdge,
  wholeArea,
} from '#core/picture/geometry';

const size = fc.record({
  width: fc.integer({ min: 1, max: 9_000 }),
  height: fc.integer({ min: 1, max: 9_000 }),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });
const spot = fc.record({ x: share, y: share });
const anyArea = fc.record({
  x: fc.double({ min: -100, max: 10_000, noNaN: true }),
  y: fc.double({ min: -100, max: 10_000, noNaN: true }),
  width: fc.double({ min: 0, max: 10_000, noNaN: true }),
  height: fc.double({ min: 0, max: 10_000, noNaN: true }),
});
const areaWithin = ({ width, height }: Size) =>
  fc.tuple(share, share, share, share).map(([x1, y1, x2, y2]) =>
    wholeArea(
      areaBetween({ x: x1 * width, y: y1 * height }, { x: x2 * width, y: y2 * height }, { width, height }),
      {
        width,
        height,
      },
    ),
  );
const sized = size.chain((of) => fc.record({ size: fc.constant(of), area: areaWithin(of), spot }));
const isWithin = (area: Area, { width, height }: Size): boolean =>
  area.x >= 0 && area.y >= 0 && area.x + area.width <= width && area.y + area.height <= height;
const turn = (to: 'left' | 'right'): Reshape => ({ kind: 'turn', to });

describe('Spots on a picture that is turned', () => {
  it('are where they were after four turns, and after a turn there and back', () => {
    fc.assert(
      fc.property(sized, ({ size: before, spot: start }) => {
        for (const turns of [
          ['right', 'right', 'right', 'right'],
          ['left', 'right'],
        ] as const) {
          let now = { size: before, spot: start };
          for (const to of turns) {
            const next = reshapedSpot(now.spot, now.size, turn(to));
            if (!next) throw new Error('A turn cuts nothing away');
            now = { size: reshapedSize(now.size, turn(to)), spot: next };
          }
          expect(now.size).toEqual(before);
          expect(now.spot.x).toBeCloseTo(start.x, 9);
          expect(now.spot.y).toBeCloseTo(start.y, 9);
        }
      }),
    );
  });

  it('go with the pixel under them: a clockwise turn takes the top left corner to the top right', () => {
    expect(reshapedSpot({ x: 0, y: 0 }, { width: 4, height: 2 }, turn('right'))).toEqual({ x: 1, y: 0 });
    expect(reshapedSpot({ x: 1, y: 0 }, { width: 4, height: 2 }, turn('left'))).toEqual({ x: 0, y: 0 });
  });
});

describe('Spots on a picture that is cropped', () => {
  it('stay on the same pixel, or are known to be cut away', () => {
    fc.assert(
      fc.property(sized, ({ size: before, area, spot: start }) => {
        const crop: Reshape = { kind: 'crop', area };
        const after = reshapedSize(before, crop);
        const moved = reshapedSpot(start, before, crop);
        const x = start.x * before.width;
        const y = start.y * before.height;
        const isKept = x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height;
        expect(moved !== null).toBe(isKept);
        if (!moved) return;
        expect(moved.x * after.width + area.x).toBeCloseTo(x, 6);
        expect(moved.y * after.height + area.y).toBeCloseTo(y, 6);
      }),
    );
  });

  it('that are cut away have a nearest place at the edge, and others are not touched by asking', () => {
    fc.assert(
      fc.property(sized, ({ size: before, area, spot: start }) => {
        const kept = reshapedSpot(start, before, { kind: 'crop', area });
        const edge = spotAtEdge(start, before, area);
        if (kept) expect(edge).toEqual(kept);
        else expect([0, 1].includes(edge.x) || [0, 1].includes(edge.y)).toBe(true);
        expect(edge.x >= 0 && edge.x <= 1 && edge.y >= 0 && edge.y <= 1).toBe(true);
      }),
    );
  });

  it('and turned end up where turning and then cropping the same part would put them', () => {
    fc.assert(
      fc.property(sized, ({ size: before, area, spot: start }) => {
        const cropped = reshapedSpot(start, before, { kind: 'crop', area });
        if (!cropped) return;
        const oneWay = reshapedSpot(cropped, area, turn('right'));
        const turnedArea = {
          x: before.height - area.y - area.height,
          y: area.x,
          width: area.height,
          height: area.width,
        };
        const turned = reshapedSpot(start, before, turn('right'));
        const otherWay = turned && spotAtEdge(turned, reshapedSize(before, turn('right')), turnedArea);
        expect(otherWay?.x).toBeCloseTo(oneWay?.x ?? -1, 6);
        expect(otherWay?.y).toBeCloseTo(oneWay?.y ?? -1, 6);
      }),
    );
  });
});

describe('An area on a picture', () => {
  it('becomes whole pixels within the picture, at least one, that hold all it touched', () => {
    fc.assert(
      fc.property(size, anyArea, (of, area) => {
        const whole = wholeArea(area, of);
        expect(isWithin(whole, of) && whole.width >= 1 && whole.height >= 1).toBe(true);
        expect([whole.x, whole.y, whole.width, whole.height].every(Number.isInteger)).toBe(true);
        if (!isWithin(area, of) || area.width === 0 || area.height === 0) return;
        expect(whole.x <= area.x && whole.x + whole.width >= area.x + area.width).toBe(true);
        expect(whole.y <= area.y && whole.y + whole.height >= area.y + area.height).toBe(true);
      }),
    );
  });

  it('never leaves the picture or vanishes, however its edges and itself are moved', () => {
    const step = fc.tuple(fc.constantFrom(...edges, 'all' as const), fc.integer({ min: -9_000, max: 9_000 }));
    fc.assert(
      fc.property(sized, fc.array(step, { maxLength: 12 }), ({ size: of, area }, steps) => {
        let now = area;
        for (const [edge, by] of steps)
          now = edge === 'all' ? movedArea(now, { x: by, y: -by }, of) : movedEdge(now, edge, by, of);
        expect(isWithin(now, of) && now.width >= 1 && now.height >= 1).toBe(true);
      }),
    );
  });
});
