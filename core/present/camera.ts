/**
 * A screenshot that fills the screen: how much larger than fitted, and which spot of it is in the middle. Holds for
 * every screen; the picture's edges are kept inside by whoever draws it, here as on a screen of 16 to 9.
 */
import type { ReportPicture } from '../export/report-step';

export interface Camera {
  /** 1: all of the picture is seen. */
  readonly scale: number;
  /** Share of the picture's width and height, from the top left corner. */
  readonly x: number;
  readonly y: number;
}

export type Spot = Pick<Camera, 'x' | 'y'>;
export type Direction = 'left' | 'right' | 'up' | 'down';
type Size = Pick<ReportPicture, 'width' | 'height'>;

export const fitted: Camera = { scale: 1, x: 0.5, y: 0.5 };
export const largestScale = 8;
const factor = 1.5;
const screenRatio = 16 / 9;

/** Shares of the picture that a screen shows at this size; 1 and more: all of it. */
function seen({ width, height }: Size, scale: number): Spot {
  const ratio = width / height;
  return { x: Math.max(1, screenRatio / ratio) / scale, y: Math.max(1, ratio / screenRatio) / scale };
}

const held = (at: number, share: number): number =>
  share >= 1 ? 0.5 : Math.min(1 - share / 2, Math.max(share / 2, at));

function inside(size: Size, { scale, x, y }: Camera): Camera {
  const share = seen(size, scale);
  return { scale, x: held(x, share.x), y: held(y, share.y) };
}

/** `about`: the spot that stays where it is; left out: the middle. */
export function zoomed(size: Size, camera: Camera, times: number, about: Spot = camera): Camera {
  const scale = Math.min(largestScale, Math.max(1, camera.scale * times));
  const shrunk = camera.scale / scale;
  return inside(size, {
    scale,
    x: about.x + (camera.x - about.x) * shrunk,
    y: about.y + (camera.y - about.y) * shrunk,
  });
}

export const closer = (size: Size, camera: Camera): Camera => zoomed(size, camera, factor);
export const farther = (size: Size, camera: Camera): Camera => zoomed(size, camera, 1 / factor);

export const moved = (size: Size, camera: Camera, by: Spot): Camera =>
  inside(size, { ...camera, x: camera.x + by.x, y: camera.y + by.y });

/** So much of what is seen is left at a press. */
const stride = 0.3;
const directions: Readonly<Record<Direction, Spot>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

export function panned(size: Size, camera: Camera, direction: Direction): Camera {
  const { x, y } = directions[direction];
  const share = seen(size, camera.scale);
  return moved(size, camera, { x: x * stride * Math.min(1, share.x), y: y * stride * Math.min(1, share.y) });
}

/** Brings a spot to the middle, as far as the picture's edges let it. */
export const lookingAt = (size: Size, { scale }: Camera, spot: Spot): Camera =>
  inside(size, { scale, ...spot });
