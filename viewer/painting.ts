/**
 * The map as a picture that is painted anew whenever it comes to rest: for maps of so many parts that a browser takes
 * seconds to draw them as elements. Smaller ones are elements, sharp at all times and found by the browser's search.
 */
import { paintScene } from '#core/scene/paint-scene';
import type { Scene } from '#core/scene/scene';
import type { SceneTheme } from '#core/scene/scene-theme';
import { element } from './element';
import type { Size, View } from './pan-zoom';

/** Of the frame's size that is painted around it, so that a map that is moved does not end at the old edge. */
const MARGIN = 0.4;

export interface Painting {
  readonly element: HTMLCanvasElement;
  /** Paints what is in sight, and some more. */
  paint(view: View, frame: Size): void;
}

export type Bitmaps = (hash: string) => HTMLImageElement | null;

/** Pictures are read when they are first asked for; `arrived`: one can be painted now. */
export function createBitmaps(pictures: Readonly<Record<string, string>>, arrived: () => void): Bitmaps {
  const known = new Map<string, HTMLImageElement>();
  return (hash) => {
    const address = pictures[hash];
    if (address === undefined) return null;
    const image = known.get(hash) ?? new Image();
    if (!known.has(hash)) {
      known.set(hash, image);
      image.addEventListener('load', arrived);
      image.src = address;
    }
    return image.complete && image.naturalWidth > 0 ? image : null;
  };
}

export function paintingOf(scene: Scene, theme: () => SceneTheme, bitmaps: Bitmaps): Painting {
  const canvas = element('canvas', { role: 'img', 'aria-label': scene.title });
  return {
    element: canvas,
    paint: ({ scale, x, y }, frame) => {
      const context = canvas.getContext('2d');
      if (!context || frame.width === 0 || frame.height === 0) return;
      const around = { x: frame.width * MARGIN, y: frame.height * MARGIN };
      const box = {
        x: (-x - around.x) / scale,
        y: (-y - around.y) / scale,
        width: (frame.width + 2 * around.x) / scale,
        height: (frame.height + 2 * around.y) / scale,
      };
      const pixels = scale * window.devicePixelRatio;
      canvas.width = Math.round(box.width * pixels);
      canvas.height = Math.round(box.height * pixels);
      canvas.style.left = `${box.x}px`;
      canvas.style.top = `${box.y}px`;
      canvas.style.width = `${box.width}px`;
      canvas.style.height = `${box.height}px`;
      context.setTransform(pixels, 0, 0, pixels, -box.x * pixels, -box.y * pixels);
      paintScene(scene, context, theme(), box, bitmaps);
    },
  };
}
