/**
 * Turns the changes a command asks for into stamped rows, and into what undo needs to take them back.
 * Checks every touched record against its schema. Knows nothing of the undo stack or of merging.
 */
import { CommandError } from './command-error';
import type { Stamp, StampedRecord } from './map-document-types';
import { type AnyRecord, anyRecord, type RecordKind } from './records/record';
import { sameValue } from './same-value';
import { type FieldValues, fieldNames } from './sound-record';
import type { Clock } from './stamps';
import { zeroStamp } from './stamps';
import type { UndoField } from './undo';

export interface FieldWrite {
  readonly id: string;
  readonly kind: RecordKind;
  readonly fields: FieldValues;
  /** Fields to stamp even where the value stays: undo of a merge makes them one's own again. */
  readonly claimed?: readonly string[];
}

export type Rows = ReadonlyMap<string, StampedRecord>;

export interface Written {
  readonly changed: readonly StampedRecord[];
  readonly undo: readonly UndoField[];
  /** Stamps that are gone from the rows now. */
  readonly overwritten: readonly Stamp[];
}

/** `now` (ISO 8601): time of deletion for a new record, should it be undone. Fields that stay the same are left out. */
export function writeFields(
  rows: Rows,
  writes: readonly FieldWrite[],
  { clock, now }: { clock: Clock; now: string },
): Written {
  const changed: StampedRecord[] = [];
  const undo: UndoField[] = [];
  const overwritten: Stamp[] = [];
  let stamp: Stamp | null = null;
  for (const write of joined(writes)) {
    const row = rows.get(write.id);
    if (row && row.record.kind !== write.kind) {
      throw new CommandError(`${write.id} is a ${row.record.kind}, not a ${write.kind}`);
    }
    const names = changedNames(row?.record ?? null, write);
    if (row && names.length === 0) continue;
    const parsed = parse({ ...(row?.record ?? {}), id: write.id, kind: write.kind, ...write.fields });
    stamp ??= clock.tick();
    if (!row) {
      changed.push({ record: parsed, stamps: allStamped(parsed.kind, stamp) });
      undo.push({ recordId: write.id, field: 'deletedAt', value: now, stampAfter: stamp });
      continue;
    }
    const before: FieldValues = row.record;
    const next = writeRow(row, parsed, { names, stamp, clock });
    changed.push(next);
    for (const field of names) {
      const stampAfter = next.stamps[field] ?? stamp;
      overwritten.push(row.stamps[field] ?? zeroStamp);
      undo.push({ recordId: write.id, field, value: before[field], stampAfter });
    }
  }
  return { changed, undo, overwritten };
}

/** Values that stay the same keep their identity; so does the record, where none changes. */
function writeRow(
  row: StampedRecord,
  parsed: AnyRecord,
  { names, stamp, clock }: { names: readonly string[]; stamp: Stamp; clock: Clock },
): StampedRecord {
  const before: FieldValues = row.record;
  const after: FieldValues = parsed;
  const stamps: Record<string, Stamp> = { ...row.stamps };
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const current = row.stamps[name] ?? zeroStamp;
    stamps[name] = stamp > current ? stamp : clock.beyond(current);
    if (!sameValue(before[name], after[name])) values[name] = after[name];
  }
  const isValueChanged = Object.keys(values).length > 0;
  return { record: isValueChanged ? { ...row.record, ...values } : row.record, stamps };
}

/** Writes to one record become one; a later write to a field replaces an earlier one. */
function joined(writes: readonly FieldWrite[]): readonly FieldWrite[] {
  const byId = new Map<string, FieldWrite>();
  for (const write of writes) {
    const earlier = byId.get(write.id);
    if (earlier && earlier.kind !== write.kind) throw new CommandError(`${write.id} is written as two kinds`);
    const claimed = [...(earlier?.claimed ?? []), ...(write.claimed ?? [])];
    byId.set(write.id, { ...write, fields: { ...earlier?.fields, ...write.fields }, claimed });
  }
  return [...byId.values()];
}

function changedNames(record: AnyRecord | null, write: FieldWrite): readonly string[] {
  const known = fieldNames(write.kind);
  const names = Object.keys(write.fields).filter((name) => write.fields[name] !== undefined);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new CommandError(`A ${write.kind} has no field ${unknown}`);
  if (!record) return names;
  const before: FieldValues = record;
  return names.filter(
    (name) => write.claimed?.includes(name) || !sameValue(before[name], write.fields[name]),
  );
}

function parse(candidate: FieldValues): AnyRecord {
  const parsed = anyRecord.safeParse(candidate);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CommandError(
    `${String(candidate.id)} does not fit its schema: ${issue?.path.join('.') ?? ''} ${issue?.code ?? ''}`,
  );
}

function allStamped(kind: RecordKind, stamp: Stamp): Record<string, Stamp> {
  return Object.fromEntries(fieldNames(kind).map((name) => [name, stamp]));
}
