/** A copy to give away: the map as it is, without its past. */
import type { StampedRecord } from '../document/map-document-types';
import { plainRecord, readRecords } from '../document/plain-record';
import type { RecordKind } from '../document/records/record';

/** Who wrote, and what was changed. */
const past: ReadonlySet<RecordKind> = new Set<RecordKind>(['author', 'fixChange', 'requestChange']);

/** Deleted records, stamps (which say when and in which session), who wrote and what became of fixes and requests are left out. Give it a map id of its own. */
export function cleanCopy(records: readonly StampedRecord[]): readonly StampedRecord[] {
  const live = records.filter(({ record }) => record.deletedAt === null && !past.has(record.kind));
  return readRecords(live.map((row) => ({ ...plainRecord(row), stamps: {} }))).records;
}

/** Kinds of records that show pictures; the rest need not be read to know which pictures are in use. */
export const pictureKinds = ['screenshot', 'persona', 'cell'] as const satisfies readonly RecordKind[];

/** Hashes of the pictures these records show; a file holds these assets and no others. */
export function pictureHashes(records: readonly StampedRecord[]): ReadonlySet<string> {
  const hashes = new Set<string>();
  for (const { record } of records) {
    if (record.kind === 'screenshot') hashes.add(record.picture.hash);
    if (record.kind === 'persona' && record.picture !== null) hashes.add(record.picture);
    if (record.kind === 'cell' && record.picture !== null) hashes.add(record.picture.hash);
  }
  return hashes;
}
