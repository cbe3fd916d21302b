/**
 * Contents of a map on their way from process to process: the records as one text. A text crosses at the cost of a
 * copy, where forty thousand objects are taken apart, checked and put together again at every border.
 * Whoever unpacks them gets plain values and checks each record (document/plain-record.ts).
 */
import { failure, type Result, success } from '../desktop/app-error';
import type { MapContents, PackedContents } from '../desktop/desktop-api';
import { isFieldValues } from '../document/sound-record';
import { zeroStamp } from '../document/stamps';

/** Stamps that say nothing are left out, as in map.json. */
function packedRecord(record: MapContents['records'][number]): MapContents['records'][number] {
  const { stamps, ...fields } = record;
  if (!isFieldValues(stamps)) return fields;
  const said = Object.entries(stamps).filter(([, stamp]) => stamp !== zeroStamp);
  return said.length === 0 ? fields : { ...fields, stamps: Object.fromEntries(said) };
}

export const packContents = (contents: MapContents): PackedContents => ({
  ...contents,
  records: JSON.stringify(contents.records.map(packedRecord)),
});

/** Also of what could not be read: the failure stays as it is. */
export function unpackContents(packed: Result<PackedContents>): Result<MapContents> {
  if (!packed.ok) return packed;
  const records = parsed(packed.value.records);
  return Array.isArray(records)
    ? success({ ...packed.value, records: records.filter(isFieldValues) })
    : failure('mapDamaged', { name: '' });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
