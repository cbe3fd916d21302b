/** A small map as somebody draws it who begins with a blank one, as a file to start with: drawing it costs seconds. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addStage } from '#core/commands/stage';
import { addStep } from '#core/commands/step';
import { createMapDocument } from '#core/document/map-document';
import { newMap } from '#core/document/new-map';
import { packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { countingIds, steadyClock } from '../../unit/support/random-map';

/** Stages by their titles, with the titles of their steps. */
export type Stages = Readonly<Record<string, readonly string[]>>;

/** The path of the file. */
export function drawnMap(folder: string, stages: Stages): string {
  const mapId = 'map-drawn';
  const map = createMapDocument({
    mapId,
    records: newMap({ title: '', language: 'en' }),
    actor: 'drawer',
    now: steadyClock(Date.UTC(2026, 9, 6, 9)),
    newId: countingIds('drawn-'),
  });
  for (const [title, steps] of Object.entries(stages)) {
    const stageId = map.commit('stage.add', addStage, { title });
    for (const step of steps) map.commit('step.add', addStep, { stageId, title: step });
  }
  const records = map.stampedRecords();
  const about = { mapId, savedAt: '2026-10-06T12:00:00.000Z', app: 'Tapki' };
  const path = join(folder, 'drawn.cjm');
  writeFileSync(path, packMap({ records, assets: [], manifest: manifestOf(records, about) }));
  return path;
}
