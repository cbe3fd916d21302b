/** Maps out of exported files, read as the app reads them; throws where it would refuse or repair. */
import { strFromU8 } from 'fflate';
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import type { Snapshot } from '#core/document/snapshot';
import { openMap } from '#core/file/cjm';
import { foreignFormats } from '#core/file/formats/foreign-formats';

const readers = {
  mermaid: 'mermaid',
  canvas: 'jsonCanvas',
  cjml: 'cjml',
  ojf: 'openJourney',
  csv: 'csv',
} as const;

export function readBack(format: keyof typeof readers | 'json', bytes: Uint8Array): Snapshot {
  const records = format === 'json' ? ownRecords(bytes) : foreignRecords(readers[format], bytes);
  const read = readRecords(records);
  if (read.notes.length > 0)
    throw new Error(`${format} was repaired: ${JSON.stringify(read.notes.slice(0, 3))}`);
  return buildSnapshot(
    'read',
    read.records.map(({ record }) => record),
  );
}

function ownRecords(bytes: Uint8Array): readonly unknown[] {
  const opened = openMap(bytes, 'map.json');
  if (!opened.ok) throw new Error(`json was refused: ${opened.error.code}`);
  if (opened.value.notes.length > 0)
    throw new Error(`json was repaired: ${JSON.stringify(opened.value.notes)}`);
  return opened.value.records;
}

function foreignRecords(id: string, bytes: Uint8Array): readonly unknown[] {
  const read = foreignFormats.find((format) => format.id === id)?.read(strFromU8(bytes), 'en');
  if (!read?.ok) throw new Error(`${id} was refused: ${JSON.stringify(read)}`);
  return read.map.records;
}
