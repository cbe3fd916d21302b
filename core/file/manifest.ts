/** manifest.json: what a map file is, readable without reading the map. */
import { z } from 'zod';
import type { StampedRecord } from '../document/map-document-types';
import { formatVersion } from '../document/migrations';
import { instant, line } from '../document/records/field';
import { idText } from '../document/records/identity';
import { latestStamp } from '../document/stamps';
import { mapFormat } from './map-json';

export const manifest = z.object({
  format: z.literal(mapFormat),
  version: z.number().int().min(1),
  mapId: idText,
  title: line,
  /** Latest stamp in the map: which of two copies is newer. */
  latestStamp: z.string().max(200),
  savedAt: instant,
  /** Program and version that wrote the file. */
  app: line,
});
export type Manifest = z.infer<typeof manifest>;

export function manifestOf(
  records: readonly StampedRecord[],
  { mapId, savedAt, app }: { readonly mapId: string; readonly savedAt: string; readonly app: string },
): Manifest {
  const map = records.find(({ record }) => record.kind === 'map')?.record;
  return {
    format: mapFormat,
    version: formatVersion,
    mapId,
    title: map?.kind === 'map' ? map.title : '',
    latestStamp: latestStamp(records),
    savedAt,
    app,
  };
}
