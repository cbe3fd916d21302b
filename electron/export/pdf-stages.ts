/** A page for each stage of a map, with its own head and foot; steps keep the numbers they have in the whole map. */
import type { ExportOptions } from '#core/desktop/desktop-api';
import type { Snapshot } from '#core/document/snapshot';
import { exportedPage } from '#core/export/exported-page';
import { stageParts } from '#core/export/stage-parts';
import { sceneOfLayout } from '#core/scene/build-scene';
import { layoutMap } from '#core/scene/layout';
import { measureText } from '#core/scene/measure-text';
import { stageGroups, stepNumbers } from '#core/scene/outline';
import type { Scene } from '#core/scene/scene';

export interface StageScene {
  /** null: steps that have no stage. */
  readonly stageId: string | null;
  readonly scene: Scene;
}

/** Empty where the map has no steps to make pages of. */
export function stageScenes(
  snapshot: Snapshot,
  options: Pick<ExportOptions, 'language' | 'date' | 'contents'>,
): readonly StageScene[] {
  const { language, contents } = options;
  const numbers = stepNumbers(stageGroups(snapshot));
  return stageParts(snapshot, contents).map((part) => {
    const layout = layoutMap(part.snapshot, { language, measure: measureText });
    const cards = layout.cards.map((card) => ({
      ...card,
      number: numbers.get(card.stepId) ?? card.number,
    }));
    const page = exportedPage(options);
    const scene = sceneOfLayout(
      part.snapshot,
      { ...layout, cards },
      { language, measure: measureText, page },
    );
    return { stageId: part.stageId, scene };
  });
}
