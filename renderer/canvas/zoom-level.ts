/** How near the map is: what is mounted, what is painted, and how much of it is said. */

/** far: stages, curve, heat. arm: titles, volumes, worst quote. near: everything, mounted and editable. */
export type ZoomLevel = 'far' | 'arm' | 'near';

/** Body text is 13 px at 100 %: below this it can no longer be read. */
export const nearFrom = 0.5;
/** Columns of 55 px: narrower ones hold no words. */
export const armFrom = 0.25;
/** Zooming around a threshold must not make the map flicker between two levels. */
const slack = 0.03;

/** The level at this zoom, given the level it comes from. */
export function zoomLevel(zoom: number, before: ZoomLevel): ZoomLevel {
  const nearEdge = before === 'near' ? nearFrom * (1 - slack) : nearFrom;
  const armEdge = before === 'far' ? armFrom : armFrom * (1 - slack);
  if (zoom >= nearEdge) return 'near';
  return zoom >= armEdge ? 'arm' : 'far';
}

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Screen edges covered by headers that stay in view. */
export interface Margins {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const maxZoom = 3;

/** The whole map in view, never larger than 100 %. */
export function cameraToFit(map: Extent, window: Extent, margins: Margins): Camera {
  const width = Math.max(1, window.width - margins.left - margins.right);
  const height = Math.max(1, window.height - margins.top - margins.bottom);
  const zoom = Math.min(1, width / Math.max(1, map.width), height / Math.max(1, map.height));
  return {
    x: margins.left + (width - map.width * zoom) / 2,
    y: margins.top + (height - map.height * zoom) / 2,
    zoom,
  };
}

/** What a map opens with: all its steps side by side if they can be read so, else its beginning at reading size. */
export function cameraToOpen(map: Extent, window: Extent, margins: Margins): Camera {
  const width = Math.max(1, window.width - margins.left - margins.right);
  const wide = Math.min(1, width / Math.max(1, map.width));
  const readable = nearFrom * 1.25;
  if (wide >= readable)
    return { x: margins.left + (width - map.width * wide) / 2, y: margins.top, zoom: wide };
  return { x: margins.left, y: margins.top, zoom: 0.85 };
}

/** The smallest zoom people may reach: half of what shows the whole map. */
export function smallestZoom(map: Extent, window: Extent, margins: Margins): number {
  return Math.min(0.2, cameraToFit(map, window, margins).zoom / 2);
}

/** Zoom about a point of the screen that stays where it is. */
export function zoomAbout(camera: Camera, zoom: number, point: { x: number; y: number }): Camera {
  const factor = zoom / camera.zoom;
  return { x: point.x - (point.x - camera.x) * factor, y: point.y - (point.y - camera.y) * factor, zoom };
}

/** Of the map, this much at least is in the window, px, where the camera is moved by a command. */
const leastInView = 120;

/** The camera moved so far that the map is not lost beyond an edge. */
export function keepInView(camera: Camera, map: Extent, window: Extent): Camera {
  const hold = (start: number, size: number, room: number): number => {
    const least = Math.min(leastInView, size, room);
    return Math.min(room - least, Math.max(least - size, start));
  };
  return {
    x: hold(camera.x, map.width * camera.zoom, window.width),
    y: hold(camera.y, map.height * camera.zoom, window.height),
    zoom: camera.zoom,
  };
}

interface Box extends Extent {
  readonly x: number;
  readonly y: number;
}

/** Moves the camera as little as it takes to bring the box into view; null: it is in view. */
export function cameraToReveal(camera: Camera, box: Box, window: Extent, margins: Margins): Camera | null {
  const shift = (start: number, size: number, from: number, to: number): number => {
    if (start < from || size > to - from) return from - start;
    return start + size > to ? to - (start + size) : 0;
  };
  const { zoom } = camera;
  const dx = shift(box.x * zoom + camera.x, box.width * zoom, margins.left, window.width - margins.right);
  const dy = shift(box.y * zoom + camera.y, box.height * zoom, margins.top, window.height - margins.bottom);
  const isInView = Math.abs(dx) < 0.5 && Math.abs(dy) < 0.5;
  return isInView ? null : { x: camera.x + dx, y: camera.y + dy, zoom };
}
