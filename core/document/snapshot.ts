/**
 * A snapshot: what a map is at one moment, as plain immutable records.
 * Unchanged records keep their identity from one snapshot to the next. Deleted records are in it,
 * with `deletedAt` set; the selectors in select.ts leave them out.
 */
import type { AnyRecord, RecordId, RecordKind, RecordsByKind } from './records/record';

export interface Snapshot {
  readonly mapId: string;
  /** All records by id, deleted ones too. */
  readonly records: ReadonlyMap<string, AnyRecord>;
  /** Live (not deleted) records of a kind, in id order; the same array while none of the kind changed. */
  readonly byKind: { readonly [K in RecordKind]: readonly RecordsByKind[K][] };
}

/** A field change a command asks for. Creates the record where the id is new. */
export type Change = {
  [K in RecordKind]: {
    readonly kind: K;
    readonly id: RecordsByKind[K]['id'];
    /** Only fields that change. For a new record every field that has no default. */
    readonly fields: Partial<Omit<RecordsByKind[K], 'id' | 'kind'>>;
  };
}[RecordKind];

/** What commands may ask of the world. */
export interface CommandContext {
  /** A new unique id, e.g. `step-3f9c…`. */
  newId<K extends RecordKind>(kind: K): RecordsByKind[K]['id'];
  /** Now, ISO 8601 in UTC. */
  now(): string;
}

/** A command: pure; throws `CommandError` when its contract is broken. Returns the changes, and what it made. */
export type Command<Args, Made = void> = (
  snapshot: Snapshot,
  args: Args,
  context: CommandContext,
) => { readonly changes: readonly Change[]; readonly made: Made };

export type { AnyRecord, RecordId, RecordKind };
