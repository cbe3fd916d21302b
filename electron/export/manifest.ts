/** What was made of what, with the hash of each file: to tell tomorrow whether anything changed. */
import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import { type Result, success } from '#core/desktop/app-error';
import type { ExportFormat, ExportOptions } from '#core/desktop/export-options';
import { type FileSystem, nodeFiles } from '../files/file-system';
import { writeFileAtomically } from '../files/file-writer';
import { readError } from '../files/system-error';

export interface ListedExport {
  readonly map: string;
  readonly preset: string | null;
  readonly options: ExportOptions;
  readonly files: readonly { readonly format: ExportFormat; readonly path: string }[];
}

/** Paths in it begin at its own folder; returns its path. */
export async function writeManifest(
  folder: string,
  exports: readonly ListedExport[],
  version: string,
  files: FileSystem = nodeFiles,
): Promise<Result<string>> {
  const described: object[] = [];
  for (const { map, preset, options, files: listed } of exports) {
    const facts: object[] = [];
    for (const { format, path } of listed) {
      const bytes = await files.read(path).catch((error: unknown) => readError(error, path));
      // Somebody took the file away that was just made.
      if (!(bytes instanceof Uint8Array)) return { ok: false, error: bytes };
      facts.push({
        format,
        path: relative(folder, path).split(sep).join('/'),
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
    }
    described.push({ map, preset, options, files: facts });
  }
  const manifest = { app: `Tapki ${version}`, exports: described };
  const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  const path = join(folder, 'manifest.json');
  const written = await writeFileAtomically(path, bytes, { files });
  return written.ok ? success(path) : written;
}
