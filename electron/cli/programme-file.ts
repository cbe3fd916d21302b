/** The programme file that commands read and write: a map file whose document is a programme. */
import { basename } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { MapContents } from '#core/desktop/desktop-api';
import type { MapDocument } from '#core/document/map-document-types';
import { isProgramme } from '#core/document/new-programme';
import type { CommandWorld } from './command';
import { documentOf, readMap, writeMap } from './map-file';

export interface ProgrammeFile {
  readonly path: string;
  readonly document: MapDocument;
  readonly assets: MapContents['assets'];
}

export async function readProgramme(path: string, world: CommandWorld): Promise<Result<ProgrammeFile>> {
  const contents = await readMap(path, world);
  if (!contents.ok) return contents;
  const name = basename(path);
  if (contents.value.isReadOnly) return failure('mapTooNew', { name });
  const document = documentOf(contents.value, world);
  return isProgramme(document.snapshot())
    ? success({ path, document, assets: contents.value.assets })
    : failure('notProgramme', { name });
}

/** Returns the path. */
export const writeProgramme = (
  { path, document, assets }: ProgrammeFile,
  world: CommandWorld,
): Promise<Result<string>> => writeMap(path, document, assets, world);
