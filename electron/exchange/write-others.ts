/**
 * Writes a map in the formats of other programs. All are made before any is written, so that a failure leaves no
 * file behind; each file is written whole or not at all.
 */
import { join } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { MapContents, OtherFormat } from '#core/desktop/desktop-api';
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import type { Loss } from '#core/file/formats/losses';
import { foreignWriters } from '#core/file/formats/write-foreign';
import type { TableOptions } from '#core/file/formats/write-table';
import { exporting } from '#core/i18n/messages/export';
import { translate } from '#core/i18n/translate';
import { folderError } from '../export/folder-error';
import { writeFileAtomically } from '../file-writer';
import { logError } from '../log';

export interface OtherRequest {
  readonly contents: MapContents;
  readonly folder: string;
  /** File name without its ending. */
  readonly baseName: string;
  readonly formats: readonly OtherFormat[];
  readonly options: TableOptions;
}

export interface OtherFile {
  readonly format: OtherFormat;
  readonly path: string;
  /** What the format could not carry. */
  readonly left: readonly Loss[];
}

export async function writeOthers(request: OtherRequest): Promise<Result<readonly OtherFile[]>> {
  const { contents, folder, baseName, formats, options } = request;
  const snapshot = buildSnapshot(
    contents.mapId,
    readRecords(contents.records, contents.formatVersion).records.map(({ record }) => record),
  );
  const made: { format: OtherFormat; bytes: Uint8Array; left: readonly Loss[] }[] = [];
  for (const format of new Set(formats)) {
    try {
      made.push({ format, ...(await bytesOf(snapshot, format, options)) });
    } catch (error) {
      logError('export failed', error);
      return failure('exportFailed', { format: foreignWriters[format].name });
    }
  }
  const files: OtherFile[] = [];
  for (const { format, bytes, left } of made) {
    const path = join(folder, `${baseName}.${foreignWriters[format].ending}`);
    const written = await writeFileAtomically(path, bytes);
    if (!written.ok) return { ok: false, error: folderError(written.error, path, folder) };
    files.push({ format, path, left });
  }
  return success(files);
}

async function bytesOf(
  snapshot: Snapshot,
  format: OtherFormat,
  options: TableOptions,
): Promise<{ readonly bytes: Uint8Array; readonly left: readonly Loss[] }> {
  const { content, left } = foreignWriters[format].write(snapshot, options);
  if (content.kind === 'text') return { bytes: new TextEncoder().encode(content.text), left };
  // Loaded when needed: most exports are no spreadsheets.
  const { writeXlsx } = await import('./write-xlsx');
  const fallback = translate(options.language, exporting.untitled);
  return { bytes: await writeXlsx(content.grid, mapOf(snapshot).title, fallback), left };
}
