/** Versions of the open map as their screen sees them. */
import { restoreRecords } from '#core/commands/restore';
import { failure, type Result, success } from '#core/desktop/app-error';
import { buildSnapshot } from '#core/document/build-snapshot';
import type { Snapshot } from '#core/document/snapshot';
import { stored } from '../storage/database-failure';
import {
  deleteVersion,
  listVersions,
  readVersion,
  renameVersion,
  takeVersion,
  type Version,
} from '../storage/versions';
import { useOpenMap } from './open-map';
import { database } from './storage';

export type { Version } from '../storage/versions';

const openDocument = () => useOpenMap.getState().document;

export async function versionsOfMap(): Promise<Result<readonly Version[]>> {
  const document = openDocument();
  return document ? stored(() => listVersions(database, document.mapId)) : failure('mapNotFound');
}

function take(reason: Version['reason'], name: string | null): Promise<Result<Version>> {
  const document = openDocument();
  if (!document) return Promise.resolve(failure('mapNotFound'));
  const { mapId } = document;
  const records = document.stampedRecords();
  return stored(() => takeVersion(database, { mapId, records, reason, name, now: new Date() }));
}

export const keepVersion = (name: string): Promise<Result<Version>> => take('named', name);

export const nameVersion = (id: string, name: string | null): Promise<Result<void>> =>
  stored(() => renameVersion(database, id, name));

/** The answer puts the version back. */
export async function removeVersion(id: string): Promise<Result<() => Promise<Result<void>>>> {
  const removed = await stored(() => deleteVersion(database, id));
  return removed.ok ? success(() => stored(removed.value)) : removed;
}

/** The map as the version has it. */
export async function snapshotOfVersion({ id, mapId }: Version): Promise<Result<Snapshot>> {
  const read = await stored(() => readVersion(database, id));
  if (!read.ok) return read;
  if (!read.value) return failure('mapNotFound');
  const records = read.value.map(({ record }) => record);
  return success(buildSnapshot(mapId, records));
}

/** The map becomes what it was; what it is now stays as a version, and undo takes the return back. */
export async function returnToVersion(id: string): Promise<Result<null>> {
  const document = openDocument();
  const read = await stored(() => readVersion(database, id));
  if (!read.ok) return read;
  if (!document || !read.value) return failure('mapNotFound');
  const kept = await take('beforeRestore', null);
  if (!kept.ok) return kept;
  document.commit('version.restore', restoreRecords, { records: read.value.map(({ record }) => record) });
  return success(null);
}
