/** What each sheet of a PDF must show of a map, and where: told from the map alone. */
import type { MapContents } from '#core/desktop/desktop-api';
import type { ExportOptions } from '#core/desktop/export-options';
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import { exportedScene } from '#core/export/exported-scene';
import { type Paper, paperOf } from '#core/export/paper-size';
import { fitInto, MARGIN, tileOnto, turnedFor } from '#core/export/sheets';
import { shownMaps } from '#core/export/shown-maps';
import { measureText } from '#core/scene/measure-text';
import type { Scene } from '#core/scene/scene';
import { stageScenes } from '#electron/export/pdf-stages';
import type { Printed } from './check-pdf';

export function sceneToPrint({ mapId, records, formatVersion }: MapContents, options: ExportOptions) {
  const read = readRecords(records, formatVersion).records;
  const whole = buildSnapshot(
    mapId,
    read.map(({ record }) => record),
  );
  const shown = shownMaps(whole, null, options.contents);
  return { snapshot: shown.snapshot, scene: exportedScene(shown, options, null, measureText) };
}

/** By the number of the sheet, from 0. A preview of all sheets is none: sheets are drawn over it. */
export function printedSheets(contents: MapContents, options: ExportOptions): ReadonlyMap<number, Printed> {
  const { snapshot, scene } = sceneToPrint(contents, options);
  const paper = paperOf(options.pdf);
  if (options.pdf.layout === 'tiled') {
    const { sheets, scale } = tileOnto(scene, paper);
    const first = sheets.length > 1 ? 1 : 0;
    return new Map(
      sheets.map(({ view }, index) => {
        const [width, height] = [view.width * scale, view.height * scale];
        return [index + first, { scene, view, place: { x: MARGIN, y: MARGIN, width, height } }];
      }),
    );
  }
  const stages = options.pdf.layout === 'stages' ? stageScenes(snapshot, options, null) : [];
  if (stages.length === 0) return new Map([[0, fitted(scene, paper)]]);
  return new Map(stages.map((stage, index) => [index, fitted(stage.scene, turnedFor(stage.scene, paper))]));
}

function fitted(scene: Scene, paper: Paper): Printed {
  const size = fitInto(scene, paper);
  const place = { x: (paper.width - size.width) / 2, y: (paper.height - size.height) / 2, ...size };
  return { scene, place, view: { x: 0, y: 0, width: scene.width, height: scene.height } };
}
