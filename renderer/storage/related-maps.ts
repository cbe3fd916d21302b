/** Maps of the library that come from one and the same map: an as-is map and its twins. */
import type { MapRecord } from '#core/document/records/map';
import type { MapDatabase } from './database';

export interface RelatedMap {
  readonly mapId: string;
  readonly title: string;
  readonly variant: MapRecord['variant'];
}

/** The first map of the line; a map that is not in the library any more still holds its twins together. */
function rootOf(mapId: string, origins: ReadonlyMap<string, string | null>): string {
  const seen = new Set([mapId]);
  let root = mapId;
  for (let next = origins.get(root); next && !seen.has(next); next = origins.get(root)) {
    seen.add(next);
    root = next;
  }
  return root;
}

/** The others, as-is maps first, then the newest first. */
export async function relatedMaps(database: MapDatabase, mapId: string): Promise<readonly RelatedMap[]> {
  const heads = await database.maps.toArray();
  const rows = await database.records.where('kind').equals('map').toArray();
  const records = new Map(
    rows.flatMap(({ mapId: id, record }) => (record.kind === 'map' ? [[id, record] as const] : [])),
  );
  const origins = new Map([...records].map(([id, { originMapId }]) => [id, originMapId]));
  const root = rootOf(mapId, origins);
  return heads
    .filter((head) => head.trashedAt === null && head.mapId !== mapId && rootOf(head.mapId, origins) === root)
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .flatMap((head) => {
      const record = records.get(head.mapId);
      return record ? [{ mapId: head.mapId, title: record.title, variant: record.variant }] : [];
    })
    .sort((a, b) => a.variant.localeCompare(b.variant));
}
