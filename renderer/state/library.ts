/** The library as its screen sees it: lists, and what can be done with a map in it. */
import { create } from 'zustand';
import type { DesktopOutput } from '#core/desktop/desktop-api';
import { library as text } from '#core/i18n/messages/library';
import { programme } from '#core/i18n/messages/programme';
import { shell } from '#core/i18n/messages/shell';
import { translate } from '#core/i18n/translate';
import { call } from '../platform/desktop';
import type { MapRow } from '../storage/database';
import { stored } from '../storage/database-failure';
import {
  deleteForGood,
  expiredMaps,
  listLibrary,
  moveToTrash,
  placeOf,
  readThumbnails,
  setArchived,
  setFolder,
  setThumbnail,
  takeFromTrash,
  trashKept,
} from '../storage/map-library';
import { loadMap } from '../storage/stored-map';
import { addCopy } from './map-flow';
import { closeMap } from './map-session';
import { notify, valueOrNotice } from './notices';
import { useOpenMap } from './open-map';
import { changeSettings, currentLanguage } from './settings';
import { database } from './storage';
import { inTurn } from './turns';

export type LibraryMap = MapRow;

const day = 24 * 60 * 60 * 1_000;
type RecentFile = DesktopOutput<'maps.recent'>[number];

interface Library {
  /** null: not read yet. */
  readonly maps: readonly LibraryMap[] | null;
  readonly trash: readonly LibraryMap[];
  readonly recent: readonly RecentFile[];
}
export const useLibrary = create<Library>(() => ({ maps: null, trash: [], recent: [] }));

export const titleOfMap = ({ title, purpose }: LibraryMap): string =>
  title || translate(currentLanguage(), purpose === 'programme' ? programme.untitled : shell.untitled);

/** Days until the map goes for good, the last one counted whole. */
export const daysInTrash = ({ trashedAt }: LibraryMap, now = Date.now()): number =>
  trashedAt === null ? 0 : Math.max(1, Math.ceil((Date.parse(trashedAt) + trashKept - now) / day));

export async function refreshLibrary(): Promise<void> {
  const [stocked, recent] = await Promise.all([stored(() => listLibrary(database)), call('maps.recent', {})]);
  const listed = valueOrNotice(stocked);
  useLibrary.setState({
    maps: listed?.maps ?? [],
    trash: listed?.trash ?? [],
    recent: recent.ok ? recent.value : [],
  });
  if (listed) await notePlaces([...listed.maps, ...listed.trash]);
}

let isJustRead = false;
/** Read for a screen that comes now; whether it has any maps to show. */
export async function readAhead(): Promise<boolean> {
  await refreshLibrary();
  isJustRead = useLibrary.getState().maps?.length !== 0;
  return isJustRead;
}

/** The screen is there. What was read ahead of it is not read and drawn a second time. */
export function showLibrary(): void {
  if (!isJustRead) void refreshLibrary();
  isJustRead = false;
}

let notedPlaces = '';
/** Beside the copies in the mirror: a library made anew from them has its folders, archive and trash. */
async function notePlaces(maps: readonly LibraryMap[]): Promise<void> {
  const places = maps.map(placeOf);
  const text = JSON.stringify(places);
  if (text === notedPlaces) return;
  const noted = await call('mirror.notePlaces', { places });
  if (noted.ok) notedPlaces = text;
}

/** The map goes to the trash; the toast brings it back. */
export const deleteMap = inTurn(async (map: LibraryMap): Promise<void> => {
  const { mapId } = map;
  if (useOpenMap.getState().document?.mapId === mapId) {
    if (!(await closeMap())) return;
    await changeSettings({ lastMapId: null });
  }
  const moved = await stored(() => moveToTrash(database, mapId, new Date()));
  await refreshLibrary();
  if (!moved.ok) return void valueOrNotice(moved);
  notify({
    message: text.movedToTrash,
    values: { title: titleOfMap(map) },
    action: { label: shell.undo, run: () => void restoreMap(map) },
  });
});

export async function restoreMap({ mapId }: LibraryMap): Promise<void> {
  valueOrNotice(await stored(() => takeFromTrash(database, mapId)));
  await refreshLibrary();
}

export async function moveToFolder({ mapId }: LibraryMap, name: string): Promise<void> {
  const folder = name.trim();
  valueOrNotice(await stored(() => setFolder(database, mapId, folder === '' ? null : folder)));
  await refreshLibrary();
}

/** Out of sight, and found by search all the same; the toast brings it back. */
export async function archiveMap(map: LibraryMap): Promise<void> {
  const archived = await stored(() => setArchived(database, map.mapId, new Date().toISOString()));
  await refreshLibrary();
  if (!archived.ok) return void valueOrNotice(archived);
  notify({
    message: text.archived,
    values: { title: titleOfMap(map) },
    action: { label: shell.undo, run: () => void unarchiveMap(map) },
  });
}

export async function unarchiveMap({ mapId }: LibraryMap): Promise<void> {
  valueOrNotice(await stored(() => setArchived(database, mapId, null)));
  await refreshLibrary();
}

export async function duplicateMap(map: LibraryMap): Promise<boolean> {
  const loaded = valueOrNotice(await stored(() => loadMap(database, map.mapId)));
  return loaded ? addCopy(loaded.records, titleOfMap(map)) : false;
}

/** The mirror goes first: a map whose copy stays would come back at the next start. One that is open left the trash by that. */
export const emptyExpiredTrash = inTurn(async (): Promise<void> => {
  const expired = await stored(() => expiredMaps(database, new Date()));
  if (!expired.ok || expired.value.length === 0) return;
  for (const mapId of expired.value) {
    const removed = await call('mirror.remove', { mapId });
    if (removed.ok) await stored(() => deleteForGood(database, mapId));
  }
  if (useLibrary.getState().maps !== null) await refreshLibrary();
});

export async function keepThumbnail(mapId: string, thumbnail: string): Promise<void> {
  await stored(() => setThumbnail(database, mapId, thumbnail));
}

/** Small pictures of these maps, of those that are painted. */
export async function thumbnailsOf(mapIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const read = await stored(() => readThumbnails(database, mapIds));
  return read.ok ? read.value : new Map();
}
