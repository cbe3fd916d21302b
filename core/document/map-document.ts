/**
 * The map document: the one door through which a map is read and changed.
 * Holds the stamped rows, the clock and the undo stacks; refuses to know files, storage and screens.
 */
import { buildSnapshot, nextSnapshot } from './build-snapshot';
import { CommandError } from './command-error';
import { type Written, writeFields } from './field-writes';
import type {
  CommitOrigin,
  DocumentChange,
  EarlierValue,
  MapDocument,
  MergeReport,
  Stamp,
  StampedRecord,
} from './map-document-types';
import { seenStamps, withoutOldSeen, withSeen } from './merge';
import { mergeMaps } from './merge-maps';
import { authorIdOf } from './records/author';
import type { AuthorId } from './records/identity';
import { repair, soundRows } from './repair';
import type { Command, CommandContext, Snapshot } from './snapshot';
import { type FieldValues, fieldNames } from './sound-record';
import { actorOf, type Clock, createClock, zeroStamp } from './stamps';
import { foldSteps, isTakenBack, type UndoField, type UndoStep, undoWrites, withoutFields } from './undo';

export interface MapDocumentParts {
  readonly mapId: string;
  readonly records: readonly StampedRecord[];
  /** New each session: letters, digits, "-" and "_". */
  readonly actor: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: CommandContext['newId'];
  readonly isReadOnly?: boolean;
  /** Who edits, asked at each edit; empty: not said. Noted in the map, so that a merge can name the author. */
  readonly author?: () => string;
}

/** Records are repaired on the way in, so any rows at all make a map. */
export function createMapDocument(parts: MapDocumentParts): MapDocument {
  return new StampedDocument(parts);
}

class StampedDocument implements MapDocument {
  readonly mapId: string;
  readonly isReadOnly: boolean;
  readonly #clock: Clock;
  readonly #authorId: AuthorId;
  readonly #author: () => string;
  readonly #context: CommandContext;
  readonly #rows: Map<string, StampedRecord>;
  readonly #undo: UndoStep[] = [];
  readonly #redo: UndoStep[] = [];
  /** Key of the last step while it is still open for more of the same. */
  #fold: string | null = null;
  readonly #listeners = new Set<(change: DocumentChange) => void>();
  #snapshot: Snapshot;
  #list: readonly StampedRecord[] | null = null;
  /** Latest foreign stamps, until they are written down with the first change (see merge.ts, `seen`). */
  #unrecorded: Map<string, Stamp>;

  constructor(parts: MapDocumentParts) {
    const { mapId, records, actor, now, newId, isReadOnly = false, author = () => '' } = parts;
    this.mapId = mapId;
    this.isReadOnly = isReadOnly;
    this.#clock = createClock({ actor, now });
    this.#authorId = authorIdOf(actor);
    this.#author = author;
    this.#context = { newId, now: () => new Date(now()).toISOString() };
    const sound = repair(records).records;
    this.#rows = new Map(sound.map((row) => [row.record.id, row]));
    this.#snapshot = buildSnapshot(
      mapId,
      sound.map(({ record }) => record),
    );
    this.#unrecorded = new Map(seenStamps(sound));
    for (const stamp of this.#unrecorded.values()) this.#clock.observe(stamp);
  }

  snapshot(): Snapshot {
    return this.#snapshot;
  }

  stampedRecords(): readonly StampedRecord[] {
    this.#list ??= [...this.#rows.values()];
    return this.#list;
  }

  commit<Args, Made>(label: string, command: Command<Args, Made>, args: Args, fold?: string): Made {
    this.#assertWritable();
    const { changes, made } = command(this.#snapshot, args, this.#context);
    const written = writeFields(this.#rows, changes, this.#worldNow());
    if (written.changed.length > 0) {
      this.#redo.length = 0;
      this.#record(this.#stepOf(label, written.changed, written.undo), written.changed, fold ?? null);
      this.#accept(label, 'command', this.#withAuthor(this.#withSeenRecorded(written)));
    }
    return made;
  }

  commitForGood<Args, Made>(
    label: string,
    command: Command<Args, Made>,
    args: Args,
    isForgotten: (earlier: EarlierValue) => boolean,
  ): Made {
    this.#assertWritable();
    const { changes, made } = command(this.#snapshot, args, this.#context);
    const written = writeFields(this.#rows, changes, this.#worldNow());
    for (const stack of [this.#undo, this.#redo]) {
      const kept = stack.flatMap((step) => withoutFields(step, isForgotten) ?? []);
      stack.splice(0, stack.length, ...kept);
    }
    this.#fold = null;
    if (written.changed.length > 0)
      this.#accept(label, 'command', this.#withAuthor(this.#withSeenRecorded(written)));
    return made;
  }

  undoLabel(): string | null {
    return this.#undo.findLast(({ isSilent }) => !isSilent)?.label ?? null;
  }

  redoLabel(): string | null {
    return this.#redo.findLast(({ isSilent }) => !isSilent)?.label ?? null;
  }

  undo(): void {
    this.#takeBack('undo', this.#undo, this.#redo);
  }

  redo(): void {
    this.#takeBack('redo', this.#redo, this.#undo);
  }

  merge(theirs: readonly StampedRecord[]): MergeReport {
    this.#assertWritable();
    const sound = soundRows(theirs);
    for (const stamp of seenStamps(sound).values()) this.#clock.observe(stamp);
    const { records, conflicts } = mergeMaps(this.stampedRecords(), sound);
    const changed = records.filter((row) => this.#rows.get(row.record.id) !== row);
    if (changed.length > 0) {
      const undo = changed.flatMap((row) => this.#mergeUndo(row));
      this.#redo.length = 0;
      this.#record(this.#stepOf('merge', changed, undo), changed, null);
      this.#accept('merge', 'merge', changed);
      this.#unrecorded = new Map(seenStamps(this.#rows.values()));
    }
    return { conflicts, changedRecords: changed.length };
  }

  subscribe(listener: (change: DocumentChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #assertWritable(): void {
    if (this.isReadOnly) throw new CommandError('The map is open for reading only');
  }

  /**
   * Goes on until something visible changes: steps whose fields others have written since leave nothing
   * to take back and are passed over. Stacks are right before listeners hear of the change.
   */
  #takeBack(origin: 'undo' | 'redo', from: UndoStep[], to: UndoStep[]): void {
    this.#assertWritable();
    this.#fold = null;
    for (let step = from.pop(); step; step = from.pop()) {
      const writes = undoWrites(step, this.#rows, (stamp) => this.#clock.isOwn(stamp));
      const written = writeFields(this.#rows, writes, this.#worldNow());
      if (written.changed.length === 0) continue;
      const inverse = this.#stepOf(step.label, written.changed, written.undo);
      to.push(inverse);
      this.#accept(step.label, origin, this.#withAuthor(this.#withSeenRecorded(written)));
      if (!inverse.isSilent) return;
    }
  }

  /** A step that goes on with the last one becomes part of it; when the two come to nothing, both are forgotten. */
  #record(step: UndoStep, changed: readonly StampedRecord[], fold: string | null): void {
    const earlier = fold !== null && fold === this.#fold ? this.#undo.pop() : undefined;
    const folded = earlier ? foldSteps(earlier, step) : step;
    const after = new Map(changed.map((row) => [row.record.id as string, row]));
    const isNothing = earlier !== undefined && isTakenBack(folded, after);
    if (!isNothing) this.#undo.push(folded);
    this.#fold = isNothing ? null : fold;
  }

  /** Asked before the rows change. */
  #stepOf(label: string, changed: readonly StampedRecord[], fields: readonly UndoField[]): UndoStep {
    const isSilent = changed.every((row) => this.#rows.get(row.record.id)?.record === row.record);
    return { label, fields, isSilent };
  }

  #worldNow(): { readonly clock: Clock; readonly now: string } {
    return { clock: this.#clock, now: this.#context.now() };
  }

  #accept(label: string, origin: CommitOrigin, changed: readonly StampedRecord[]): void {
    const before = this.#snapshot;
    const records = changed.map(({ record }) => record);
    for (const row of changed) this.#rows.set(row.record.id, row);
    this.#list = null;
    this.#snapshot = nextSnapshot(
      before,
      records.filter((record) => before.records.get(record.id) !== record),
    );
    const change: DocumentChange = { origin, label, before, after: this.#snapshot, changed };
    tellAll([...this.#listeners], change);
  }

  /** Whose stamps these are goes with the first of them, and is no step to undo. */
  #withAuthor(changed: readonly StampedRecord[]): readonly StampedRecord[] {
    const name = this.#author().trim();
    const row = this.#rows.get(this.#authorId);
    const known = row?.record.kind === 'author' ? row.record.name : '';
    if (name === '' || name === known) return changed;
    const write = { id: this.#authorId, kind: 'author' as const, fields: { name } };
    return [...changed, ...writeFields(this.#rows, [write], this.#worldNow()).changed];
  }

  /** Before a foreign stamp goes, the map record notes all that were seen: once after loading or merging. */
  #withSeenRecorded({ changed, overwritten }: Written): readonly StampedRecord[] {
    const isForeign = overwritten.some(
      (stamp) => stamp !== zeroStamp && !this.#clock.isOwn(stamp) && this.#unrecorded.has(actorOf(stamp)),
    );
    if (!isForeign) return changed;
    const mapRow = changed.find(({ record }) => record.kind === 'map') ?? this.#rows.get('map');
    if (!mapRow) return changed;
    const noted = withoutOldSeen(withSeen(mapRow, this.#unrecorded));
    this.#unrecorded.clear();
    return [...changed.filter(({ record }) => record.kind !== 'map'), noted];
  }

  /** Also fields where only the stamp changed hands, so that one's own earlier steps can still be undone. */
  #mergeUndo(row: StampedRecord): readonly UndoField[] {
    const before = this.#rows.get(row.record.id);
    const undoField = (field: string, value: unknown): UndoField => ({
      recordId: row.record.id,
      field,
      value,
      stampAfter: row.stamps[field] ?? zeroStamp,
    });
    if (!before) return row.record.deletedAt === null ? [undoField('deletedAt', this.#context.now())] : [];
    const old: FieldValues = before.record;
    return fieldNames(row.record.kind)
      .filter((field) => before.stamps[field] !== row.stamps[field])
      .map((field) => undoField(field, old[field]));
  }
}

/** A listener that fails (a screen) must not keep the change from the others (autosave). */
function tellAll(listeners: readonly ((change: DocumentChange) => void)[], change: DocumentChange): void {
  const failures: unknown[] = [];
  for (const listener of listeners) {
    try {
      listener(change);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
