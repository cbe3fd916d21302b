/** The page of one stage, with its own head and foot; steps keep the numbers they have in the whole map. */
import type { ExportOptions } from '../desktop/export-options';
import { stepsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { type PageOptions, sceneOfLayout } from '../scene/build-scene';
import { layoutMap } from '../scene/layout';
import { measureText } from '../scene/measure-text';
import { stageGroups, stepNumbers } from '../scene/outline';
import type { PageLogo } from '../scene/page-header';
import type { Remark } from '../scene/remarks';
import type { Scene } from '../scene/scene';
import { exportedHeat, exportedPage } from './exported-page';

/** `snapshot` is the whole map; what comes back draws the map of one of its stages. */
export function stagePages(
  snapshot: Snapshot,
  options: Pick<ExportOptions, 'language' | 'date' | 'contents'>,
  logo: PageLogo | null,
): (stage: Snapshot) => Scene {
  const { language } = options;
  const numbers = stepNumbers(stageGroups(snapshot));
  // Remarks are numbered through the whole map; each page tells its own.
  const page = exportedPage(options, snapshot, logo);
  const first = stepsInOrder(snapshot)[0]?.id;
  const heat = exportedHeat(options.contents, snapshot);
  return (stage) => {
    const layout = layoutMap(stage, { language, measure: measureText, heat });
    const cards = layout.cards.map((card) => ({
      ...card,
      number: numbers.get(card.stepId) ?? card.number,
    }));
    return sceneOfLayout(
      stage,
      { ...layout, cards },
      { language, measure: measureText, page: { ...page, remarks: remarksOn(stage, page, first) } },
    );
  };
}

/** What is about no step is told on the first page. */
function remarksOn(
  stage: Snapshot,
  { remarks = [] }: PageOptions,
  first: string | undefined,
): readonly Remark[] {
  const steps = new Set<string | undefined>(stage.byKind.step.map(({ id }) => id));
  return remarks.filter(({ place }) => steps.has(place === null ? first : place.stepId));
}
