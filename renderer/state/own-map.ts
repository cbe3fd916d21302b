/** A map as this Tapki has it: on the screen, in the library, or newer in its second copy; and how it opens from there. */
import { type Result, success } from '#core/desktop/app-error';
import type { MapDocument, StampedRecord } from '#core/document/map-document-types';
import { shell } from '#core/i18n/messages/shell';
import { stored } from '../storage/database-failure';
import { takeFromTrash } from '../storage/map-library';
import { loadMap } from '../storage/stored-map';
import { type FileState, rememberedFile, rememberFile, resumeFile } from './map-file';
import { makeDocument, showMap, showNewMap } from './map-session';
import { notify, notifyError, valueOrNotice } from './notices';
import { onlyCopied, readCopied } from './only-copied';
import { useOpenMap } from './open-map';
import { database } from './storage';

/** The map where it is open to be edited: it says more than its rows, as long as any edit waits. Not one that is looked at. */
export const openToEdit = (mapId: string): MapDocument | null => {
  const { document } = useOpenMap.getState();
  return document?.mapId === mapId && !document.isReadOnly ? document : null;
};

/** null: neither on the screen nor in the library. */
export async function ownRecords(mapId: string): Promise<Result<readonly StampedRecord[] | null>> {
  const open = openToEdit(mapId);
  if (open) return success(open.stampedRecords());
  if (onlyCopied(mapId)) {
    const copied = await readCopied(mapId);
    return copied.ok ? success(copied.value.records) : copied;
  }
  const loaded = await stored(() => loadMap(database, mapId));
  return loaded.ok ? success(loaded.value?.records ?? null) : loaded;
}

async function takeUpFile(mapId: string, { file, isEdited }: FileState): Promise<void> {
  useOpenMap.setState({ file, isEdited });
  if (file) await rememberFile(mapId, file, isEdited);
}

/** A map that is open stays as it is: read anew, it would be without what is edited until it has closed. */
export async function openStored(mapId: string, from: FileState | null = null): Promise<boolean> {
  if (openToEdit(mapId)) {
    if (from) await takeUpFile(mapId, from);
    return true;
  }
  const about = onlyCopied(mapId);
  if (about) return openCopied(mapId, from ?? (await resumeFile(about)));
  const loaded = await stored(() => loadMap(database, mapId));
  if (!loaded.ok) {
    notifyError(loaded.error);
    return false;
  }
  if (!loaded.value) {
    notifyError({ code: 'mapNotFound', details: {} });
    return false;
  }
  const { records, notes, isNewer } = loaded.value;
  await stored(() => takeFromTrash(database, mapId));
  // What this Tapki does not know of a newer map is no damage, and was not repaired.
  if (isNewer) notify({ message: shell.newerMap, isSticky: true, id: 'newerMap' });
  else sayRepairs(notes.length);
  return showMap(makeDocument(mapId, records, isNewer), from ?? (await rememberedFile(mapId)));
}

async function openCopied(mapId: string, about: FileState): Promise<boolean> {
  const copied = valueOrNotice(await readCopied(mapId));
  if (!copied) return false;
  await stored(() => takeFromTrash(database, mapId));
  return showNewMap(makeDocument(mapId, copied.records), about, copied.pictures);
}

export function sayRepairs(count: number): void {
  if (count > 0) notify({ message: shell.repaired, values: { count } });
}
