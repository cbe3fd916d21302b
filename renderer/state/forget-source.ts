/**
 * Quotes of a source that is deleted: out of all maps of the library for good, their undo, versions, second copies and
 * the backups of their files. Done before the source itself goes, and noted with each map until it is, so that what was
 * broken off or failed can be asked for again.
 */
import { forgetSource, recordsOfSource } from '#core/commands/forget-source';
import type { MapDocument } from '#core/document/map-document-types';
import { stored } from '../storage/database-failure';
import { forgetInVersions, mapsQuoting, noteForgetting } from '../storage/quote-rows';
import { loadMap, writeWholeMap } from '../storage/stored-map';
import { eraseFromCopies } from './erasing';
import { flushMap, headOfSnapshot, makeDocument } from './map-session';
import { onlyCopied } from './only-copied';
import { useOpenMap } from './open-map';
import { database } from './storage';
import { inTurn } from './turns';

const now = (): string => new Date().toISOString();

export interface QuotesOnMaps {
  readonly quotes: number;
  readonly mapIds: readonly string[];
}

/** null: the library does not answer. */
export async function quotesOfSource(source: string): Promise<QuotesOnMaps | null> {
  await flushMap();
  const found = await stored(() => mapsQuoting(database, source));
  if (!found.ok) return null;
  return {
    quotes: found.value.reduce((sum, { quotes }) => sum + quotes, 0),
    mapIds: found.value.map(({ mapId }) => mapId),
  };
}

function forgetIn(document: MapDocument, source: string): void {
  const ids = new Set<string>(recordsOfSource(document.snapshot(), source).map(({ id }) => id));
  document.commitForGood('quotes.forget', forgetSource, { source }, ({ recordId }) => ids.has(recordId));
}

/** The map as it is on the screen or in the library; null: it cannot be changed here. */
async function documentOf(mapId: string): Promise<MapDocument | null> {
  const { document: open } = useOpenMap.getState();
  if (open?.mapId === mapId) return open.isReadOnly ? null : open;
  // Written later than its edits in the second copy, its rows would pass for newer at the next start.
  if (onlyCopied(mapId)) return null;
  const loaded = await stored(() => loadMap(database, mapId));
  return loaded.ok && loaded.value && !loaded.value.isNewer
    ? makeDocument(mapId, loaded.value.records)
    : null;
}

/** The open map is written by its own autosave. */
async function write(document: MapDocument): Promise<boolean> {
  if (useOpenMap.getState().document === document) return true;
  const head = headOfSnapshot(document.snapshot());
  const records = document.stampedRecords();
  return (await stored(() => writeWholeMap(database, head, records, now()))).ok;
}

/** false: something of it is left. */
async function forgetOnMap(mapId: string, source: string): Promise<boolean> {
  const row = await stored(() => database.maps.get(mapId));
  if (!row.ok) return false;
  // Deleted for good in the meantime.
  if (!row.value) return true;
  const document = await documentOf(mapId);
  if (!document || !(await stored(() => noteForgetting(database, mapId, source, true))).ok) return false;
  forgetIn(document, source);
  const isGone =
    (await write(document)) &&
    (await stored(() => forgetInVersions(database, mapId, source, now()))).ok &&
    (await eraseFromCopies(mapId, row.value.file));
  return isGone && (await stored(() => noteForgetting(database, mapId, source, false))).ok;
}

export interface ForgottenQuotes {
  /** Nothing of them is left in what Tapki keeps. */
  readonly isDone: boolean;
  /** Maps that were gone through. */
  readonly maps: number;
  /** Names of files that still have them until their maps are saved again. */
  readonly files: readonly string[];
}

/** `onProgress`: so many of the maps are done. Stopped by `signal`, it ends behind the map it is at. */
export const forgetQuotes = inTurn(
  async (
    source: string,
    mapIds: readonly string[],
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<ForgottenQuotes> => {
    let isDone = true;
    let maps = 0;
    for (const mapId of mapIds) {
      if (signal.aborted) break;
      onProgress(maps);
      isDone = (await forgetOnMap(mapId, source)) && isDone;
      maps += 1;
    }
    const rows = await stored(() => database.maps.bulkGet(mapIds.slice(0, maps)));
    const files = rows.ok ? rows.value.flatMap((row) => row?.file?.name ?? []) : [];
    return { isDone: isDone && maps === mapIds.length, maps, files };
  },
);
