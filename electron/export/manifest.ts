/** What was made of what, with the hash of each file: to tell tomorrow whether anything changed. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Result, success } from '#core/desktop/app-error';
import type { ExportFormat, ExportOptions } from '#core/desktop/export-options';
import { writeFileAtomically } from '../files/file-writer';

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
): Promise<Result<string>> {
  const described = await Promise.all(
    exports.map(async ({ map, preset, options, files }) => ({
      map,
      preset,
      options,
      files: await Promise.all(
        files.map(async ({ format, path }) => {
          const bytes = await readFile(path);
          return {
            format,
            path: relative(folder, path).split(sep).join('/'),
            bytes: bytes.length,
            sha256: createHash('sha256').update(bytes).digest('hex'),
          };
        }),
      ),
    })),
  );
  const manifest = { app: `Tapki ${version}`, exports: described };
  const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  const path = join(folder, 'manifest.json');
  const written = await writeFileAtomically(path, bytes);
  return written.ok ? success(path) : written;
}
