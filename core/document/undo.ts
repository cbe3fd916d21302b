/**
 * What one undo step takes back, and how. Undo is one's own: it writes the old value only where the field still
 * carries a stamp of this session, or the very stamp this step (a merge) put there.
 * Knows nothing of stacks: map-document.ts keeps them.
 */

import type { FieldWrite, Rows } from './field-writes';
import type { Stamp } from './map-document-types';

export interface UndoField {
  readonly recordId: string;
  readonly field: string;
  /** Value before the step. */
  readonly value: unknown;
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
