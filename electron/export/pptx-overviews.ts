/** The map as slides show it, without head and foot: whole, or stage by stage where it is too much for one slide. */
import type { ExportOptions } from '#core/desktop/export-options';
import type { Snapshot } from '#core/document/snapshot';
import { exportedHeat } from '#core/export/exported-page';
import { shortenTexts } from '#core/export/shorten-texts';
import { stageParts } from '#core/export/stage-parts';
import { buildScene } from '#core/scene/build-scene';
import { measureText } from '#core/scene/measure-text';
import type { Scene } from '#core/scene/scene';
import type { Frame } from './pptx-deck';
import { leastText, smallestText } from './pptx-map';

export interface Overview {
  readonly scenes: readonly Scene[];
  /** False: it lacks words that are told elsewhere. */
  readonly isWhole: boolean;
}

/** More shapes make a slide that nobody can edit: then each stage has a slide. */
const mostShapes = 2_500;
/** Signs that texts keep where all of them would make the rest too small. */
const shorter = [300, 80] as const;

export function overviews(
  snapshot: Snapshot,
  { language, contents }: Pick<ExportOptions, 'language' | 'contents'>,
  frame: Frame,
): Overview {
  const heat = exportedHeat(contents, snapshot);
  const draw = (part: Snapshot): Scene =>
    buildScene(part, { language, measure: measureText, page: null, heat });
  const isLegible = (scene: Scene): boolean => smallestText(scene, frame) >= leastText;
  const whole = draw(snapshot);
  if (whole.items.length <= mostShapes && isLegible(whole)) return { scenes: [whole], isWhole: true };
  const parts = stageParts(snapshot, contents);
  const scenes = parts.map((part) => draw(part.snapshot));
  if (scenes.every(isLegible)) return { scenes, isWhole: true };
  const shortened = scenes.map((scene, index) => {
    const part = parts[index];
    if (!part || isLegible(scene)) return scene;
    const tries = shorter.map((most) => draw(shortenTexts(part.snapshot, most)));
    return tries.find(isLegible) ?? tries.at(-1) ?? scene;
  });
  return { scenes: shortened, isWhole: false };
}
