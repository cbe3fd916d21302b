/** Where the map stands in its frame: a point p of the map is seen at p × scale + (x, y). Lengths in px. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const MARGIN = 24;
/** Beside a column, where names of lanes may stand: rulers.ts. */
const RULER = 148;
/** Of the map that stays in sight, however far it is moved. */
const LEAST_SEEN = 80;
const LARGEST = 3;
const SMALLEST = 0.02;

/** The whole map, as large as the frame allows, and never larger than life. */
export function fitted(map: Size, frame: Size): View {
  const room = {
    width: Math.max(1, frame.width - 2 * MARGIN),
    height: Math.max(1, frame.height - 2 * MARGIN),
  };
  const scale = Math.min(1, room.width / Math.max(1, map.width), room.height / Math.max(1, map.height));
  return {
    scale,
    x: (frame.width - map.width * scale) / 2,
    y: (frame.height - map.height * scale) / 2,
  };
}

/** `at`: the point of the frame that stays where it is. */
export function zoomed(view: View, factor: number, at: Point): View {
  const scale = Math.min(LARGEST, Math.max(SMALLEST, view.scale * factor));
  const change = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * change, y: at.y - (at.y - view.y) * change };
}

export const moved = (view: View, dx: number, dy: number): View => ({
  ...view,
  x: view.x + dx,
  y: view.y + dy,
});

/** The same view, with the map never lost out of sight. */
export function kept(view: View, map: Size, frame: Size): View {
  const width = map.width * view.scale;
  const height = map.height * view.scale;
  const seen = { x: Math.min(LEAST_SEEN, width), y: Math.min(LEAST_SEEN, height) };
  return {
    ...view,
    x: Math.min(frame.width - seen.x, Math.max(seen.x - width, view.x)),
    y: Math.min(frame.height - seen.y, Math.max(seen.y - height, view.y)),
  };
}

/** Moved as little as it takes to see a column of the map from side to side. */
export function showing(
  view: View,
  column: { readonly x: number; readonly width: number },
  frame: Size,
): View {
  const left = view.x + column.x * view.scale;
  const right = left + column.width * view.scale;
  if (left < RULER) return moved(view, RULER - left, 0);
  return right > frame.width - MARGIN ? moved(view, frame.width - MARGIN - right, 0) : view;
}
