/**
 * Versions of the map format, and how records of an older version become records of the current one.
 * A migration computes fields from the records, never from chance or the clock: every copy migrates alike.
 */
import type { FieldValues } from './sound-record';

/** All records of a map, as plain JSON; returns those of the next version. */
export type Migration = (records: readonly FieldValues[]) => readonly FieldValues[];

/** The first leads from version 1 to 2. Each has a fixture test/fixtures/maps/version-N.json of the version it leaves. */
export const migrations: readonly Migration[] = [withCollections, withFixHistory, withProgramme];

/** Version 2 has collections of quotes. Nothing in a map of version 1 changes; a program of version 1 would lose them. */
function withCollections(records: readonly FieldValues[]): readonly FieldValues[] {
  return records;
}

/** Version 3 notes what became of fixes. Nothing in a map of version 2 changes; a program of version 2 would lose the notes. */
function withFixHistory(records: readonly FieldValues[]): readonly FieldValues[] {
  return records;
}

/** Version 4 can be a programme around maps. Nothing in a map of version 3 changes; a program of version 3 would take a programme for an empty map. */
function withProgramme(records: readonly FieldValues[]): readonly FieldValues[] {
  return records;
}

export const formatVersion = 1 + migrations.length;

/** Records of a newer version come back as they are: such a map is only read. */
export function migrate(
  records: readonly FieldValues[],
  version: number,
  steps: readonly Migration[] = migrations,
): readonly FieldValues[] {
  return steps.slice(Math.max(0, version - 1)).reduce((current, step) => step(current), records);
}
