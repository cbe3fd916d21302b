/**
 * The map document: the one door through which a map is read and changed.
 * Holds the stamped rows, the clock and the undo stacks; refuses to know files, storage and screens.
 */
import { buildSnapshot, nextSnapshot } from './build-snapshot';
import { CommandError } from './command-error';
import { type FieldWrite, writeFields } from './field-writes';
import type {
  CommitOrigin,
  DocumentChange,
  MapDocument,
  MergeReport,
  Stamp,
  StampedRecord,
} from './map-document-types';
import { merge, seenStamps, withSeen } from './merge';
import { repair, soundRows } from './repair';
import { sameValue } from './same-value';
import type { Command, CommandContext, Snapshot } from './snapshot';
import { type FieldValues, fieldNames } from './sound-record';
import { actorOf, type Clock, createClock, zeroStamp } from './stamps';
import { type UndoField, type UndoStep, undoWrites } from './undo';

export interface MapDocumentParts {
  readonly mapId: string;
  readonly records: readonly StampedRecord[];
  /** New each session: letters, digits, "-" and "_". */
  readonly actor: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: CommandContext['newId'];
  readonly isReadOnly?: boolean;
}

/** Records are repaired on the way in, so any rows at all make a map. */
export function createMapDocument(parts: MapDocumentParts): MapDocument {
  return new StampedDocument(parts);
}

class StampedDocument implements MapDocument {
  readonly mapId: string;
  readonly isReadOnly: boolean;
  readonly #clock: Clock;
  readonly #context: CommandContext;
  readonly #rows: Map<string, StampedRecord>;
  readonly #undo: UndoStep[] = [];
  readonly #redo: UndoStep[] = [];
  readonly #listeners = new Set<(change: DocumentChange) => void>();
  #snapshot: Snapshot;
  #list: readonly StampedRecord[] | null = null;
  /** Latest foreign stamps, until they are written down with the first change (see merge.ts, `seen`). */
  #unrecorded: Map<string, Stamp>;

  constructor({ mapId, records, actor, now, newId, isReadOnly = false }: MapDocumentParts) {
    this.mapId = mapId;
    this.isReadOnly = isReadOnly;
    this.#clock = createClock({ actor, now });
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

  commit<Args, Made>(label: string, command: Command<Args, Made>, args: Args): Made {
    this.#assertWritable();
    const { changes, made } = command(this.#snapshot, args, this.#context);
    const undo = this.#write(label, 'command', changes);
    if (undo.length > 0) {
      this.#undo.push({ label, fields: undo });
      this.#redo.length = 0;
    }
    return made;
  }

  undoLabel(): string | null {
    return this.#undo.at(-1)?.label ?? null;
  }

  redoLabel(): string | null {
    return this.#redo.at(-1)?.label ?? null;
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
    const { records, conflicts } = merge(this.stampedRecords(), sound);
    const changed = repair(records).records.filter((row) => this.#rows.get(row.record.id) !== row);
    if (changed.length > 0) {
      const undo = changed.flatMap((row) => this.#mergeUndo(row));
      this.#undo.push({ label: 'merge', fields: undo });
      this.#redo.length = 0;
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

  /** Steps whose fields others have written since leave nothing to take back and are passed over. */
  #takeBack(origin: 'undo' | 'redo', from: UndoStep[], to: UndoStep[]): void {
    this.#assertWritable();
    for (let step = from.pop(); step; step = from.pop()) {
      const writes = undoWrites(step, this.#rows, (stamp) => this.#clock.isOwn(stamp));
      // The step is on the other stack before listeners hear of the change and ask for its label.
      const fields: UndoField[] = [];
      const moved: UndoStep = { label: step.label, fields };
      to.push(moved);
      const inverse = this.#write(step.label, origin, writes, fields);
      if (inverse.length > 0) return;
      to.pop();
    }
  }

  /** `collected` is filled before listeners are told. */
  #write(
    label: string,
    origin: CommitOrigin,
    writes: readonly FieldWrite[],
    collected: UndoField[] = [],
  ): readonly UndoField[] {
    const written = writeFields(this.#rows, writes, { clock: this.#clock, now: this.#context.now() });
    if (written.changed.length === 0) return [];
    collected.push(...written.undo);
    this.#accept(label, origin, this.#withSeenRecorded(written.changed, written.overwritten));
    return written.undo;
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
    for (const listener of [...this.#listeners]) listener(change);
  }

  /** Before a foreign stamp goes, the map record notes all that were seen: once after loading or merging. */
  #withSeenRecorded(
    changed: readonly StampedRecord[],
    overwritten: readonly Stamp[],
  ): readonly StampedRecord[] {
    const isForeign = overwritten.some(
      (stamp) => stamp !== zeroStamp && !this.#clock.isOwn(stamp) && this.#unrecorded.has(actorOf(stamp)),
    );
    if (!isForeign) return changed;
    const mapRow = changed.find(({ record }) => record.kind === 'map') ?? this.#rows.get('map');
    if (!mapRow) return changed;
    const noted = withSeen(mapRow, this.#unrecorded);
    this.#unrecorded.clear();
    return [...changed.filter(({ record }) => record.kind !== 'map'), noted];
  }

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
    const now: FieldValues = row.record;
    return fieldNames(row.record.kind)
      .filter((field) => !sameValue(old[field], now[field]))
      .map((field) => undoField(field, old[field]));
  }
}
