/**
 * map.json: a whole map as readable text, one record a line. What is written is complete; what is read may be
 * as little as a script cares to write (see docs/file-format.md).
 */
import { z } from 'zod';
import type { StampedRecord } from '../document/map-document-types';
import { formatVersion } from '../document/migrations';
import { idText } from '../document/records/identity';
import { compareText } from '../document/same-value';
import { type FieldValues, fieldNames } from '../document/sound-record';
import { zeroStamp } from '../document/stamps';
import type { MapFileLimits } from '../limits';
import { isTooDeep, parseShallow } from './json-text';

export const mapFormat = 'tapki-map';

/** The same records give the same text, whatever order they and their fields come in. */
export function writeMapJson(mapId: string, records: readonly StampedRecord[]): string {
  const lines = [...records]
    .sort((a, b) => compareText(a.record.id, b.record.id))
    .map((row) => JSON.stringify(written(row)));
  const head = JSON.stringify({ format: mapFormat, version: formatVersion, mapId }, null, 1).slice(0, -2);
  return `${head},\n "records": [\n  ${lines.join(',\n  ')}\n ]\n}\n`;
}

/** Fields in the order of their schema, then the stamps; a field that was never edited has none. */
function written({ record, stamps }: StampedRecord): FieldValues {
  const fields: FieldValues = record;
  const names = fieldNames(record.kind);
  const known = new Set(names);
  const others = Object.keys(stamps).filter((name) => !known.has(name));
  const stampEntries = [...names, ...others.sort(compareText)]
    .map((name) => [name, stamps[name]] as const)
    .filter(([, stamp]) => stamp !== undefined && stamp !== zeroStamp);
  return {
    id: record.id,
    kind: record.kind,
    ...Object.fromEntries(names.map((name) => [name, fields[name]])),
    ...(stampEntries.length > 0 ? { stamps: Object.fromEntries(stampEntries) } : {}),
  };
}

const mapFile = z.object({
  format: z.literal(mapFormat),
  version: z.number().int().min(1),
  mapId: idText.optional(),
  records: z.array(z.unknown()),
});
export type MapFile = z.infer<typeof mapFile>;

export type MapJsonFault = 'notAMap' | 'damaged' | 'tooDeep' | 'tooMany';

export function readMapJson(text: string, limits: MapFileLimits): MapFile | MapJsonFault {
  if (isTooDeep(text, limits.jsonDepth)) return 'tooDeep';
  const json = parseShallow(text.replace(/^\uFEFF/, ''));
  if (json === undefined) return 'damaged';
  const isOurs = z.object({ format: z.literal(mapFormat) }).safeParse(json).success;
  if (!isOurs) return 'notAMap';
  const file = mapFile.safeParse(json);
  if (!file.success) return 'damaged';
  return file.data.records.length > limits.records ? 'tooMany' : file.data;
}
