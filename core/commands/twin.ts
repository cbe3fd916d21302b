/**
 * Makes the to-be twin of a map: the same journey as a starting point for what it should become.
 * Nothing measured is carried over: a number of today is no fact about a journey that nobody has walked yet.
 */
import type { StampedRecord } from '../document/map-document-types';
import { measuredFields, measuredKinds } from '../document/origin';
import { readRecords } from '../document/plain-record';
import type { AnyRecord } from '../document/records/record';
import type { Snapshot } from '../document/snapshot';

export interface TwinOptions {
  /** Id of the as-is map. */
  readonly originMapId: string;
  readonly title: string;
}

/** Records of a new map, without a past; ids are those of the origin, so that the two can be compared. */
export function toBeTwin(asIs: Snapshot, options: TwinOptions): readonly StampedRecord[] {
  const carried = [...asIs.records.values()].filter(
    ({ kind, deletedAt }) => deletedAt === null && !measuredKinds.has(kind),
  );
  return readRecords(carried.map((record) => twinOf(record, options))).records;
}

function twinOf(record: AnyRecord, { originMapId, title }: TwinOptions): object {
  const emptied = withoutMeasured(record);
  if (record.kind === 'map') return { ...emptied, title, variant: 'to-be', originMapId };
  if (record.kind === 'step') return { ...emptied, originId: record.originId ?? record.id };
  // A pin on a pain still says what it is about: the pain is carried over, quotes and themes are not.
  if (record.kind === 'pin' && record.subject?.kind === 'pain') return record;
  return emptied;
}

/** Left out, a field gets its default: empty. */
function withoutMeasured(record: AnyRecord): object {
  const fields = measuredFields[record.kind] ?? [];
  return Object.fromEntries(Object.entries(record).filter(([name]) => !fields.includes(name)));
}
