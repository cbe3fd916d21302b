/** A page for each stage of a map, with its own head and foot; steps keep the numbers they have in the whole map. */
import type { ExportOptions } from '#core/desktop/desktop-api';
import type { Snapshot } from '#core/document/snapshot';
import { exportedPage } from '#core/export/exported-page';
import { stageParts } from '#core/export/stage-parts';
import { type PageOptions, sceneOfLayout } from '#core/scene/build-scene';
import { layoutMap } from '#core/scene/layout';
import { measureText } from '#core/scene/measure-text';
import { stageGroups, stepNumbers } from '#core/scene/outline';
import type { PageLogo } from '#core/scene/page-header';
import type { Remark } from '#core/scene/remarks';
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
  logo: PageLogo | null,
): readonly StageScene[] {
  const { language, contents } = options;
  const numbers = stepNumbers(stageGroups(snapshot));
  // Remarks are numbered through the whole map; each page tells its own.
  const page = exportedPage(options, snapshot, logo);
  return stageParts(snapshot, contents).map((part) => {
    const layout = layoutMap(part.snapshot, { language, measure: measureText });
    const cards = layout.cards.map((card) => ({
      ...card,
      number: numbers.get(card.stepId) ?? card.number,
    }));
    const scene = sceneOfLayout(
      part.snapshot,
      { ...layout, cards },
      { language, measure: measureText, page: { ...page, remarks: remarksOn(part.snapshot, page) } },
    );
    return { stageId: part.stageId, scene };
  });
}

/** What is about no step is told with the whole map. */
function remarksOn(snapshot: Snapshot, { remarks = [] }: PageOptions): readonly Remark[] {
  const steps = new Set<string>(snapshot.byKind.step.map(({ id }) => id));
  return remarks.filter(({ place }) => place !== null && steps.has(place.stepId));
}
