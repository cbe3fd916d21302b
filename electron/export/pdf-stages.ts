/** A page for each stage of a map. */
import type { ExportOptions } from '#core/desktop/export-options';
import type { Snapshot } from '#core/document/snapshot';
import { stagePages } from '#core/export/stage-page';
import { stageParts } from '#core/export/stage-parts';
import type { PageLogo } from '#core/scene/page-header';
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
  const pageOf = stagePages(snapshot, options, logo);
  return stageParts(snapshot, options.contents).map(({ stageId, snapshot: stage }) => ({
    stageId,
    scene: pageOf(stage),
  }));
}
