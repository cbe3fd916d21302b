/** Map files as commands read and write them. */
import { randomBytes, randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { type Result, success } from '#core/desktop/app-error';
import type { MapContents } from '#core/desktop/desktop-api';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument } from '#core/document/map-document-types';
import { readRecords } from '#core/document/plain-record';
import type { RecordKind, RecordsByKind } from '#core/document/records/record';
import type { CommandContext, Snapshot } from '#core/document/snapshot';
import { packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { unpackContents } from '#core/file/packed-contents';
import { readFileWithin, writeFileAtomically } from '../files/file-writer';
import { mapSizeLimit } from '../map-files';
import type { CommandWorld } from './command';

const newId: CommandContext['newId'] = <K extends RecordKind>(kind: K) =>
  `${kind}-${randomUUID()}` as RecordsByKind[K]['id'];

/** Of a map that no file had before. */
export const newMapId = (): string => `map-${randomUUID()}`;

export async function readMap(path: string, world: CommandWorld): Promise<Result<MapContents>> {
  const bytes = await readFileWithin(resolve(world.folder, path), mapSizeLimit);
  return bytes.ok ? unpackContents(await world.parse(bytes.value, basename(path))) : bytes;
}

/** What is made of a map is called as its file, unless told otherwise. */
export const fileTitle = (path: string): string => basename(path).replace(/\.(cjm|json)$/i, '');

export const documentOf = (contents: MapContents, { now }: CommandWorld): MapDocument =>
  createMapDocument({
    mapId: contents.mapId,
    records: readRecords(contents.records, contents.formatVersion).records,
    actor: randomBytes(8).toString('hex'),
    now: () => now().getTime(),
    newId,
    isReadOnly: contents.isReadOnly,
  });

/** The maps of these files, or what is wrong with the first that is none. */
export async function snapshotsIn(
  files: readonly string[],
  world: CommandWorld,
): Promise<Result<readonly Snapshot[]>> {
  const snapshots: Snapshot[] = [];
  for (const file of files) {
    const contents = await readMap(file, world);
    if (!contents.ok) return contents;
    snapshots.push(documentOf(contents.value, world).snapshot());
  }
  return success(snapshots);
}

/** Writes the document with its pictures; returns the path. */
export async function writeMap(
  path: string,
  document: MapDocument,
  assets: MapContents['assets'],
  { folder, now, version }: CommandWorld,
): Promise<Result<string>> {
  const target = resolve(folder, path);
  const records = document.stampedRecords();
  const manifest = manifestOf(records, {
    mapId: document.mapId,
    savedAt: now().toISOString(),
    app: `Tapki ${version}`,
  });
  const written = await writeFileAtomically(target, packMap({ records, assets, manifest }), { verify: true });
  return written.ok ? success(target) : written;
}
