/**
 * The one door to a map: commit, undo, redo, merge, subscribe, snapshot.
 * Nobody outside core/document knows how stamps and merging work.
 */
import type { AnyRecord } from './records/record';
import type { Command, Snapshot } from './snapshot';

/** Hybrid logical clock `time.counter.actor`; sorts as text. */
export type Stamp = string & { readonly __stamp: true };
export type FieldStamps = Readonly<Record<string, Stamp>>;

/** A record as it is stored: its fields, and the stamp of each field. */
export interface StampedRecord {
  readonly record: AnyRecord;
  readonly stamps: FieldStamps;
}

export type CommitOrigin = 'command' | 'undo' | 'redo' | 'merge' | 'restore' | 'repair';

/** Told to subscribers after each commit. */
export interface DocumentChange {
  readonly origin: CommitOrigin;
  /** What the person did, an id of core/desktop/action-list or a command's name; for the undo menu and versions. */
  readonly label: string;
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** Rows to write to storage. */
  readonly changed: readonly StampedRecord[];
}

/**
 * A field that both sides changed without having seen each other's change; or a deletion of something that the
 * other side went on writing in or hanging things on.
 */
export interface Conflict {
  readonly recordId: string;
  readonly field: string;
  readonly ours: { readonly value: unknown; readonly stamp: Stamp };
  readonly theirs: { readonly value: unknown; readonly stamp: Stamp };
  /** The side that is in the merged map until a person decides otherwise: the later one. */
  readonly winner: 'ours' | 'theirs';
}

export interface MergeReport {
  readonly conflicts: readonly Conflict[];
  readonly changedRecords: number;
}

/** A value that undo or redo would bring back. */
export interface EarlierValue {
  readonly recordId: string;
  readonly field: string;
  readonly value: unknown;
}

export interface MapDocument {
  readonly mapId: string;
  readonly isReadOnly: boolean;
  snapshot(): Snapshot;
  /** Every record with its stamps, for saving. */
  stampedRecords(): readonly StampedRecord[];
  /**
   * Runs the command; one undo step. Returns what the command made. No changes: nothing is recorded.
   * `fold`: commits one right after another with the same key are one undo step, e.g. the pauses of one typing.
   */
  commit<Args, Made>(label: string, command: Command<Args, Made>, args: Args, fold?: string): Made;
  /**
   * Runs the command for good: no undo step, and earlier values that `isForgotten` names can come back neither by
   * undo nor by redo.
   * For what must never come back (docs/decisions/0006-blurred-for-good.md).
   */
  commitForGood<Args, Made>(
    label: string,
    command: Command<Args, Made>,
    args: Args,
    isForgotten: (earlier: EarlierValue) => boolean,
  ): Made;
  /** Label of what undo would take back; null: nothing to undo. */
  undoLabel(): string | null;
  redoLabel(): string | null;
  undo(): void;
  redo(): void;
  /** Takes in another copy of the same map; one undo step. */
  merge(theirs: readonly StampedRecord[]): MergeReport;
  subscribe(listener: (change: DocumentChange) => void): () => void;
}
