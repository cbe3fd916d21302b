/** A picture in a cell: fitted without changing its shape, framed. */
import type { PictureRef } from '../../document/records/picture';
import type { Box, SceneItem } from '../scene';

/** Of a lane of pictures, and in a cell that holds a picture among other things. */
export const TALLEST = 260;
export const TALLEST_BESIDE_TEXT = 140;
const FRAME_RADIUS = 6;

/** Centred across the slot. */
export function fitPicture(
  { width, height }: PictureRef,
  slot: { readonly x: number; readonly y: number; readonly width: number },
  tallest = TALLEST,
): Box {
  const scale = Math.min(slot.width / width, tallest / height);
  const fitted = { width: Math.max(1, width * scale), height: Math.max(1, height * scale) };
  return { x: slot.x + (slot.width - fitted.width) / 2, y: slot.y, ...fitted };
}

export function drawPicture(
  { hash, width, height }: PictureRef,
  about: { readonly description: string; readonly owner: string },
  box: Box,
): SceneItem[] {
  const radius = Math.min(FRAME_RADIUS, box.width / 2, box.height / 2);
  const frame = { type: 'rect', box, radius, strokeWidth: 1, owner: about.owner } as const;
  return [
    { ...frame, fill: 'surface', stroke: null },
    { type: 'image', box, radius, hash, pixels: { width, height }, ...about },
    { ...frame, fill: null, stroke: 'frame' },
  ];
}
