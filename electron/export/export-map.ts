/**
 * Exports a map in the formats asked for. Everything is drawn before anything is written, so a cancelled or
 * failed export leaves no file behind; each file is written whole or not at all. SVG needs no window.
 */
import { join } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { ExportFormat, ExportOptions, MapContents } from '#core/desktop/desktop-api';
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import { mapReport } from '#core/export/map-report';
import { narrowMap } from '#core/export/narrow-map';
import { writeMarkdown } from '#core/export/write-markdown';
import { buildScene } from '#core/scene/build-scene';
import { measureText } from '#core/scene/measure-text';
import { sceneThemes } from '#core/scene/scene-theme';
import { writeSvg } from '#core/scene/write-svg';
import { writeFileAtomically } from '../file-writer';
import { logError } from '../log';
import { folderError } from './folder-error';
import { facesOf } from './font-faces';
import type { Job } from './job';
import { dataAddress, picturesOf } from './pictures';

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
}

/** What of the map was chosen, drawn and told as every format prints it. */
function exported(contents: MapContents, options: ExportOptions): Pick<Job, 'scene' | 'content'> {
  const { language, date, contents: choice } = options;
  const { records } = readRecords(contents.records, contents.formatVersion);
  const whole = buildSnapshot(
    contents.mapId,
    records.map(({ record }) => record),
  );
  const snapshot = narrowMap(whole, choice);
  const page = { date, hasLegend: choice.hasLegend };
  return {
    scene: buildScene(snapshot, { language, measure: measureText, page }),
    content: mapReport(snapshot, { language, date, choice }),
  };
}

async function renderSvg({ scene, theme, fonts, pictures, report }: Job): Promise<Uint8Array> {
  report(0, 1);
  const svg = writeSvg(scene, { theme, fonts, pictureHref: (hash) => dataAddress(pictures, hash) });
  report(1, 1);
  return new TextEncoder().encode(svg);
}

async function renderMarkdown({ content, report }: Job): Promise<Uint8Array> {
  report(0, 1);
  const text = writeMarkdown(content);
  report(1, 1);
  return new TextEncoder().encode(text);
}

/** The parts that draw in a window are loaded when they are needed: SVG works where there is no Electron. */
const renderers: Readonly<Record<ExportFormat, (job: Job) => Promise<Uint8Array>>> = {
  svg: renderSvg,
  png: async (job) => (await import('./render-png')).renderPng(job),
  pdf: async (job) => (await import('./render-pdf')).renderPdf(job),
  md: renderMarkdown,
};

export async function exportMap(request: ExportRequest): Promise<Result<readonly ExportedFile[]>> {
  const { contents, options, folder, baseName, onProgress } = request;
  const signal = request.signal ?? new AbortController().signal;
  const drawn: { format: ExportFormat; bytes: Uint8Array }[] = [];
  let current = options.formats[0] ?? 'svg';
  try {
    const { scene, content } = exported(contents, options);
    const shared = {
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
      drawn.push({ format, bytes: await renderers[format]({ ...shared, report }) });
    }
  } catch (error) {
    if (signal.aborted) return failure('cancelled');
    logError('export failed', error);
    return failure('exportFailed', { format: current.toUpperCase() });
  }
  return writeFiles(drawn, folder, baseName);
}

async function writeFiles(
  drawn: readonly { format: ExportFormat; bytes: Uint8Array }[],
  folder: string,
  baseName: string,
): Promise<Result<readonly ExportedFile[]>> {
  const files: ExportedFile[] = [];
  for (const { format, bytes } of drawn) {
    const path = join(folder, `${baseName}.${format}`);
    const written = await writeFileAtomically(path, bytes);
    if (!written.ok) return { ok: false, error: folderError(written.error, path, folder) };
    files.push({ format, path });
  }
  return success(files);
}
