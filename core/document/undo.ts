/**
 * What one undo step takes back, and how. Undo is one's own: it writes the old value only where the field still
 * carries a stamp of this session, or the very stamp this step (a merge) put there.
 * Knows nothing of stacks: map-document.ts keeps them.
 */
import type { FieldWrite, Rows } from './field-writes';
import type { EarlierValue, Stamp } from './map-document-types';
import { sameValue } from './same-value';
import type { FieldValues } from './sound-record';

/** The value is the one before the step. */
export interface UndoField extends EarlierValue {
  /** Stamp the step left on the field. */
  readonly stampAfter: Stamp;
}

export interface UndoStep {
  readonly label: string;
  readonly fields: readonly UndoField[];
  /** It changed stamps alone, nothing a person could see; undone and redone together with the step beside it. */
  readonly isSilent: boolean;
}

/** The writes that take the step back, on the rows as they are now. */
export function undoWrites(step: UndoStep, rows: Rows, isOwn: (stamp: Stamp) => boolean): FieldWrite[] {
  const writes: FieldWrite[] = [];
  for (const { recordId, field, value, stampAfter } of step.fields) {
    const row = rows.get(recordId);
    const stamp = row?.stamps[field];
    if (!row || stamp === undefined) continue;
    const isForeign = !isOwn(stamp);
    if (stamp !== stampAfter && isForeign) continue;
    const claimed = isForeign ? [field] : [];
    writes.push({ id: recordId, kind: row.record.kind, fields: { [field]: value }, claimed });
  }
  return writes;
}

/** The step without the fields that are to be forgotten; null: nothing is left of it. */
export function withoutFields(
  step: UndoStep,
  isForgotten: (earlier: EarlierValue) => boolean,
): UndoStep | null {
  const fields = step.fields.filter((field) => !isForgotten(field));
  if (fields.length === step.fields.length) return step;
  return fields.length === 0 ? null : { ...step, fields };
}

/** Two steps as one: the values before the first, the stamps after the second. */
export function foldSteps(earlier: UndoStep, later: UndoStep): UndoStep {
  const keyOf = ({ recordId, field }: UndoField): string => `${recordId} ${field}`;
  const fields = new Map(earlier.fields.map((field) => [keyOf(field), field]));
  for (const field of later.fields) {
    const first = fields.get(keyOf(field));
    fields.set(keyOf(field), first ? { ...first, stampAfter: field.stampAfter } : field);
  }
  return { label: earlier.label, fields: [...fields.values()], isSilent: earlier.isSilent && later.isSilent };
}

/** True when every field has the value again that it had before the step. */
export const isTakenBack = (step: UndoStep, rows: Rows): boolean =>
  step.fields.every(({ recordId, field, value }) => {
    const record: FieldValues | undefined = rows.get(recordId)?.record;
    return record !== undefined && sameValue(record[field], value);
  });
