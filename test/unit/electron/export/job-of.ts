/** What a format is made from, without files and windows. */
import { type ExportFormat, exportOptions } from '#core/desktop/export-options';
import { exportedPage } from '#core/export/exported-page';
import { mapReport } from '#core/export/map-report';
import { narrowMap } from '#core/export/narrow-map';
import { buildScene } from '#core/scene/build-scene';
import { measureText } from '#core/scene/measure-text';
import { sceneThemes } from '#core/scene/scene-theme';
import type { Job } from '#electron/export/job';
import { documentOf } from '../../support/small-map';

export function jobOf(records: readonly object[], formats: ExportFormat[], contents: object = {}): Job {
  const options = exportOptions.parse({
    formats,
    language: 'en',
    theme: 'light',
    date: '2026-10-05',
    contents,
  });
  const { language, date, contents: choice } = options;
  const snapshot = narrowMap(documentOf(records).snapshot(), choice);
  return {
    snapshot,
    other: null,
    isWhole: true,
    content: mapReport(snapshot, { language, date, choice }),
    scene: buildScene(snapshot, {
      language,
      measure: measureText,
      page: exportedPage(options, snapshot, null),
    }),
    theme: sceneThemes.light,
    options,
    fonts: [],
    pictures: new Map(),
    signal: new AbortController().signal,
    report: () => undefined,
  };
}
