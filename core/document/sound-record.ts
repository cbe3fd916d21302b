/**
 * Turns anything at all into a record that fits its schema, or says that it cannot be one.
 * Looks at one record alone; what records owe each other is in repair.ts.
 */
import type { z } from 'zod';
import { type AnyRecord, anyRecord, type RecordKind, recordSchemas } from './records/record';
import { soundCell } from './sound-cell';

export type RepairCode =
  | 'unknownKind'
  | 'recordDropped'
  | 'unknownField'
  | 'fieldReset'
  | 'textCut'
  | 'duplicateRecord'
  | 'idCorrected'
  | 'mapAdded'
  | 'evidenceAdded'
  | 'programmeAdded'
  | 'mapRestored'
  | 'stepUnplaced'
  | 'pathRemoved'
  | 'orphanRemoved';

/** What was done, for the person to know; `recordId` null: nothing to point at. */
export interface RepairNote {
  readonly code: RepairCode;
  readonly recordId: string | null;
}

export type FieldValues = Readonly<Record<string, unknown>>;

export const isFieldValues = (value: unknown): value is FieldValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isRecordKind = (kind: unknown): kind is RecordKind =>
  typeof kind === 'string' && Object.hasOwn(recordSchemas, kind);

/** Names of the fields of a kind that carry stamps. */
export function fieldNames(kind: RecordKind): readonly string[] {
  return namesByKind[kind];
}

const namesByKind: Record<RecordKind, readonly string[]> = (() => {
  const names: Partial<Record<RecordKind, readonly string[]>> = {};
  for (const [kind, schema] of Object.entries(recordSchemas)) {
    if (isRecordKind(kind)) names[kind] = Object.keys(schema.shape).filter((name) => !isFixed(name));
  }
  return names as Record<RecordKind, readonly string[]>;
})();

function isFixed(name: string): boolean {
  return name === 'id' || name === 'kind';
}

export interface SoundRecord {
  readonly record: AnyRecord | null;
  readonly notes: readonly RepairNote[];
}

/** Fields that fit stay; others get their default; a record that lacks what has no default is dropped. */
export function soundRecord(raw: unknown): SoundRecord {
  const cell = isFieldValues(raw) ? soundCell(raw) : null;
  if (cell) return { record: cell, notes: unknownFields(raw, cell) };
  const whole = anyRecord.safeParse(raw);
  if (whole.success) return { record: whole.data, notes: unknownFields(raw, whole.data) };
  if (!isFieldValues(raw) || !isRecordKind(raw.kind)) {
    return { record: null, notes: [{ code: 'unknownKind', recordId: idOf(raw) }] };
  }
  const notes: RepairNote[] = [];
  const fields: Record<string, unknown> = { kind: raw.kind, id: raw.id };
  const shape: Readonly<Record<string, z.ZodType>> = recordSchemas[raw.kind].shape;
  for (const name of fieldNames(raw.kind)) {
    const schema = shape[name];
    if (!schema) continue;
    const field = soundField(schema, raw[name]);
    if (field.code !== null) notes.push({ code: field.code, recordId: idOf(raw) });
    if (field.value !== undefined) fields[name] = field.value;
  }
  const mended = anyRecord.safeParse(fields);
  if (!mended.success) return { record: null, notes: [{ code: 'recordDropped', recordId: idOf(raw) }] };
  return { record: mended.data, notes: [...notes, ...unknownFields(raw, mended.data)] };
}

function soundField(
  schema: z.ZodType,
  value: unknown,
): { readonly value: unknown; readonly code: RepairCode | null } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, code: null };
  const issue = parsed.error.issues[0];
  if (typeof value === 'string' && issue?.code === 'too_big' && issue.path.length === 0) {
    const cut = schema.safeParse(value.slice(0, Number(issue.maximum)));
    if (cut.success) return { value: cut.data, code: 'textCut' };
  }
  const byDefault = schema.safeParse(undefined);
  return { value: byDefault.success ? byDefault.data : undefined, code: 'fieldReset' };
}

function unknownFields(raw: unknown, record: AnyRecord): readonly RepairNote[] {
  if (!isFieldValues(raw)) return [];
  const hasUnknown = Object.keys(raw).some((name) => name !== 'stamps' && !Object.hasOwn(record, name));
  return hasUnknown ? [{ code: 'unknownField', recordId: record.id }] : [];
}

/** Only an id of ordinary length and letters is repeated in a note. */
function idOf(raw: unknown): string | null {
  return isFieldValues(raw) && typeof raw.id === 'string' && /^[\w:-]{1,191}$/.test(raw.id) ? raw.id : null;
}
