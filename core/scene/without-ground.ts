/** A scene that is laid over something: without the paper it stands on. Knows no format. */
import type { Scene, SceneItem } from './scene';

const isGround = (item: SceneItem | undefined, { width, height }: Scene): boolean =>
  item?.type === 'rect' && item.fill === 'paper' && item.box.width === width && item.box.height === height;

/** The ground is the first thing that is painted, and a part of its own. */
export function withoutGround(scene: Scene): Scene {
  if (!isGround(scene.items[0], scene)) return scene;
  const parts = scene.parts.slice(1).map((part) => ({ ...part, first: part.first - 1 }));
  return { ...scene, items: scene.items.slice(1), parts };
}
