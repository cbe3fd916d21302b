/** The drawing of what was chosen: a map, two maps one above the other, or the list of what differs between them. */
import type { ExportOptions } from '../desktop/export-options';
import { buildScene, pageScene } from '../scene/build-scene';
import type { PageLogo } from '../scene/page-header';
import { remarksOf } from '../scene/remarks';
import type { MeasureText, Scene } from '../scene/scene';
import { twinScene } from '../scene/twin-scene';
import { comparisonPane } from './draw-comparison';
import { comparisonPage, exportedHeat, exportedPage } from './exported-page';
import { reportComparison } from './report-comparison';
import type { ShownMaps } from './shown-maps';

export function exportedScene(
  { snapshot, other, isWhole }: ShownMaps,
  options: Pick<ExportOptions, 'date' | 'contents' | 'language'>,
  logo: PageLogo | null,
  measure: MeasureText,
): Scene {
  const { language, contents } = options;
  const page = exportedPage(options, snapshot, logo);
  const heat = exportedHeat(contents, snapshot);
  if (other === null) return buildScene(snapshot, { language, measure, page, heat });
  if (!isWhole) {
    const comparison = reportComparison(snapshot, other, language);
    const pane = comparisonPane(comparison, snapshot, { language, measure });
    return pageScene([pane], { language, measure, page: comparisonPage(options, snapshot, logo) });
  }
  const hasRemarks = contents.hasNotes || contents.hasComments;
  return twinScene(snapshot, other, {
    language,
    measure,
    page,
    heat,
    remarksAfter: hasRemarks ? remarksOf(other, language) : [],
  });
}
