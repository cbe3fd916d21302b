/**
 * At start: maps that are missing, damaged or older in the library than in main's mirror come back from there.
 * Nothing is taken away: rows the library still has are merged with those of the copy. What a newer Tapki wrote, here
 * or there, is left to it: merged by this one it would lose what this one does not know.
 */
import type { Result } from '#core/desktop/app-error';
import type { DesktopOutput, MapContents, MapPlace } from '#core/desktop/desktop-api';
import { mergeMaps } from '#core/document/merge-maps';
import { readRecords } from '#core/document/plain-record';
import { latestStamp, momentOf } from '#core/document/stamps';
import type { MapDatabase, MapRow } from './database';
import { putInPlace } from './map-library';
import { countRecords, headOf, isOfNewerFormat, loadMap, writeAssets, writeWholeMap } from './stored-map';

type MirrorEntry = DesktopOutput<'mirror.list'>[number];

export interface MirrorAccess {
  list(): Promise<Result<readonly MirrorEntry[]>>;
  read(mapId: string): Promise<Result<MapContents>>;
  places(): Promise<Result<readonly MapPlace[]>>;
  /** Told before the first map is written back, so that what is left of a damaged database is kept. */
  damaged(): Promise<unknown>;
}

export interface RestoredMap {
  readonly mapId: string;
  readonly title: string;
  /** When the copy was edited last. */
  readonly asOf: string;
}

export interface Recovery {
  readonly restored: readonly RestoredMap[];
  /** Titles of maps whose copies could not be read, or are of a newer Tapki while the library has nothing of the map. */
  readonly failed: readonly string[];
  /** Ids of maps whose copies are missing or behind: the process was killed before they were written. */
  readonly behind: readonly string[];
}

interface Counted {
  readonly row: MapRow;
  /** Records that are there. */
  readonly count: number;
}

/** Maps by their ids. In one transaction: each of its own would take longer than the counting, and people wait for it. */
async function countedMaps(
  database: MapDatabase,
  counting: readonly string[] | null,
): Promise<ReadonlyMap<string, Counted>> {
  const { maps, records } = database;
  const countOf = ({ mapId, recordCount }: MapRow) =>
    counting === null || counting.includes(mapId) ? countRecords(database, mapId) : recordCount;
  const counted = await database.transaction('r', maps, records, async () =>
    Promise.all((await maps.toArray()).map(async (row) => ({ row, count: await countOf(row) }))),
  );
  return new Map(counted.map((each) => [each.row.mapId, each]));
}

/** Missing, behind the copy, or with fewer or more rows than were written. */
function needsRestoring(known: Counted | undefined, entry: MirrorEntry): boolean {
  if (!known) return true;
  if (isOfNewerFormat(known.row)) return false;
  return known.row.latestStamp < entry.latestStamp || known.count !== known.row.recordCount;
}

/** A map whose copy is later than its way to the trash was taken out again and worked on. */
const placeFor = ({ savedAt }: MirrorEntry, place: MapPlace | undefined): MapPlace | undefined =>
  place && { ...place, trashedAt: (place.trashedAt ?? '') > savedAt ? place.trashedAt : null };

/** `place`: of a map the library lost altogether; what it still has says itself where it is. */
async function restore(
  database: MapDatabase,
  contents: MapContents,
  now: string,
  place: MapPlace | undefined,
): Promise<string | null> {
  const { mapId } = contents;
  const copy = readRecords(contents.records, contents.formatVersion).records;
  const own = await loadMap(database, mapId);
  const records = own ? mergeMaps(own.records, copy).records : copy;
  const map = records.find(({ record }) => record.kind === 'map')?.record;
  const head = headOf(mapId, map?.kind === 'map' ? map : undefined);
  await writeAssets(database, contents.assets);
  await writeWholeMap(database, head, records, now);
  if (place) await putInPlace(database, place);
  return momentOf(latestStamp(copy));
}

/** `counting`: whose rows are counted, which takes its time; null: those of all. A map that is missing is missed without it. */
export async function recoverMaps(
  database: MapDatabase,
  mirror: MirrorAccess,
  now: string,
  counting: readonly string[] | null = null,
): Promise<Recovery> {
  const [listed, noted, known] = await Promise.all([
    mirror.list(),
    mirror.places(),
    countedMaps(database, counting),
  ]);
  if (!listed.ok) return { restored: [], failed: [], behind: [] };
  const places = new Map(noted.ok ? noted.value.map((place) => [place.mapId, place]) : []);
  const restored: RestoredMap[] = [];
  const failed: string[] = [];
  for (const entry of listed.value) {
    const own = known.get(entry.mapId);
    if (!needsRestoring(own, entry)) continue;
    const read = await mirror.read(entry.mapId);
    const isNewer = read.ok && read.value.isReadOnly;
    if (own && isNewer) continue;
    if (restored.length + failed.length === 0) await mirror.damaged();
    const place = own ? undefined : placeFor(entry, places.get(entry.mapId));
    // One map that does not fit, or is damaged in a way nobody thought of, must not cost the others their copies.
    const asOf =
      read.ok && !isNewer
        ? await restore(database, read.value, now, place).then(
            (moment) => moment ?? entry.savedAt,
            () => null,
          )
        : null;
    if (asOf === null) failed.push(entry.title);
    else restored.push({ mapId: entry.mapId, title: entry.title, asOf });
  }
  const copied = new Map(listed.value.map(({ mapId, latestStamp }) => [mapId, latestStamp]));
  const rows =
    restored.length > 0 ? await database.maps.toArray() : [...known.values()].map(({ row }) => row);
  const behind = rows.filter(
    (row) => row.latestStamp > (copied.get(row.mapId) ?? '') && !isOfNewerFormat(row),
  );
  return { restored, failed, behind: behind.map(({ mapId }) => mapId) };
}
