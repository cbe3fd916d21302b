/** The scene of the columns in the window: of thousands of steps the others are not drawn, and nothing of them is kept. */
import type { Snapshot } from '#core/document/snapshot';
import { sceneOfLayout } from '#core/scene/build-scene';
import type { MapLayout } from '#core/scene/layout-types';
import { measureText } from '#core/scene/measure-text';
import type { Scene } from '#core/scene/scene';
import { stretchOf } from '#core/scene/stretch';
import type { Language } from '#renderer/ui/language';

/** `left` and `width`: of the window, px at 100 %. */
export type SceneInView = (left: number, width: number) => Scene;

/** Columns that the scene takes in at once, so that a scroll makes few scenes. */
const columnsAtOnce = 32;

export function sceneInView(snapshot: Snapshot, layout: MapLayout, language: Language): SceneInView {
  let last: { readonly from: number; readonly to: number; readonly scene: Scene } | null = null;
  return (left, width) => {
    const seen = layout.columns.flatMap((column, index) =>
      column.x + column.width >= left && column.x <= left + width ? [index] : [],
    );
    const from = Math.floor((seen[0] ?? 0) / columnsAtOnce) * columnsAtOnce;
    const to = Math.ceil(((seen.at(-1) ?? 0) + 1) / columnsAtOnce) * columnsAtOnce;
    if (last?.from === from && last.to === to) return last.scene;
    const options = { language, measure: measureText, page: null };
    const scene = sceneOfLayout(snapshot, stretchOf(layout, { from, to }), options);
    last = { from, to, scene };
    return scene;
  };
}
