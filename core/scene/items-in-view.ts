/** The items of a scene that lie in a view, in paint order; whole parts are passed over first. */
import { itemBox, overlaps } from './item-box';
import type { Box, Scene, SceneItem } from './scene';

/** Lines and arrow heads may reach this far out of the box of their part. */
const REACH = 16;

/** `least`: a thing smaller than this in both directions, in scene px, is left out. */
export function* itemsInView(scene: Scene, view: Box, least = 0): Generator<SceneItem> {
  const near: Box = {
    x: view.x - REACH,
    y: view.y - REACH,
    width: view.width + 2 * REACH,
    height: view.height + 2 * REACH,
  };
  for (const { box, first, count } of scene.parts) {
    if (!overlaps(box, near)) continue;
    for (let index = first; index < first + count; index++) {
      const item = scene.items[index];
      if (!item) continue;
      const bounds = itemBox(item);
      if (Math.max(bounds.width, bounds.height) >= least && overlaps(bounds, view)) yield item;
    }
  }
}
