/** Titles on the map that bookmarks lead to, and steps that lead to their evidence. */
import { itemsInView } from '#core/scene/items-in-view';
import type { Box, Scene, SceneItem, TextItem } from '#core/scene/scene';
import { isTitle } from '#core/scene/write-svg';

/**
 * Owners of titles that are in view whole, with their level: the map above its stages. Those that `titled` names have
 * their bookmark elsewhere; the ones given here join them.
 */
export function titlesIn(scene: Scene, titled: Set<string>, view?: Box): ReadonlyMap<string, number> {
  const shown: readonly SceneItem[] = view ? [...itemsInView(scene, view)] : scene.items;
  const titles = shown.filter(isTitle);
  const cut = new Set(titles.filter((item) => view && !isInside(item, view)).map(({ owner }) => owner));
  const found = new Map<string, number>();
  for (const { owner, font } of titles) {
    if (titled.has(owner) || cut.has(owner) || found.has(owner)) continue;
    found.set(owner, font === 'title' ? 1 : 2);
  }
  for (const owner of found.keys()) titled.add(owner);
  return found;
}

function isInside({ x, baseline, width }: TextItem, view: Box): boolean {
  return (
    x >= view.x && x + width <= view.x + view.width && baseline >= view.y && baseline <= view.y + view.height
  );
}

/** Titles of steps lead to what `anchors` has for them. */
export function withLinks(scene: Scene, anchors: ReadonlyMap<string, string>): Scene {
  if (anchors.size === 0) return scene;
  const items = scene.items.map((item) => {
    if (item.type !== 'text' || item.address !== undefined) return item;
    if (item.font !== 'strong' && item.font !== 'label') return item;
    const anchor = anchors.get(item.owner);
    return anchor === undefined ? item : { ...item, address: `#${anchor}` };
  });
  return { ...scene, items };
}
