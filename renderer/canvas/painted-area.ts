/** A map painted once, larger than the screen, and shifted from then on: what is painted, where it goes, when anew. */
import type { Box } from '#core/scene/scene';
import type { Camera, Extent } from './zoom-level';

export interface PaintedArea {
  /** When it was painted. */
  readonly camera: Camera;
  /** Which part of the screen's plane was painted, px of the screen then. */
  readonly box: Box;
}

/** Painted beyond each edge of the screen, so that a pan meets no empty place for a while, px. */
const reach = 512;
/** Strokes and dots at the edge of the map reach over it, px. */
const bleed = 8;
/** A picture is scaled so far before its letters look wrong. */
const mostScaled = 1.25;
/** A shift nobody can see. */
const unseen = 0.01;

const onScreen = ({ width, height }: Extent, { x, y, zoom }: Camera): Box => ({
  x,
  y,
  width: width * zoom,
  height: height * zoom,
});

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** null: they have nothing in common. */
function shared(one: Box, other: Box): Box | null {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

const holds = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;

/** The map around the screen, or all of it; null: it is out of reach. Edges lie on whole px of a screen of this density. */
export function areaToPaint(
  camera: Camera,
  map: Extent,
  screen: Extent,
  density: number,
): PaintedArea | null {
  const part = shared(grown(onScreen(map, camera), bleed), grown({ x: 0, y: 0, ...screen }, reach));
  if (!part) return null;
  const x = Math.floor(part.x * density) / density;
  const y = Math.floor(part.y * density) / density;
  const width = Math.ceil((part.x + part.width - x) * density) / density;
  const height = Math.ceil((part.y + part.height - y) * density) / density;
  return { camera, box: { x, y, width, height } };
}

export interface Placed {
  /** Where the upper left corner of the painted area stands now. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export function placeOf({ camera: then, box }: PaintedArea, { x, y, zoom }: Camera): Placed {
  const scale = zoom / then.zoom;
  return { x: x + (box.x - then.x) * scale, y: y + (box.y - then.y) * scale, scale };
}

/** Whether everything of the map that is on the screen is painted, and at about the right size. */
export function isStillGood(area: PaintedArea, camera: Camera, map: Extent, screen: Extent): boolean {
  const { x, y, scale } = placeOf(area, camera);
  if (scale > mostScaled || scale < 1 / mostScaled) return false;
  const seen = shared(onScreen(map, camera), { x: 0, y: 0, ...screen });
  if (!seen) return true;
  return holds({ x, y, width: area.box.width * scale, height: area.box.height * scale }, seen);
}

/** Whether the painted px are px of the screen: else letters are a little soft. */
export function isSharp(area: PaintedArea, camera: Camera, density: number): boolean {
  const { x, y, scale } = placeOf(area, camera);
  const isWhole = (at: number) => Math.abs(at * density - Math.round(at * density)) < unseen;
  return scale === 1 && isWhole(x) && isWhole(y);
}
