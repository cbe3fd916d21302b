/** Which file a map belongs to, kept in the library so that a later session saves to the same place. */
import { call } from '../platform/desktop';
import type { MapFile } from '../storage/database';
import { stored } from '../storage/database-failure';
import { setFile } from '../storage/map-library';
import { database } from './storage';

/** A map's file and whether the map has changes the file does not have. */
export interface FileState {
  readonly file: MapFile | null;
  readonly isEdited: boolean;
}

export const noFile: FileState = { file: null, isEdited: false };

/** Without it the map is as safe as before; the next session asks for a place again. */
export async function rememberFile(mapId: string, file: MapFile, isEdited: boolean): Promise<void> {
  await stored(() => setFile(database, mapId, file, isEdited));
}

export async function rememberedFile(mapId: string): Promise<FileState> {
  const row = await stored(() => database.maps.get(mapId));
  const kept = row.ok ? row.value : undefined;
  return resumeFile({ file: kept?.file ?? null, isEdited: kept?.isEdited ?? false });
}

/** The file itself is looked at when it is saved: it may be on a stick that is not plugged in now. */
export async function resumeFile({ file, isEdited }: FileState): Promise<FileState> {
  if (!file) return noFile;
  const { token, fingerprint } = file;
  const known = await call('maps.resume', { token, fingerprint });
  return known.ok && known.value ? { file: { ...known.value, fingerprint }, isEdited } : noFile;
}

/** After the file was written over: the backup of what stood in it shows the picture too. */
export async function forgetFileTraces(mapId: string, token: string): Promise<void> {
  const row = await stored(() => database.maps.get(mapId));
  if (!row.ok || row.value?.isFileTelling !== true) return;
  const forgotten = await call('maps.forgetBackups', { token });
  if (forgotten.ok) await stored(() => database.maps.update(mapId, { isFileTelling: false }));
}
