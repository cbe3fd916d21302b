/**
 * Exports a map in the formats asked for. Everything is drawn before anything is written, so a cancelled or
 * failed export leaves no file behind; each file is written whole or not at all.
 */
import { join } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { MapContents } from '#core/desktop/desktop-api';
import type { ExportFormat, ExportOptions } from '#core/desktop/export-options';
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import type { Snapshot } from '#core/document/snapshot';
import { exportedScene } from '#core/export/exported-scene';
import { formatFacts, isOfOneMap } from '#core/export/format-facts';
import { shownReport } from '#core/export/map-report';
import { type ShownMaps, shownMaps } from '#core/export/shown-maps';
import type { DeckTemplate } from '#core/export/template/deck-template';
import type { Loss } from '#core/file/formats/losses';
import { measureText } from '#core/scene/measure-text';
import { sceneThemes } from '#core/scene/scene-theme';
import { type FileSystem, nodeFiles } from '../files/file-system';
import { writeFileAtomically } from '../files/file-writer';
import { logError } from '../log';
import { folderError } from './folder-error';
import { facesOf } from './font-faces';
import type { Job, MadeFile } from './job';
import { logoRef } from './logo';
import { type Picture, picturesOf } from './pictures';
import { renderers } from './renderers';

export interface ExportRequest {
  readonly contents: MapContents;
  /** The map it is compared with; left out or null: it has none. */
  readonly twin?: MapContents | null;
  /** Left out or null: none. */
  readonly logo?: Picture | null;
  /** Of slides; left out or null: Tapki's own. */
  readonly template?: DeckTemplate | null;
  readonly folder: string;
  /** Inside it, made where it is missing; left out: the folder itself. */
  readonly subfolder?: string | undefined;
  /** File name without its ending. */
  readonly baseName: string;
  readonly options: ExportOptions;
  readonly onProgress?: (progress: { format: ExportFormat; done: number; total: number }) => void;
  readonly signal?: AbortSignal;
  readonly files?: FileSystem;
}

export interface ExportedFile {
  readonly format: ExportFormat;
  readonly path: string;
  /** What of the map the format could not carry; empty too for formats that are for looking at. */
  readonly left: readonly Loss[];
}

export const snapshotOf = ({ mapId, records, formatVersion }: MapContents): Snapshot =>
  buildSnapshot(
    mapId,
    readRecords(records, formatVersion).records.map(({ record }) => record),
  );

/** What every format of this export is made from. */
type Shared = Omit<Job, 'report'>;

function sharedOf(shown: ShownMaps, request: ExportRequest, signal: AbortSignal): Shared {
  const { contents, options, twin = null, logo = null } = request;
  const { language, date, contents: choice } = options;
  const picture = choice.hasLogo && logo !== null ? logo : null;
  const size = picture === null ? null : logoRef(picture);
  const scene = exportedScene(shown, options, size, measureText);
  const pictures = new Map([...(twin === null ? [] : picturesOf(twin)), ...picturesOf(contents)]);
  if (picture !== null) pictures.set(picture.hash, picture);
  return {
    snapshot: shown.snapshot,
    other: shown.other,
    isWhole: shown.isWhole,
    scene,
    content: shownReport(shown, { language, date, choice, logo: size }),
    theme: sceneThemes[options.theme],
    options,
    fonts: facesOf(scene),
    pictures,
    template: request.template ?? null,
    signal,
  };
}

/** A job for a format, and what its files are told apart by. */
interface Part {
  readonly suffix: string;
  readonly shared: Shared;
}

/** Of two maps, a format that can hold one makes a file of each. */
function partsOf(format: ExportFormat, request: ExportRequest, whole: Shared): readonly Part[] {
  const { snapshot, other, isWhole, signal } = whole;
  if (other === null || !isOfOneMap(format)) return [{ suffix: '', shared: whole }];
  // Who wanted the differences alone must not get the maps.
  if (!isWhole) return [];
  const alone = (shown: Snapshot): Shared =>
    sharedOf({ snapshot: shown, other: null, isWhole: true }, request, signal);
  return [
    { suffix: '-as-is', shared: alone(snapshot) },
    { suffix: '-to-be', shared: alone(other) },
  ];
}

interface Made extends MadeFile {
  readonly format: ExportFormat;
}

export async function exportMap(request: ExportRequest): Promise<Result<readonly ExportedFile[]>> {
  const { options, onProgress } = request;
  const signal = request.signal ?? new AbortController().signal;
  const made: Made[] = [];
  let current = options.formats[0] ?? 'svg';
  try {
    const twin = request.twin ? snapshotOf(request.twin) : null;
    const shown = shownMaps(snapshotOf(request.contents), twin, options.contents);
    const whole = sharedOf(shown, request, signal);
    for (const format of new Set(options.formats)) {
      current = format;
      const report = (done: number, total: number) => onProgress?.({ format, done, total });
      for (const { suffix, shared } of partsOf(format, request, whole)) {
        signal.throwIfAborted();
        const files = await renderers[format]({ ...shared, report });
        made.push(...files.map((file) => ({ ...file, format, suffix: `${suffix}${file.suffix}` })));
      }
    }
  } catch (error) {
    if (signal.aborted) return failure('cancelled');
    logError('export failed', error);
    return failure('exportFailed', { format: formatFacts[current].name });
  }
  return writeFiles(made, request);
}

/** A folder of its own is not made before there is something to put into it. */
async function placeOf(
  { folder, subfolder, files = nodeFiles }: ExportRequest,
  isNeeded: boolean,
): Promise<string> {
  if (subfolder === undefined || !isNeeded) return folder;
  const place = join(folder, subfolder);
  try {
    await files.makeFolder(place);
  } catch {
    // It may be there; whether it can be written into shows with the first file.
  }
  return place;
}

async function writeFiles(
  made: readonly Made[],
  request: ExportRequest,
): Promise<Result<readonly ExportedFile[]>> {
  const { files = nodeFiles } = request;
  const exported: ExportedFile[] = [];
  const folder = await placeOf(request, made.length > 0);
  for (const { format, suffix, bytes, left = [] } of made) {
    const path = join(folder, `${request.baseName}${suffix}.${formatFacts[format].ending}`);
    const written = await writeFileAtomically(path, bytes, { files });
    if (!written.ok) return { ok: false, error: folderError(written.error, path, folder) };
    exported.push({ format, path, left });
  }
  return success(exported);
}
