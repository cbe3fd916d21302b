/**
 * Where things on a picture stand when it is cropped or turned. Spots are shares of width and height from the top
 * left corner, areas are in whole px. Knows nothing of pixels, records or screens.
 */

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** In px of the picture. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A quarter turn. */
export type Turn = 'left' | 'right';

/** A change of a picture's shape. */
export type Reshape =
  | { readonly kind: 'crop'; readonly area: Area }
  | { readonly kind: 'turn'; readonly to: Turn };

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** Whole pixels within the picture, at least one. All pixels the given area touches are in it. */
export function wholeArea(area: Area, size: Size): Area {
  const x = clamp(Math.floor(area.x), 0, size.width - 1);
  const y = clamp(Math.floor(area.y), 0, size.height - 1);
  const right = clamp(Math.ceil(area.x + area.width), x + 1, size.width);
  const bottom = clamp(Math.ceil(area.y + area.height), y + 1, size.height);
  return { x, y, width: right - x, height: bottom - y };
}

export function reshapedSize(size: Size, reshape: Reshape): Size {
  if (reshape.kind === 'turn') return { width: size.height, height: size.width };
  const { width, height } = wholeArea(reshape.area, size);
  return { width, height };
}

/** Where the same spot of the picture is afterwards; null: it was cut away. */
export function reshapedSpot(spot: Spot, size: Size, reshape: Reshape): Spot | null {
  if (reshape.kind === 'turn')
    return reshape.to === 'right' ? { x: 1 - spot.y, y: spot.x } : { x: spot.y, y: 1 - spot.x };
  const area = wholeArea(reshape.area, size);
  const x = (spot.x * size.width - area.x) / area.width;
  const y = (spot.y * size.height - area.y) / area.height;
  return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? { x, y } : null;
}

/** The nearest spot that is left, for one that was cut away. */
export function spotAtEdge(spot: Spot, size: Size, area: Area): Spot {
  const whole = wholeArea(area, size);
  return {
    x: clamp((spot.x * size.width - whole.x) / whole.width, 0, 1),
    y: clamp((spot.y * size.height - whole.y) / whole.height, 0, 1),
  };
}

/** Moved within the picture, its size unchanged. */
export function movedArea(area: Area, by: Spot, size: Size): Area {
  return {
    ...area,
    x: clamp(area.x + by.x, 0, size.width - area.width),
    y: clamp(area.y + by.y, 0, size.height - area.height),
  };
}

export const edges = ['left', 'top', 'right', 'bottom'] as const;
export type Edge = (typeof edges)[number];

/** One edge moved; it stops at the picture's, and `least` px before the opposite one. */
export function movedEdge(area: Area, edge: Edge, by: number, size: Size, least = 1): Area {
  const right = area.x + area.width;
  const bottom = area.y + area.height;
  switch (edge) {
    case 'left': {
      const x = clamp(area.x + by, 0, right - least);
      return { ...area, x, width: right - x };
    }
    case 'top': {
      const y = clamp(area.y + by, 0, bottom - least);
      return { ...area, y, height: bottom - y };
    }
    case 'right':
      return { ...area, width: clamp(area.width + by, least, size.width - area.x) };
    case 'bottom':
      return { ...area, height: clamp(area.height + by, least, size.height - area.y) };
  }
}

/** The area between two corners, whichever way it was drawn. */
export function areaBetween(from: Spot, to: Spot, size: Size): Area {
  const x = clamp(Math.min(from.x, to.x), 0, size.width);
  const y = clamp(Math.min(from.y, to.y), 0, size.height);
  return {
    x,
    y,
    width: clamp(Math.max(from.x, to.x), 0, size.width) - x,
    height: clamp(Math.max(from.y, to.y), 0, size.height) - y,
  };
}
