/**
 * Quotes of a source that is deleted: out of all maps of the library for good, their undo, versions, second copies and
 * the backups of their files. Done before the source itself goes, so that what was broken off can be asked for again.
 */
import { forgetSource, recordsOfSource } from '#core/commands/forget-source';
import type { MapDocument } from '#core/document/map-document-types';
import { forgetInVersions, mapsQuoting } from '../storage/quote-rows';
import { loadMap, writeWholeMap } from '../storage/stored-map';
import { eraseFromCopies } from './erasing';
import { flushMap, headOfSnapshot, makeDocument } from './map-session';
import { useOpenMap } from './open-map';
import { database, stored } from './storage';
import { inTurn } from './turns';

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

/** false: something of it is left. */
async function forgetOnMap(mapId: string, source: string): Promise<boolean> {
  const { document: open } = useOpenMap.getState();
  const row = await stored(() => database.maps.get(mapId));
  if (!row.ok) return false;
  // Deleted for good in the meantime.
  if (!row.value) return true;
  const { file } = row.value;
  if (open?.mapId === mapId) {
    if (open.isReadOnly) return false;
    forgetIn(open, source);
  } else {
    const loaded = await stored(() => loadMap(database, mapId));
    if (!loaded.ok || !loaded.value || loaded.value.isNewer) return false;
    const document = makeDocument(mapId, loaded.value.records);
    forgetIn(document, source);
    const head = headOfSnapshot(document.snapshot());
    const now = new Date().toISOString();
    const written = await stored(() => writeWholeMap(database, head, document.stampedRecords(), now));
    if (!written.ok) return false;
  }
  // The next save leaves a backup of what the file was: it goes, too, once there is one.
  const noted = file ? await stored(() => database.maps.update(mapId, { isFileTelling: true })) : row;
  const inVersions = await stored(() => forgetInVersions(database, mapId, source, new Date().toISOString()));
  return (await eraseFromCopies(mapId, file)) && noted.ok && inVersions.ok;
}

export interface ForgottenQuotes {
  /** Nothing of them is left in what Tapki keeps. */
  readonly isDone: boolean;
  /** Names of files that still have them until their maps are saved again. */
  readonly files: readonly string[];
}

/** `onProgress`: so many of the maps are done. */
export const forgetQuotes = inTurn(
  async (
    source: string,
    mapIds: readonly string[],
    onProgress: (done: number) => void,
  ): Promise<ForgottenQuotes> => {
    let isDone = true;
    for (const [done, mapId] of mapIds.entries()) {
      onProgress(done);
      isDone = (await forgetOnMap(mapId, source)) && isDone;
    }
    const rows = await stored(() => database.maps.bulkGet([...mapIds]));
    return { isDone, files: rows.ok ? rows.value.flatMap((row) => row?.file?.name ?? []) : [] };
  },
);
