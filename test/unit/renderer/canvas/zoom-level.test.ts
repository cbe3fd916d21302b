import { describe, expect, test } from 'vitest';
import {
  armFrom,
  cameraToFit,
  cameraToOpen,
  cameraToReveal,
  keepInView,
  nearFrom,
  smallestZoom,
  zoomAbout,
  zoomLevel,
} from '#renderer/canvas/zoom-level';

const window = { width: 1280, height: 800 };
const margins = { left: 160, top: 60, right: 16, bottom: 16 };

describe('Three distances', () => {
  test('a map is near where text can be read, far where it is dots', () => {
    expect(zoomLevel(1, 'far')).toBe('near');
    expect(zoomLevel(0.3, 'near')).toBe('arm');
    expect(zoomLevel(0.05, 'near')).toBe('far');
  });

  test('a hand that trembles at a threshold does not make it flicker', () => {
    const trembling = [nearFrom, nearFrom - 0.005, nearFrom + 0.002, nearFrom - 0.01];
    let level = zoomLevel(nearFrom, 'arm');
    for (const zoom of trembling) level = zoomLevel(zoom, level);
    expect(level).toBe('near');
    expect(zoomLevel(armFrom - 0.002, 'arm')).toBe('arm');
    expect(zoomLevel(armFrom - 0.002, 'far')).toBe('far');
  });
});

describe('The camera', () => {
  test('fits a wide map between the headers', () => {
    const map = { width: 5_000, height: 1_000 };
    const { x, y, zoom } = cameraToFit(map, window, margins);
    expect(x).toBeGreaterThanOrEqual(margins.left - 0.001);
    expect(x + map.width * zoom).toBeLessThanOrEqual(window.width - margins.right + 0.001);
    expect(y).toBeGreaterThanOrEqual(margins.top);
  });

  test('never magnifies a small map to fit', () => {
    expect(cameraToFit({ width: 300, height: 200 }, window, margins).zoom).toBe(1);
  });

  test('opens a long map at reading size, a short one whole', () => {
    expect(cameraToOpen({ width: 9_000, height: 900 }, window, margins)).toMatchObject({
      x: 160,
      y: 60,
      zoom: 0.85,
    });
    const short = cameraToOpen({ width: 1_300, height: 3_000 }, window, margins);
    expect(1_300 * short.zoom).toBeLessThanOrEqual(1_104);
  });

  test('lets people go far enough back to see two thousand steps', () => {
    expect(smallestZoom({ width: 440_000, height: 3_000 }, window, margins)).toBeLessThan(0.003);
  });

  test('zooms about the pointer', () => {
    const before = { x: 40, y: -20, zoom: 0.5 };
    const after = zoomAbout(before, 1.3, { x: 300, y: 200 });
    expect((300 - after.x) / after.zoom).toBeCloseTo((300 - before.x) / before.zoom);
    expect((200 - after.y) / after.zoom).toBeCloseTo((200 - before.y) / before.zoom);
  });

  test('stays where it is when what was asked for is in view', () => {
    expect(
      cameraToReveal({ x: 160, y: 60, zoom: 1 }, { x: 10, y: 10, width: 200, height: 100 }, window, margins),
    ).toBeNull();
  });

  test('shows the beginning of what is larger than the window', () => {
    const camera = { x: 0, y: 0, zoom: 1 };
    const moved = cameraToReveal(camera, { x: 900, y: 40, width: 5_000, height: 20 }, window, margins);
    expect(moved && 900 * moved.zoom + moved.x).toBe(margins.left);
  });

  test('moves no further than it takes', () => {
    const moved = cameraToReveal(
      { x: 0, y: 0, zoom: 1 },
      { x: 1_300, y: 100, width: 220, height: 50 },
      window,
      margins,
    );
    expect(moved).toEqual({ x: -256, y: 0, zoom: 1 });
  });
});

describe('A map that is zoomed by a command', () => {
  test('is never lost beyond an edge', () => {
    const map = { width: 400_000, height: 2_000 };
    const lost = { x: -2_000_000, y: 90_000, zoom: 1 };
    const kept = keepInView(lost, map, window);
    expect(kept.x + map.width).toBeGreaterThan(0);
    expect(kept.y).toBeLessThan(window.height);
  });

  test('stays where it is while it is in view', () => {
    const camera = { x: -300, y: 20, zoom: 0.5 };
    expect(keepInView(camera, { width: 3_000, height: 900 }, window)).toEqual(camera);
  });
});
