/**
 * Exports a map in the formats asked for. Everything is drawn before anything is written, so a cancelled or
 * failed export leaves no file behind; each file is written whole or not at all.
 */
import { join } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { ExportFormat, ExportOptions, MapContents } from '#core/desktop/desktop-api';
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import { exportedPage } from '#core/export/exported-page';
import { formatFacts } from '#core/export/format-facts';
import { mapReport } from '#core/export/map-report';
import { narrowMap } from '#core/export/narrow-map';
import type { Loss } from '#core/file/formats/losses';
import { buildScene } from '#core/scene/build-scene';
import { measureText } from '#core/scene/measure-text';
import { sceneThemes } from '#core/scene/scene-theme';
import { writeFileAtomically } from '../file-writer';
import { logError } from '../log';
import { folderError } from './folder-error';
import { facesOf } from './font-faces';
import type { Job, MadeFile } from './job';
import { picturesOf } from './pictures';
import { renderers } from './renderers';

export interface ExportRequest {
  readonly contents: MapContents;
  readonly folder: string;
  /** File name without its ending. */
  readonly baseName: string;
  readonly options: ExportOptions;
  readonly onProgress?: (progress: { format: ExportFormat; done: number; total: number }) => void;
  readonly signal?: AbortSignal;
}

export interface ExportedFile {
  readonly format: ExportFormat;
  readonly path: string;
  /** What of the map the format could not carry; empty too for formats that are for looking at. */
  readonly left: readonly Loss[];
}

/** What of the map was chosen: as records, in words and numbers, and as a drawing. */
function exported(
  contents: MapContents,
  options: ExportOptions,
): Pick<Job, 'snapshot' | 'scene' | 'content'> {
  const { language, date, contents: choice } = options;
  const { records } = readRecords(contents.records, contents.formatVersion);
  const whole = buildSnapshot(
    contents.mapId,
    records.map(({ record }) => record),
  );
  const snapshot = narrowMap(whole, choice);
  return {
    snapshot,
    scene: buildScene(snapshot, { language, measure: measureText, page: exportedPage(options) }),
    content: mapReport(snapshot, { language, date, choice }),
  };
}

interface Made extends MadeFile {
  readonly format: ExportFormat;
}

export async function exportMap(request: ExportRequest): Promise<Result<readonly ExportedFile[]>> {
  const { contents, options, folder, baseName, onProgress } = request;
  const signal = request.signal ?? new AbortController().signal;
  const made: Made[] = [];
  let current = options.formats[0] ?? 'svg';
  try {
    const { snapshot, scene, content } = exported(contents, options);
    const shared = {
      snapshot,
      scene,
      content,
      theme: sceneThemes[options.theme],
      options,
      fonts: facesOf(scene),
      pictures: picturesOf(contents),
      signal,
    };
    for (const format of new Set(options.formats)) {
      signal.throwIfAborted();
      current = format;
      const report = (done: number, total: number) => onProgress?.({ format, done, total });
      const files = await renderers[format]({ ...shared, report });
      made.push(...files.map((file) => ({ ...file, format })));
    }
  } catch (error) {
    if (signal.aborted) return failure('cancelled');
    logError('export failed', error);
    return failure('exportFailed', { format: formatFacts[current].name });
  }
  return writeFiles(made, folder, baseName);
}

async function writeFiles(
  made: readonly Made[],
  folder: string,
  baseName: string,
): Promise<Result<readonly ExportedFile[]>> {
  const files: ExportedFile[] = [];
  for (const { format, suffix, bytes, left = [] } of made) {
    const path = join(folder, `${baseName}${suffix}.${formatFacts[format].ending}`);
    const written = await writeFileAtomically(path, bytes);
    if (!written.ok) return { ok: false, error: folderError(written.error, path, folder) };
    files.push({ format, path, left });
  }
  return success(files);
}
