/**
 * What a format of the journey's own shape could not carry, to be said before and after an export. Pictures and
 * reports show the map as it is and claim no more; tables are held to what they bring back when they are read again.
 */
import type { ExportFormat } from '../desktop/export-options';
import type { Language } from '../document/records/field';
import type { Snapshot } from '../document/snapshot';
import type { Loss } from '../file/formats/losses';
import { type ForeignTextFormat, foreignWriters } from '../file/formats/write-foreign';
import { writeTable } from '../file/formats/write-table';

export const isForeign = (format: ExportFormat): format is ForeignTextFormat => format in foreignWriters;

/** null: the format is for looking at, not for taking a map elsewhere. */
export function leftBehindBy(
  format: ExportFormat,
  snapshot: Snapshot,
  options: { readonly language: Language; readonly withNotes: boolean },
): readonly Loss[] | null {
  if (isForeign(format)) return foreignWriters[format](snapshot, options).left;
  return format === 'xlsx' || format === 'csv' ? writeTable(snapshot, options).left : null;
}
